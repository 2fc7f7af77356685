import sys
sys.modules.pop("lost")
from . import other

from ..tools import shovel
from . import __name__ as package_name
from .. import size
def plant(): return f"{shovel()} for a rose in {package_name}, {size}"

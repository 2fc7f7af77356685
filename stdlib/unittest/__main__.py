"""python -m unittest"""

from .program import main

main(module=None)

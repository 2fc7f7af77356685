# from ... import binds names; later changes of the module are not seen.
from mod_counter import count, bump as b
import mod_counter
print(b(), b(), count, mod_counter.count)
from mod_shapes import PI, area as circle_area, Square
print(PI, circle_area(1), Square(2).area())
from mod_shapes import (
    PI as P2,
    area,
)
print(P2, area is circle_area)
def f():
    from math import sqrt
    return sqrt(16)
print(f(), "sqrt" in globals())
try: from mod_shapes import nothing
except ImportError as e: print(type(e).__name__, str(e).split(" (")[0])

# import runs a module once and binds it.
import mod_shapes
import mod_shapes as shapes
print(mod_shapes is shapes, mod_shapes.PI, mod_shapes.area(2), mod_shapes.Square(3).area())
print(mod_shapes.__name__, mod_shapes.__doc__, type(mod_shapes).__name__, mod_shapes._private)
def inside():
    import mod_shapes as local
    return local is mod_shapes
print(inside())
mod_shapes.PI = 4
print(shapes.area(1))
import sys
print(sys.modules["mod_shapes"] is shapes, "mod_shapes" in sys.modules, __name__)
del shapes
print(mod_shapes.area.__module__, mod_shapes.Square.__module__, repr(mod_shapes.Square))
import math, sys as system
print(math.floor(2.5), system is sys)

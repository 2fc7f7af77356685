# A module's own `__dir__`, and its repr by what it knows of itself.
import types
module = types.ModuleType("plain")
print(module)
module.x = 1
module.__dir__ = lambda: ["b", "a"]
print(dir(module))


class Loader:
    def __repr__(self):
        return "a loader"


module.__loader__ = Loader()
print(module)
module.__file__ = "/somewhere/plain.py"
print(module)
exec("__all__ = ['a', b'c']", module.__dict__)
module.a = 1
import sys
sys.modules["plain"] = module
try:
    from plain import *
except TypeError as error:
    print(error)

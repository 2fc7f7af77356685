# `import` calls what the builtins have as `__import__`.
import builtins
import json
import math
import os.path
import sys
original = builtins.__import__


def spy(name, globals=None, locals=None, fromlist=(), level=0):
    print("import", name, globals is not None, fromlist, level)
    return original(name, globals, locals, fromlist, level)


def inner():
    import os.path as path
    from math import pi, e
    return path.__name__, pi > e


builtins.__import__ = spy
try:
    import sys
    print(inner())
finally:
    builtins.__import__ = original
builtins.__import__ = lambda *rest: 5
try:
    import json
finally:
    builtins.__import__ = original
print(json)
namespace = {"__builtins__": {"__import__": lambda *rest: "own"}}
exec("import anything", namespace)
print(namespace["anything"])

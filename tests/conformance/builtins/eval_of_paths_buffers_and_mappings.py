# Files' names may be paths, sources may be buffers, and names are asked of mappings and of dicts that scripts derive.
import array
import pathlib
import warnings
warnings.simplefilter("ignore")


class Path:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


def show(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


for name in [b"file.py", bytearray(b"f"), Path("/x/y"), Path(b"/x/y"), pathlib.Path("a/b"), 5, None, Path(3)]:
    show(lambda: compile("pass", name, "exec").co_filename)
for source in [memoryview(b"1 + 2"), bytearray(b"3"), array.array("B", b"45"), memoryview(b"123")[1:], 5]:
    show(eval, source)
    show(exec, source)


class Mapping:
    def __getitem__(self, key):
        if key == "a":
            return 12
        raise KeyError(key)

    def __setitem__(self, key, value):
        print("set", key)

    def keys(self):
        return list("zyx")


mapping = Mapping()
show(exec, "z = dir()\nprint(dir(), a, len('ab'))", {}, mapping)
show(eval, "dir()", {}, mapping)
show(eval, "b", {"b": 3}, mapping)
show(eval, "c", {"b": 3}, mapping)


class Default(dict):
    def __missing__(self, key):
        if key == "print":
            raise KeyError(key)
        return "missing " + key


show(eval, "x", Default())
show(eval, "x", {}, Default())
show(exec, "print(zz)", Default(print=print))
names = Default(print=print)
exec("y = 1\ndel y\nz = 2", names)
print(sorted(names.keys() - {"__builtins__"}))

# Functions are objects: names, docs, attributes, annotations.
def area(width: int, height: float = 2.0, *rest: str, unit="m", **kw) -> float:
    """Multiply the sides.

    Second paragraph."""
    return width * height
print(area.__name__, area.__qualname__, area.__module__, area.__doc__.splitlines()[0])
print(area.__defaults__, area.__kwdefaults__, area.__annotations__)
area.calls = 3
area.calls += 1
print(area.calls, area.__dict__, hasattr(area, "nope"), callable(area), type(area).__name__)
try:
    area.nope
except AttributeError as e:
    print(e)
def no_doc():
    "one line"
def none(): 1
print(no_doc.__doc__, none.__doc__, none(), (lambda: 0).__name__)
def outer():
    def inner(): pass
    class Local:
        def m(self): pass
    return inner, Local
inner, Local = outer()
print(inner.__qualname__, Local.__qualname__, Local.m.__qualname__, Local().m.__name__)
area.__name__ = "renamed"
print(area.__name__, area.__code__.co_varnames[:2], area.__code__.co_argcount, area.__code__.co_name)

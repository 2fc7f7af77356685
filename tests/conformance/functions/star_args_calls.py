# Unpacking in calls, with every kind of iterable.
def f(*args, **kwargs):
    return args, kwargs
def gen():
    yield 1
    yield 2
print(f(*gen(), *[], *(3,), **{}), f(*{1: 2}, *"xy"), f(**dict(a=1), **{"b": 2}), f(0, *range(2), 9, k=1))
print(max(*[3, 9, 2]), print(*["a", "b"], sep="|"), sum([*range(4), *[10]]), "{}-{}".format(*"ab"))
class Mapping:
    def keys(self): return ["x", "y"]
    def __getitem__(self, key): return key * 2
class Iter:
    def __iter__(self): return iter([7, 8])
print(f(**Mapping()), f(*Iter()), [*Iter(), *gen()], {**Mapping(), "z": 0}, (*Iter(),), {*Iter()} == {7, 8})
def broken():
    yield 1
    raise ValueError("half way")
try:
    f(*broken())
except ValueError as e:
    print(type(e).__name__, e)
args, kwargs = f(1, 2, a=3)
args2, kwargs2 = f(*args, **kwargs)
print(args2 == args, kwargs2 == kwargs, kwargs2 is kwargs)
dict_of = {"sep": "+", "end": "<\n"}
print(1, 2, 3, **dict_of)

"""Each inner scope is lowered to where it stands, wherever that is."""

import types


def tag(value, label):
    print(label, value() if isinstance(value, types.FunctionType) else value)
    return value


try:
    missing_name
except NameError:
    def handled(): return "handler"
else:
    class Otherwise:
        def method(self): return "else"

print(handled())

try:
    tried = lambda: "body"
except (lambda: ValueError)():
    caught = lambda: "handler"
except (lambda: TypeError)():
    caught = lambda: "second handler"
else:
    caught = lambda: "else"
finally:
    last = lambda: "finally"
print(tried(), caught(), last())


def decorate(f, *rest):
    def inner(g):
        return lambda *values: (f(), g(*values))
    return inner


@decorate(lambda: "first decorator")
@decorate(lambda: "second decorator")
def decorated(a: (lambda: "annotation of a")() = (lambda: "default of a"), /, b=lambda: "default of b", *c: [x for x in "c"], d: {x for x in "d"} = lambda: "default of d", **e) -> (lambda: "result")():
    return a(), b(), d(), (lambda: "body")()


print(decorated())


@decorate(lambda: "class decorator")
class Decorated((lambda: object)(), metaclass=(lambda: type)()):
    inside = (lambda: "class body")()


print(Decorated()[0], Decorated()[1].inside)

plain: (lambda: "annotation")() = (lambda: "value")()
print(plain, __annotations__)
store = {}
store[(lambda: "key")()]: (lambda: "annotation")() = (lambda: "stored")()
store[(lambda: "key")()] += (lambda: " more")()
print(store)
first = [(lambda: "first")()][(lambda: 0)()] = second = [lambda: "x"] if False else {}  if False else [0]
print(first, second)
a, (b, *c) = (lambda: 1)(), [x for x in range(3)]
print(a, b, c)
print((lambda: "true")() if (lambda: True)() else (lambda: "false")())
print((lambda: 1)() < (lambda: 2)() < (lambda: 3)(), (lambda: 0)() or (lambda: "or")())
print({(lambda: "k")(): (lambda: "v")(), **(lambda: {"m": 1})(), "l": [y for y in "l"]})
print({(lambda x=x: x)(): (lambda x=x: -x)() for x in (lambda: range(3))() if (lambda: x)() if [z for z in "z"]})
print([(lambda: x)() + (lambda: y)() for x in [p for p in (1, 2)] for y in [q for q in (10, 20)] if (lambda: y > x)()])
print("%s" % (lambda: "left")(), f"{(lambda: 'f-string')()} {(lambda: 3.14159)():{(lambda: '.2f')()}}")
print(max(*[x for x in (1, 2)], key=(lambda x: -x), **{k: 0 for k in ()}))
print([0, 1, 2, 3, 4][(lambda: 1)() : (lambda: 4)() : (lambda: 2)()])
print((walrus := (lambda: "walrus")()), walrus)
for item in (lambda: "ab")():
    print(item, (lambda: "loop")())
else:
    print((lambda: "for else")())
while (lambda: not store.clear() and item)():
    item = (lambda: "")()
else:
    print((lambda: "while else")())


class Manager:
    def __init__(self, f): self.f = f
    def __enter__(self): return self.f()
    def __exit__(self, *error): print("exit", self.f())


with Manager(lambda: "one") as store["one"], Manager(lambda: "two") as store[(lambda: "two")()]:
    print(store, (lambda: "with")())

match (lambda: {"k": [1, 2]})():
    case {"k": [1, x]} if (lambda: x == 3)():
        print((lambda: "wrong")())
    case {"k": [1, x]} if (lambda: x == 2)():
        print((lambda: "right")())
try:
    raise (lambda: ValueError("v"))() from (lambda: KeyError("k"))()
except* (lambda: ValueError)() as group:
    print((lambda: group.exceptions[0].__cause__)())
else:
    print((lambda: "not here")())
try:
    assert (lambda: False)(), (lambda: "message")()
except AssertionError as error:
    print((lambda: error)())
if (lambda: False)():
    chosen = (lambda: "if")()
elif (lambda: True)():
    chosen = (lambda: "elif")()
else:
    chosen = (lambda: "else")()
print(chosen)
del store[(lambda: "one")()], store[(lambda: "two")()]
print(store)


def generate():
    got = yield (lambda: "yielded")()
    yield from (x for x in got)
    return (lambda: "returned")()


g = generate()
print(next(g), g.send((lambda: "ab")()), next(g))

# Comprehensions, decorators, defaults, class bodies and lambdas may switch.
from greenlet import greenlet, getcurrent
main = getcurrent()
def drive(f, *answers):
    g = greenlet(f)
    out = [g.switch()]
    for a in answers: out.append(g.switch(a))
    print(out, g.dead)
drive(lambda: [main.switch(x) for x in "ab"], 1, 2)
drive(lambda: {x: main.switch(x) for x in "ab"}, 1, 2)
drive(lambda: {main.switch(x) for x in "ab"}, 1, 1)
drive(lambda: [x for x in "abc" if main.switch(x)], 1, 0, 1)
drive(lambda: [y for x in main.switch("outer") for y in main.switch(x)], "pq", "12", "3")
def decorated():
    def deco(f):
        main.switch("decorating")
        return lambda: ("wrapped", f())
    @deco
    def inner(x=main.switch("default")): return x
    return inner()
drive(decorated, "d", None)
def class_body():
    class C(main.switch("base")):
        attr = main.switch("attribute")
    return C.attr, C.__mro__[1].__name__
drive(class_body, dict, 5)
drive(lambda: f"{main.switch('in f-string')} and {main.switch('again')}", 1, 2)
drive(lambda: main.switch("left") + main.switch("right") * main.switch("third"), 1, 2, 3)
drive(lambda: main.switch("a") and main.switch("b") or main.switch("c"), 1, 0, "end")
drive(lambda: (lambda a, *b, **c: (a, b, c))(main.switch(1), *main.switch(2), **main.switch(3)), "x", "yz", {"k": 0})
drive(lambda: 1 if main.switch("cond") else 2, [])
def walrus():
    while (n := main.switch("n?")) != "stop": pass
    return n
drive(walrus, 1, 2, "stop")
def matching():
    match main.switch("subject"):
        case [a, b] if main.switch(("guard", a)): return "pair", b
        case _: return "other"
drive(matching, [1, 2], True)
drive(matching, [1, 2], False)
def asserting():
    assert main.switch("assert"), main.switch("message")
try: drive(asserting, 0, "text")
except AssertionError as e: print("AssertionError", e)

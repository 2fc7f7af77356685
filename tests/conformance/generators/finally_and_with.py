# finally and with in generators, on each way out.
class Res:
    def __init__(self, n): self.n = n
    def __enter__(self): print("open", self.n); return self
    def __exit__(self, *a): print("close", self.n, a[0] and a[0].__name__)
def lines(n):
    with Res(n) as r:
        for i in range(3):
            yield f"{r.n}{i}"
print(list(lines("a")))
for l in lines("b"):
    print(l)
    break
g = lines("c")
next(g)
try: g.throw(ValueError)
except ValueError: print("out")
def nested():
    try:
        try:
            yield 1
        finally:
            print("one")
            yield "from finally"
            print("two")
    except KeyError:
        print("key")
        yield 3
    finally:
        print("last")
g = nested()
print(next(g), g.throw(KeyError), next(g), next(g, "end"))
print(list(nested()))
def loop():
    while True:
        try: yield "x"
        except ValueError: break
        finally: print("f")
    yield "broken"
g = loop()
print(next(g), next(g), g.throw(ValueError), list(g))
def handler_context():
    try: raise ValueError("v")
    except ValueError:
        yield 1
        raise
g = handler_context()
next(g)
try: 1 / 0
except ZeroDivisionError:
    try: next(g)
    except ValueError as e: print("bare raise after yield", e)

# Messages of failed unpacking.
def attempt(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def two(v): a, b = v
def three(v): a, b, c = v
def star(v): a, *b, c = v
def nested(v): (a, b), c = v
def one(v): a, = v
def none(v): [] = v
for f in (two, three, star, nested, one, none):
    for v in ((), (1,), (1, 2, 3, 4), "abcd", {1: 2}, None, 5, range(0), (x for x in (1,)), ((1, 2, 3), 4), (5, 6)):
        print(f.__name__, type(v).__name__, end=": ")
        try: f(v)
        except Exception as e: print(type(e).__name__, e)
        else: print("fits")
def loop():
    for a, b in [(1, 2, 3)]: pass
attempt(loop)
attempt(lambda: [a for a, b in [5]])
class Bad:
    def __iter__(self): raise KeyError("iter fails")
class Bad2:
    def __iter__(self): yield 1; raise KeyError("next fails")
attempt(lambda: two(Bad()))
attempt(lambda: two(Bad2()))

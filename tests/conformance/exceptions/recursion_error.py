# Endless recursion ends in a RecursionError, and the program goes on.
def forever(n=0):
    return forever(n + 1)
def attempt(f):
    try:
        f()
    except RecursionError as e:
        print(type(e).__name__, str(e).startswith("maximum recursion depth exceeded"), isinstance(e, RuntimeError))
attempt(forever)
attempt(forever)
class Loop:
    def __getattr__(self, name): return getattr(self, name + "x")
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __add__(self, o): return self + o
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
    def __call__(self): return self()
attempt(lambda: Loop().x)
attempt(lambda: repr(Loop()))
attempt(lambda: Loop() == 1)
attempt(lambda: Loop() + 1)
attempt(lambda: len(Loop()))
attempt(lambda: list(Loop()))
attempt(Loop())
def by_sort(n=0): return sorted([1, 2], key=lambda x: by_sort(n + 1))
attempt(by_sort)
def by_map(n=0): return list(map(by_map, [1]))
attempt(by_map)
def gen(): yield from gen()
attempt(lambda: list(gen()))
def ping(): return pong()
def pong(): return ping()
attempt(ping)
def cleanup():
    try:
        return cleanup()
    finally:
        pass
attempt(cleanup)
def comprehension(): return [comprehension() for _ in range(1)]
attempt(comprehension)
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(500), "still fine")

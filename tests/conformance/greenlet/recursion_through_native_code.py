# Native code that calls scripts that call native code: deep in each kind a switch goes there and back, and without an end
# each kind raises RecursionError, in the main greenlet and in others, after which the program goes on.
import functools, re
from greenlet import greenlet, getcurrent
main = getcurrent()
def loop():
    while True: main.switch()
def script(n): return script(n - 1) if n else loop()
def in_sorted(n): return sorted([0], key=lambda v: in_sorted(n - 1)) if n else loop()
def in_map(n): return list(map(lambda v: in_map(n - 1), [0])) if n else loop()
class G:
    def __init__(self, n): self.n = n
    def __getattr__(self, name): return G(self.n - 1).missing if self.n else loop()
def in_getattr(n): return G(n).missing
def gen(n):
    if n: yield from gen(n - 1)
    else: loop(); yield 1
def in_generator(n): return list(gen(n))
def for_gen(n):
    if n:
        for v in for_gen(n - 1): yield v
    else: loop(); yield 1
def in_for(n): return list(for_gen(n))
class R:
    def __init__(self, n): self.n = n
    def __repr__(self): return repr(R(self.n - 1)) if self.n else loop()
    def __eq__(self, other): return R(self.n - 1) == other if self.n else loop()
    def __hash__(self): return hash(R(self.n - 1)) if self.n else loop()
    def __iter__(self): return iter(list(R(self.n - 1))) if self.n else loop()
    def __enter__(self):
        if not self.n: loop()
        with R(self.n - 1): pass
    def __exit__(self, *a): pass
    def __add__(self, o): return R(self.n - 1) + o if self.n else loop()
    def __call__(self): return R(self.n - 1)() if self.n else loop()
    def __getitem__(self, i): return R(self.n - 1)[i] if self.n else loop()
    def __bool__(self): return bool(R(self.n - 1)) if self.n else loop()
    def __str__(self): return f"{R(self.n - 1)}" if self.n else loop()
    def __lt__(self, o): return R(self.n-1) < o if self.n else loop()
    def __contains__(self, o): return o in R(self.n-1) if self.n else loop()
    @property
    def p(self): return R(self.n-1).p if self.n else loop()
    def __new__(cls, n=0): return object.__new__(cls)
def enter(n):
    with R(n): pass
kinds = dict(
  script=script, sorted=in_sorted, map=in_map, getattr=in_getattr, generator=in_generator, for_=in_for,
  repr=lambda n: repr(R(n)), eq=lambda n: R(n) == 1, hash=lambda n: hash(R(n)), iter=lambda n: list(R(n)), with_=enter, add=lambda n: R(n) + 1,
  call=lambda n: R(n)(), item=lambda n: R(n)[1], bool=lambda n: bool(R(n)), str=lambda n: str(R(n)), lt=lambda n: R(n) < 1, contains=lambda n: 1 in R(n), prop=lambda n: R(n).p,
  sub=lambda n: sub(n), reduce=lambda n: red(n), min=lambda n: mn(n), exec=lambda n: ex(n), join=lambda n: jn(n))
def sub(n): return re.sub("a", lambda m: sub(n - 1), "a") if n else loop()
def red(n): return functools.reduce(lambda a, b: red(n - 1), [1, 2]) if n else loop()
def mn(n): return min([1], key=lambda v: mn(n - 1)) if n else loop()
def ex(n): return eval("ex(n - 1)", dict(ex=ex, n=n)) if n else loop()
def jn(n): return ",".join(jn(n - 1) for v in "a") if n else loop()


def attempt(work):
    try: return work(10 ** 9)
    except RecursionError: return "caught"


for name, work in kinds.items():
    inner = lambda: greenlet(attempt).switch(work)
    print(name, attempt(work), greenlet(attempt).switch(work), greenlet(inner).switch())
for name, work in kinds.items():
    deep = greenlet(work)
    print(name, deep.switch(60), [deep.switch(number) for number in range(3)], deep.throw(), deep.dead)

# Exceptions leave builtin functions that call back into scripts.
def fail(*args):
    raise ValueError(f"fail{args}")
class Bad:
    def __lt__(self, o): fail("lt")
    def __eq__(self, o): fail("eq")
    def __hash__(self): fail("hash")
    def __len__(self): fail("len")
    def __bool__(self): fail("bool")
    def __str__(self): fail("str")
    def __repr__(self): fail("repr")
    def __iter__(self): fail("iter")
    def __getitem__(self, k): fail("getitem")
    def __contains__(self, x): fail("contains")
    def __index__(self): fail("index")
    def __int__(self): fail("int")
    def __float__(self): fail("float")
    def __abs__(self): fail("abs")
    def __format__(self, s): fail("format")
    def __call__(self): fail("call")
    def __enter__(self): fail("enter")
    def __exit__(self, *a): pass
    def __getattr__(self, name): fail("getattr", name)
def attempt(f):
    try:
        print("no error", f())
    except ValueError as e:
        print(e)
b = Bad()
def using():
    with b: pass
for f in (lambda: sorted([b, b]), lambda: max(b, b), lambda: b == 1, lambda: 1 in [b], lambda: {b: 1}, lambda: len(b), lambda: not b, lambda: str(b), lambda: print([b]),
          lambda: list(b), lambda: sum(b), lambda: b[0], lambda: 1 in b, lambda: [1][b], lambda: int(b), lambda: float(b), lambda: abs(b), lambda: f"{b}", b, using,
          lambda: b.name, lambda: hasattr(b, "name"), lambda: getattr(b, "name", None), lambda: list(map(fail, [1])), lambda: list(filter(fail, [1])), lambda: sorted([1], key=fail), lambda: min([1], key=fail),
          lambda: [fail(x) for x in [1]], lambda: any(fail(x) for x in [1]), lambda: "%s" % b, lambda: "{}".format(b), lambda: range(b), lambda: "x" * b, lambda: [b].index(1), lambda: [b].count(1), lambda: [1, b].remove(2),
          lambda: dict(b), lambda: set([b]), lambda: tuple(b), lambda: {**b}, lambda: [*b], lambda: print(*b), lambda: all([b]), lambda: any([b]), lambda: bool(b), lambda: hex(b), lambda: "".join(b)):
    attempt(f)

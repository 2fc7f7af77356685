# A StopIteration escaping a generator's body becomes RuntimeError.
def bad():
    yield 1
    next(iter([]))
g = bad()
print(next(g))
try:
    next(g)
except RuntimeError as e:
    print(e, "|", repr(e.__cause__), "|", repr(e.__context__))
def explicit():
    raise StopIteration("x")
    yield
try: list(explicit())
except RuntimeError as e: print(e, repr(e.__cause__))
def thrown():
    yield 1
g = thrown(); next(g)
try: g.throw(StopIteration("thrown in"))
except RuntimeError as e: print(e, repr(e.__cause__))
def handled():
    try: next(iter(()))
    except StopIteration: yield "handled inside"
print(list(handled()))
def delegates():
    yield from bad()
try: print(list(delegates()))
except RuntimeError as e: print(e)
try: list(next(iter([])) for _ in range(2))
except RuntimeError as e: print(e)
def other():
    raise KeyError("others pass")
    yield
try: next(other())
except KeyError as e: print(e)

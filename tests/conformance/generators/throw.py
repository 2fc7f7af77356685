# throw() raises at the yield.
def g():
    while True:
        try:
            yield "waiting"
        except ValueError as e:
            print("handled", e)
            yield "recovered"
        finally:
            print("finally")
it = g()
print(next(it), it.throw(ValueError("one")))
print(next(it))
try:
    it.throw(KeyError("two"))
except KeyError as e:
    print("out", e)
print(list(it))
def unstarted(): yield 1
it = unstarted()
try:
    it.throw(RuntimeError("before start"))
except RuntimeError as e:
    print(e)
print(next(it, "finished"))
try:
    it.throw(OSError("after end"))
except OSError as e:
    print(e)
it = g()
next(it)
print(it.throw(ValueError), it.throw is not None)
for bad in (5, "x", int):
    it = g()
    next(it)
    try:
        it.throw(bad)
    except TypeError as e:
        print(e)
def swallow():
    try: yield 1
    except GeneratorExit: print("exit thrown"); return
it = swallow(); next(it)
try: it.throw(GeneratorExit)
except StopIteration: print("stop")

# close() raises GeneratorExit at the yield.
def g():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("cleanup")
it = g()
next(it)
print(it.close(), it.close(), next(it, "closed"))
it = g()
it.close()
print(next(it, "never started"))
def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
it = stubborn(); next(it)
try:
    it.close()
except RuntimeError as e:
    print(e)
def returns():
    try: yield 1
    except GeneratorExit: return 5
it = returns(); next(it)
print(it.close())
def fails():
    try: yield 1
    finally: raise ValueError("in cleanup")
it = fails(); next(it)
try:
    it.close()
except ValueError as e:
    print(e, repr(e.__context__))
def dropped():
    try: yield 1
    finally: print("finally at the last reference")
it = dropped(); next(it)
del it
print("after del")
for x in dropped():
    break
print("after break")

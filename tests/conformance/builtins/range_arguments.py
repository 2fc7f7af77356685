# range with one, two, three arguments and bad ones.
class Index:
    def __index__(self): return 4
print(list(range(3)), list(range(1, 4)), list(range(0, 10, 3)), list(range(10, 0, -3)), list(range(-5)), list(range(True)), list(range(Index())), range(0, 10**20))
for f in (lambda: range(), lambda: range(1, 2, 3, 4), lambda: range("a"), lambda: range(1.0), lambda: range(1, 2, 0), lambda: range(None), lambda: range(stop=3), lambda: len(range(10**20)), lambda: range(3)[5], lambda: range(3).index(7)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try: range(3).start = 5
except AttributeError as e: print(e)

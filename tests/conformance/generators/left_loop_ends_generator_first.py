# A generator whose loop is left ends before the handler or final block runs.
def sub(n):
    try: yield n
    finally: print("sub ends")
class Manager:
    def __enter__(self): return self
    def __exit__(self, *a): print("exit", a[0])
def raising():
    with Manager():
        for x in sub(9): print(missing)
try: raising()
except NameError: print("caught")
def handled():
    try:
        for x in sub(9): print(missing)
    except NameError: print("caught")
handled()
def returning():
    try:
        for x in sub(9): return x
    finally: print("finally")
print(returning())
def returning_from_with():
    with Manager():
        for x in sub(9): return x
print(returning_from_with())
def stopping():
    yield
try: stopping().throw(StopIteration(3))
except RuntimeError as error: print(error, repr(error.__cause__))

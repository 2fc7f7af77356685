# print: sep, end, file, flush and errors.
import sys
print()
print(1, "two", 3.0, None, True, [4])
print("a", "b", sep="")
print("a", "b", sep="\n", end="!\n")
print("no newline", end="")
print(" then more")
print(*range(5), sep=", ")
print("x", sep="unused", end="\n\n")
print("a", "b", sep=None, end=None)
print("to stdout", file=sys.stdout, flush=True)
print("é😀", "tab\there")
class Out:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
o = Out()
print("a", 1, file=o)
print("b", end="|", file=o)
print(file=o)
print(o.parts)
for kw in ({"sep": 5}, {"end": 5}, {"nope": 1}, {"file": 5}):
    try: print("x", **kw)
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class Bad:
    def __str__(self): return 5
try: print("before", Bad())
except TypeError as e: print("\n" + str(e))
print(print("value of print"))

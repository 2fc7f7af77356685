# sys.setrecursionlimit bounds the depth of calls.
import sys
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(sys.getrecursionlimit())
sys.setrecursionlimit(200)
try: depth(400)
except RecursionError as e: print(type(e).__name__)
print(depth(100))
sys.setrecursionlimit(5000)
print(depth(3000), sys.getrecursionlimit())
for bad in (0, -5, "x"):
    try: sys.setrecursionlimit(bad)
    except Exception as e: print(type(e).__name__, e)

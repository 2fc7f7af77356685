import pickle
import sys

long = range(-sys.maxsize, sys.maxsize)
print(long[sys.maxsize + 5], long[-1], bool(long), 5 in long, long.index(5))
print(long[2**60 :: 2**61], long == range(-sys.maxsize, sys.maxsize))
try:
    len(long)
except OverflowError as error:
    print(error)
big = range(2**65, 2**65 + 10, 3)
print(pickle.loads(pickle.dumps(big)) == big, big.__reduce__() == (range, (2**65, 2**65 + 10, 3)))
walk = iter(big)
next(walk)
print(walk.__length_hint__(), list(pickle.loads(pickle.dumps(walk))) == list(big)[1:])
print(len(range(0, sys.maxsize)), len(range(-5, sys.maxsize - 5)), len(range(-sys.maxsize, sys.maxsize, 2)))

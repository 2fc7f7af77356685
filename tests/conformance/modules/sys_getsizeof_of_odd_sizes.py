"""sys.getsizeof() refuses sizes that are no numbers, too large or negative; its default stands in for the first alone."""
import sys


class Sized:
    def __init__(self, size):
        self.size = size

    def __sizeof__(self):
        return self.size


class Index:
    def __index__(self):
        return 5


for size in 3.5, Index(), None, 'a', ..., 1 << 70, -(1 << 70), -1:
    for default in (), (7,):
        try:
            print(sys.getsizeof(Sized(size), *default))
        except Exception as error:
            print(type(error).__name__, error)

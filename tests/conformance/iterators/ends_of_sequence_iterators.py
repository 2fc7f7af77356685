import sys


class Endless:
    def __getitem__(self, index):
        return index


walk = iter(Endless())
walk.__setstate__(sys.maxsize - 2)
for _ in range(4):
    try:
        print(next(walk))
    except OverflowError as error:
        print(error)


class Letters(str):
    def __del__(self):
        print('gone')


walk = reversed(Letters('ab'))
print(next(walk), walk.__reduce__()[1:])
print(next(walk))
item = next(walk, None)
print(item, next(walk, None))
print(walk.__reduce__())
print(ord(bytearray(b'a')))
for wrong in (bytearray(b'ab'), bytearray()):
    try:
        ord(wrong)
    except TypeError as error:
        print(error)

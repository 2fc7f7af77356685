# atexit: what runs at the program's end, and in which order.
import atexit
import sys


@atexit.register
def first():
    print("first", *sys.argv[1:])


print(first.__name__, atexit.register(print, "second", "and more", end="!\n") is print)


def twice(number):
    print("twice", number)


atexit.register(twice, 1)
atexit.register(twice, number=2)
atexit.unregister(twice)
print(atexit._ncallbacks())


def registers_another():
    print("last one registered")
    atexit.register(print, "registered at the end")


atexit.register(registers_another)
try:
    atexit.register(3)
except TypeError as error:
    print(error)
print("end of the program")

import sys

value = [__name__, __package__, __spec__ and __spec__.name, __name__ in sys.modules]
print(value)

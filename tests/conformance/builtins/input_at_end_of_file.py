# input() on an empty standard input raises EOFError.
try:
    name = input("name? ")
except EOFError as e:
    print()
    print(type(e).__name__, e)

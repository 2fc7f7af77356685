# / always gives a float, also between integers and big integers.
print(6 / 3, 7 / 2, -7 / 2, 1 / 3, 0 / 5)
print(True / 2, 5 / True)
print(10**30 / 10**10, 2**70 / 2**69, 10**400 / 10**399)
print(1 / 10**20, 3 / 2**70)
print(9007199254740993 / 1, 9007199254740993 / 3)
try:
    10**400 / 3
except OverflowError as e:
    print(type(e).__name__, e)
try:
    1.5 * 10**400
except OverflowError as e:
    print(type(e).__name__, e)
print(1 / 10**400)

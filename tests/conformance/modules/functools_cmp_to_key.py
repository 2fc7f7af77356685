from functools import cmp_to_key
key = cmp_to_key(lambda a, b: (a > b) - (a < b))
print(sorted([3, 1, 2], key=key), key(1) < key(2), key(1) == key(1), key(2).obj, max([1, 5, 2], key=key))
try: key(1) < 3
except TypeError as e: print(e)
try: hash(key(1))
except TypeError as e: print("unhashable")

# Texts of more than 4300 digits are refused both ways.
n = 10**4299
print(len(str(n)))
try:
    str(10**4300)
except ValueError as e:
    print(type(e).__name__, e)
try:
    int("1" * 4301)
except ValueError as e:
    print(type(e).__name__, e)
print(len(hex(10**5000)), int("f" * 5000, 16) > 0)
print((10**5000).bit_length())

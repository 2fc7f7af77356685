# Index and slice of strings, from both ends and with steps.
s = "greenlet"
print(s[0], s[-1], s[3], s[-8], len(s))
print(s[:5], s[5:], s[2:4], s[-3:], s[:-3], s[:], s[4:2], s[100:], s[-100:3])
print(s[::2], s[1::2], s[::-1], s[::-2], s[6:1:-2], s[-1:-4:-1], s[::100])
for index in (8, -9, 100):
    try:
        s[index]
    except IndexError as e:
        print(type(e).__name__, e)
for bad in ("a", 1.0, None):
    try:
        s[bad]
    except TypeError as e:
        print(type(e).__name__, e)
try:
    s[::0]
except ValueError as e:
    print(type(e).__name__, e)
try:
    s[0] = "G"
except TypeError as e:
    print(type(e).__name__, e)
try:
    del s[0]
except TypeError as e:
    print(type(e).__name__, e)

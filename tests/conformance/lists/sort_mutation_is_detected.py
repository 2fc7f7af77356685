# A list looks empty while it is sorted; changing it meanwhile is an error.
a = [3, 1, 2]
seen = []
a.sort(key=lambda x: (seen.append(list(a)), x)[1])
print(a, seen)

b = [3, 1, 2]
def key(x):
    b.append(x)
    return x
try:
    b.sort(key=key)
except ValueError as e:
    print(type(e).__name__, e)
print(b)

c = [2, 1, 3]
def fails(x):
    if x == 3:
        raise RuntimeError("no key for 3")
    return x
try:
    c.sort(key=fails)
except RuntimeError as e:
    print(type(e).__name__, e, c)

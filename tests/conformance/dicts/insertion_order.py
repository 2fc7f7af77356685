# Dicts keep the order of insertion through updates and deletions.
d = {}
for word in "the quick brown fox jumps over the lazy dog".split():
    d[word] = d.get(word, 0) + 1
print(d)
d["fox"] = 99
print(list(d))
del d["the"]
d["the"] = 0
print(list(d), list(reversed(d)))
d.pop("quick")
d["quick"] = 1
print(list(d.items()), next(iter(d)), d.popitem())
big = {}
for i in range(1000):
    big[i * 7 % 1000] = i
for i in range(0, 1000, 2):
    del big[i]
print(len(big), list(big)[:10], list(big)[-5:])
print({"b": 1, "a": 2} == {"a": 2, "b": 1}, list({"b": 1, "a": 2, "b": 3}.items()))

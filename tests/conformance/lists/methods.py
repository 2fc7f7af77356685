# Each method of list and what it returns.
a = [3, 1, 2]
print(a.append(4), a)
print(a.extend("ab"), a)
print(a.extend(x for x in (7, 8)), a)
print(a.insert(0, "first"), a, a.insert(100, "end"), a, a.insert(-1, "before"), a)
print(a.pop(), a.pop(0), a.pop(-2), a)
print(a.remove("a"), a)
print(a.index(4), a.count(1), a.count("zz"))
print(a.reverse(), a)
b = a.copy()
print(b == a, b is a, a.clear(), a, b)
print([1, 2, 3, 2].index(2, 2), [1, 2, 3].index(3, -1), [1, True, 1.0].count(1))
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(9), lambda: [1].index(9), lambda: [1, 2].index(1, 1),
          lambda: [].insert(1), lambda: [].append(), lambda: [].append(1, 2), lambda: [].extend(5), lambda: [1].pop("a"), lambda: [].nope):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

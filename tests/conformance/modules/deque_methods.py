from collections import deque
d = deque([1, 2, 3, 4, 5])
d.rotate(2); print(d); d.rotate(-7); print(d, d.index(1), d.count(9)); d.reverse(); print(d)
d.insert(1, "i"); d.remove(3); del d[0]; d[0] = "z"; print(d, d[-1], len(d), 4 in d, list(reversed(d)))
m = deque(range(10), maxlen=3); print(m, m.maxlen); m.appendleft("l"); print(m); m.extend("xy"); print(m, m.copy())
print(deque("ab") + deque("c"), deque("ab") * 2, 2 * deque("a"), deque([1]) == deque([1]), deque([1]) < deque([2]), deque([1]) == [1], bool(deque()))
e = deque([1]); e.append(e); print(e)
e = deque([1, 2]); e += [3]; e *= 2; e.clear(); print(e)
for bad in (lambda: deque().popleft(), lambda: deque([1])[1], lambda: deque().remove(1), lambda: deque([1], 1).insert(0, 1), lambda: deque([], -1), lambda: deque([1])["a"], lambda: deque().index(1), lambda: deque(1), lambda: deque([1]) + [1]):
    try: bad()
    except Exception as e: print(type(e).__name__, e)

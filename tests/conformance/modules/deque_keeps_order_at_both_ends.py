from collections import deque
d, l = deque(), []
state = 12345
for i in range(3000):
    state = (state * 1103515245 + 12345) % 2**31
    op = (state >> 16) % 6
    if op in (0, 1): d.append(i); l.append(i)
    elif op in (2, 3): d.appendleft(i); l.insert(0, i)
    elif op == 4 and l: assert d.pop() == l.pop()
    elif op == 5 and l: assert d.popleft() == l.pop(0)
    if i % 500 == 0: d.rotate(3); l = l[-3 % max(len(l), 1):] + l[:-3 % max(len(l), 1)] if l else l
    assert len(d) == len(l)
print(list(d) == l, [d[k] == l[k] for k in (0, len(l) // 2, -1)], len(l))

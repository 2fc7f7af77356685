def sieve(n):
    s = bytearray([1]) * (n + 1); s[0:2] = b'\0\0'
    for i in range(2, int(n ** .5) + 1):
        if s[i]: s[i*i::i] = bytes(len(range(i*i, n + 1, i)))
    return [i for i, f in enumerate(s) if f]
print(sieve(60))
def life(cells):
    from collections import Counter
    n = Counter((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
    return {c for c, k in n.items() if k == 3 or k == 2 and c in cells}
g = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4): g = life(g)
for y in range(5): print(''.join('#' if (x, y) in g else '.' for x in range(5)))
def queens(n, row=0, cols=(), out=None):
    if row == n: yield cols; return
    for c in range(n):
        if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)): yield from queens(n, row + 1, cols + (c,))
print(len(list(queens(6))), next(queens(8)))
class LCG:
    def __init__(self, seed): self.s = seed
    def __iter__(self): return self
    def __next__(self): self.s = (self.s * 6364136223846793005 + 1442695040888963407) % 2**64; return self.s >> 33
r = LCG(42); print([next(r) % 100 for _ in range(10)])
def quicksort(a): return a if len(a) < 2 else [*quicksort([x for x in a[1:] if x < a[0]]), a[0], *quicksort([x for x in a[1:] if x >= a[0]])]
print(quicksort([next(r) % 50 for _ in range(20)]))
def lcs(a, b):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b): t[i + 1][j + 1] = t[i][j] + 1 if x == y else max(t[i][j + 1], t[i + 1][j])
    return t[-1][-1]
print(lcs("AGGTAB", "GXTXAYB"))
def matmul(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
print(matmul([[1, 2], [3, 4]], [[5, 6], [7, 8]]), [*zip(*[[1, 2, 3], [4, 5, 6]])])
def hanoi(n, a='A', b='B', c='C'): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(8))
def roman(n): return ''.join(s * (n // v) for v, s in [(1000, 'M')] ) + ''.join([('', 'I', 'II', 'III', 'IV')[n % 5]])
print(roman(2003))
def collatz(n):
    while n != 1: yield n; n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(list(collatz(27))[:10], max(collatz(27)), sum(1 for _ in collatz(27)))
text = """It was the best of times, it was the worst of times"""
words = {}
for w in text.lower().replace(',', '').split(): words[w] = words.get(w, 0) + 1
for w, n in sorted(words.items(), key=lambda kv: (-kv[1], kv[0])): print(f"{w:<8}{n:>3} {'*' * n}")
print(text.title().swapcase(), text[::-1][:10], text.count('of'), text.partition(','), sep='\n')
caesar = lambda s, k: ''.join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in s)
print(caesar(text, 13), caesar(caesar(text, 5), -5) == text)
print("%-10s|%+5d|%05.1f|%x|%e|%s%%" % ('ab', 5, 3.14159, 255, 12345.678, 50))
print('{:>10}|{:^10}|{:<10}|{:,}|{:.2%}|{!r}|{0}'.format('a', 'b', 'c', 1234567, .256, 'q') if False else '{0:>10}|{1:^10}|{2!r}'.format('a', 'b', 'c'))
try: '{} {0}'.format(1)
except ValueError as e: print(e)
class Stack(list):
    push = list.append
    @property
    def top(self): return self[-1]
s = Stack(); s.push(1); s.push(2); print(s, s.top, s.pop(), len(s), s + [3], type(s[:]).__name__)
class Node:
    __slots__ = ('val', 'next')
    def __init__(self, val, next=None): self.val, self.next = val, next
class Linked:
    def __init__(self, it=()):
        self.head = None
        for x in reversed(list(it)): self.head = Node(x, self.head)
    def __iter__(self):
        n = self.head
        while n: yield n.val; n = n.next
    def __reversed__(self): return iter([*self][::-1])
    def __len__(self): return sum(1 for _ in self)
    def __contains__(self, x): return any(x == y for y in self)
    def __getitem__(self, i):
        if isinstance(i, slice): return Linked(list(self)[i])
        for k, x in enumerate(self):
            if k == i: return x
        raise IndexError(f"no {i}")
l = Linked('hello'); print(*l, len(l), 'e' in l, l[1], [*l[1:3]], *reversed(l), sep=' ')
try: l[9]
except IndexError as e: print(repr(e))
try: Node(1).foo = 3
except AttributeError as e: print(e)

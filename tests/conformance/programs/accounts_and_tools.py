# bank / OOP
from abc import ABC, abstractmethod
from functools import total_ordering, wraps, lru_cache, reduce, partial
from collections import defaultdict, Counter, OrderedDict, deque, namedtuple
import itertools
class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need:.2f}, have {have:.2f}"); self.need, self.have = need, have
class Account(ABC):
    _count = 0
    def __init__(self, owner, balance=0):
        type(self)._count += 1; self.owner, self._balance = owner, balance; self.log = []
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, v):
        if v < 0: raise InsufficientFunds(-v, self._balance)
        self._balance = v
    @abstractmethod
    def fee(self): ...
    def withdraw(self, n):
        self.balance -= n + self.fee(); self.log.append(('w', n))
    def __str__(self): return f"{self.__class__.__name__:>10}|{self.owner:<8}|{self.balance:10,.2f}"
class Basic(Account):
    def fee(self): return 1
class Gold(Basic):
    def fee(self): return super().fee() / 2
try: Account('x')
except TypeError as e: print(e)
a, b = Basic('ann', 100), Gold('bob', 1e6)
a.withdraw(50); b.withdraw(5)
try: a.withdraw(500)
except InsufficientFunds as e: print(repr(e), e.args, e.need)
print(a, b, sep='\n'); print(Basic._count, Gold._count, Account._count)
@total_ordering
class V:
    def __init__(self, *p): self.p = p
    def __eq__(self, o): return self.p == o.p if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.p < o.p if isinstance(o, V) else NotImplemented
    def __hash__(self): return hash(self.p)
print(V(1, 2) >= V(1), V(1) == 1, sorted([V(2), V(1)])[0].p)
try: V(1) < 3
except TypeError as e: print(e)
def trace(f):
    @wraps(f)
    def inner(*a, **k):
        r = f(*a, **k); print(f"{f.__name__}({', '.join([*map(repr, a), *(f'{n}={v!r}' for n, v in k.items())])}) -> {r!r}"); return r
    return inner
@trace
def power(x, n=2):
    "Raise."
    return x ** n
power(3); power(2, n=10); print(power.__name__, power.__doc__, power.__wrapped__(2))
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
print(Counter("mississippi").most_common(2), Counter('aab') + Counter('bc'), Counter('aab') - Counter('a'))
d = defaultdict(list)
for w in "the quick brown fox jumps over the lazy dog".split(): d[len(w)].append(w)
print(dict(d), d)
P = namedtuple('P', 'x y', defaults=[5])
p = P(1); print(p, p._replace(x=9), p._asdict(), P._fields, p == (1, 5))
try: P()
except TypeError as e: print(e)
q = deque([1, 2, 3], maxlen=3); q.append(4); q.appendleft(0); q.rotate(1); print(q)
od = OrderedDict(a=1, b=2); od.move_to_end('a'); print(od)
print(list(itertools.groupby("aabbc", str.upper))[0][0], [''.join(p) for p in itertools.permutations('abc', 2)])
print(reduce(lambda a, b: a * b, range(1, 21)), list(itertools.accumulate([1, 2, 3])), list(itertools.product('ab', repeat=2)))
print([(k, list(g)) for k, g in itertools.groupby([1, 1, 2, 3, 3], key=lambda x: x % 2)], partial(int, base=2)('101'))
print(list(itertools.zip_longest('ab', 'xyz', fillvalue='-')), list(itertools.chain.from_iterable([[1], [2, 3]])), list(itertools.islice(itertools.count(5, 2), 3)))

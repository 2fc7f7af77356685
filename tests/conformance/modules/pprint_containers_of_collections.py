# The containers of collections, bytes, namespaces and dataclasses over several lines.
import pprint, collections, types, dataclasses
for o in [collections.Counter(), collections.Counter('a' * 3 + 'bcd' * 20), collections.defaultdict(int), collections.defaultdict(int, {i: i for i in range(25)}), collections.deque(range(25)), collections.deque([], 7), collections.OrderedDict(), collections.OrderedDict(((i, i) for i in range(22))), b'abcdefghijklmnopqrstuvwxyz' * 5, bytearray(b'abcdefghijklmnopqrstuvwxyz' * 5), collections.ChainMap({i: i for i in range(22)}, {1: 2}), types.MappingProxyType({i: i for i in range(22)}), collections.UserDict({i: i for i in range(22)}), collections.UserList(range(25)), collections.UserString('the quick brown fox ' * 8), types.SimpleNamespace(**{'k%d' % i: i for i in range(20)}), [b'x' * 100, 'y' * 100, {'z': b'q' * 90}], {'a': {1, 2, 3}, 'b': frozenset(range(25))}]:
    pprint.pprint(o)
    pprint.pprint(o, width=30, indent=4, compact=True)

@dataclasses.dataclass
class D:
    a: int
    b: list = dataclasses.field(default_factory=lambda: list(range(25)))

    def m(self):
        pass
pprint.pprint(D(1))
pprint.pprint([D(1)] * 2, width=40)

# deepcopy() keeps sharing and cycles, leaves what cannot change as it is, and asks classes that say how they are copied.
import copy
from greenlet import getcurrent, greenlet


class Plain:
    def __init__(self, **attributes):
        self.__dict__.update(attributes)


class Slots:
    __slots__ = 'a', 'b'


class Own:
    def __init__(self, value):
        self.value = value

    def __deepcopy__(self, memo):
        if getcurrent().parent:
            getcurrent().parent.switch('copying')
        return Own(('copied', copy.deepcopy(self.value, memo)))


class State:
    def __init__(self):
        self.x = [1]

    def __getstate__(self):
        return {'state': self.x}

    def __setstate__(self, state):
        self.restored = state


class New:
    def __new__(cls, *args):
        made = super().__new__(cls)
        made.from_new = args
        return made


class Sub(list):
    pass


shared = [1, 2]
data = {'a': shared, 'b': (shared, 3), 'c': (1, 2, 'x'), 4: {5: shared}, None: Plain(s=shared, n=1)}
made = copy.deepcopy(data)
print(made['a'] == shared, made['a'] is shared, made['a'] is made['b'][0], made['a'] is made[4][5])
print(made['c'] is data['c'], made[None].s is made['a'], made[None].n, vars(made[None]))
loop = []
loop.append((loop, loop))
made = copy.deepcopy(loop)
print(made is not loop, made[0][0] is made, made[0][1] is made)
cycle = Plain()
cycle.me = [cycle]
made = copy.deepcopy(cycle)
print(made is not cycle, made.me[0] is made)
slots = Slots()
slots.a = shared
made = copy.deepcopy([slots, slots])
print(made[0] is made[1], made[0].a, made[0].a is shared, hasattr(made[0], 'b'))
print(copy.deepcopy(Own([1])).value, vars(copy.deepcopy(State())), vars(copy.deepcopy(New(1, 2))))
sub = Sub([shared])
sub.extra = shared
made = copy.deepcopy(sub)
print(type(made).__name__, made, made.extra is made[0], made[0] is shared)
plain = Plain(a=1)
plain.__deepcopy__ = lambda memo: 'by the instance'
print(copy.deepcopy(plain))
memo = {id(shared): 'replaced'}
print(copy.deepcopy([shared, 1], memo))
print(copy.deepcopy(print) is print, copy.deepcopy(Plain) is Plain, copy.deepcopy(len))
print(copy.deepcopy({1, 2}), copy.deepcopy(frozenset([3])), copy.deepcopy(bytearray(b'x')), copy.deepcopy(range(3)))
try:
    copy.deepcopy([(i for i in [])])
except TypeError as error:
    print(error)
deep = []
for _ in range(100000):
    deep = [deep]
try:
    copy.deepcopy(deep)
except RecursionError as error:
    print('RecursionError')
first = greenlet(lambda: copy.deepcopy([Own(1), Own(2)]))
print(first.switch(), first.switch(), [own.value for own in first.switch()])
Plain.__reduce__ = lambda self: (str, ('reduced',))
print(copy.deepcopy([Plain(a=1)]))

# Mocks, their notes of calls, and patches: what they print, and what their assertions say.
from unittest.mock import *
from unittest import mock
import re, unittest



def show(x):
    print(re.sub("id='\\d+'|0x[0-9a-f]+", 'ID', x if isinstance(x, str) else repr(x)))



def attempt(f, *a, **k):
    try:
        show(repr(f(*a, **k)))
    except Exception as e:
        show(f'{type(e).__name__} | {e}')
m = Mock()
show(m)
show(m.foo)
show(m.foo.bar())
show(m())
show(m().x)
show(m.a.b().c.d())
show(Mock(name='n'))
show(Mock(name='n').x.y)
show(MagicMock())
show(MagicMock(spec=int))
show(MagicMock(spec_set=[].__class__))
show(Mock(return_value=3)())
m = Mock()
m(1, a=2)
m.foo('x')
m.foo.bar(3)
m(4)
show(m.mock_calls)
show(m.method_calls)
show(m.call_args)
show(m.call_args_list)
show(m.call_count)
show(m.called)
show(m.call_args.args)
show(m.call_args.kwargs)
show(m.call_args_list[0] == call(1, a=2))
for a in [(), (4,), (5,), (4, 1)]:
    attempt(m.assert_called_with, *a)
attempt(m.assert_called_once)
attempt(m.assert_called_once_with, 4)
attempt(m.assert_not_called)
attempt(m.foo.assert_called_once_with, 'x')
attempt(m.assert_any_call, 9)
attempt(m.assert_any_call, 1, a=2)
attempt(m.assert_has_calls, [call(1, a=2), call.foo('x')])
attempt(m.assert_has_calls, [call(7)])
attempt(m.assert_has_calls, [call(7), call(4)], any_order=True)
attempt(Mock().assert_called)
attempt(Mock().assert_called_with, 1)
attempt(Mock().assert_called_once)
attempt(Mock(name='zz').assert_called)
attempt(lambda: m.assert_foo)
attempt(lambda: m.asert_x)
attempt(lambda: m.called_with)

class C:
    x = 3

    def f(self, a, b=2):
        return 1

    @classmethod
    def g(cls):
        pass

    @staticmethod
    def h(z):
        pass
s = Mock(spec=C)
attempt(lambda: s.y)
show(s.f)
show(isinstance(s, C))
s.f(1)
s = Mock(spec_set=C)
attempt(setattr, s, 'y', 3)
m = Mock(side_effect=[1, 2, ValueError('e')])
attempt(m)
attempt(m)
attempt(m)
attempt(m)
m = Mock(side_effect=KeyError('k'))
attempt(m)
m = Mock(side_effect=lambda x: x + 1)
attempt(m, 2)
m = Mock(**{'a.b.return_value': 5, 'c': 6})
show(m.a.b())
show(m.c)
m = MagicMock()
show(len(m))
show(list(m))
show(bool(m))
show(int(m))
show(m[1])
show(3 in m)
show(m == m)
show(m == 3)
show(m != m)
attempt(lambda: m < 3)
m.__len__.return_value = 7
show(len(m))
m.__getitem__.side_effect = lambda k: k * 2
show(m[4])
m.__iter__.return_value = [1, 2]
show(list(m))
with m as z:
    show(z)
show(m.mock_calls)
m = Mock()
m.__str__ = Mock(return_value='S')
show(str(m))
m.__len__ = lambda self: 9
show(len(m))
attempt(len, Mock())
attempt(lambda: Mock()[1])
show(m + 1 if False else 0)
m = MagicMock()
show(m + 1)
show(1 + m if hasattr(m, '__radd__') else 'no')
m += 1
show(repr(call))
show(call.a.b(1)(2))
show(call.a(1).b(2).call_list())
show(call(1) == call(1))
show(call(1) != call(2))
show(call('a') == ('a',))
show(call() == ((), {}))
show(ANY == 3)
show(call(ANY, 2) == call(1, 2))
show(ANY)
show(sentinel.x)
show(sentinel.x is sentinel.x)
show(DEFAULT)
import os
with patch('os.getcwd') as p:
    p.return_value = '/x'
    show(os.getcwd())
    show(p)
show(os.getcwd is not p)
with patch('os.getcwd', return_value='q'):
    show(os.getcwd())
with patch.object(C, 'x', 5):
    show(C.x)
show(C.x)
with patch.object(C, 'f', autospec=True) as f:
    C().f(1)
    show(f.call_count)
    attempt(C().f)

@patch('os.getcwd')
@patch.object(C, 'g')
def deco(a, b, c=0):
    show((a, b))
    return c
deco(c=1)
d = {'a': 1}
with patch.dict(d, {'b': 2}, c=3):
    show(d)
show(d)
with patch.dict(d, clear=True):
    show(d)
with patch.dict('os.environ', {'ZZ': '1'}):
    show(os.environ['ZZ'])
show('ZZ' in os.environ)
attempt(lambda: patch('nonsense').start())
attempt(lambda: patch('nomod.x').start())
attempt(lambda: patch.object('os', 'x').start())
p = patch('os.getcwd')
x = p.start()
show(os.getcwd is x)
p.stop()
patch.stopall()
with patch.multiple(C, x=DEFAULT, f=4) as v:
    show(v)
    show(C.f)
with patch('builtins.open', mock_open(read_data='a\nb')) as o:
    with open('f') as fh:
        show(fh.read())
    show([l for l in open('g')])
    o.assert_any_call('f')
    show(o.mock_calls)
a = create_autospec(C)
attempt(a)
i = a()
show(i)
i.f(1, 2)
attempt(i.f)
attempt(i.f, 1, 2, 3)
attempt(lambda: i.nope)
i.f.assert_called_with(1, b=2)
attempt(a.h)

def fn(a, b=1):
    pass
a = create_autospec(fn, return_value=9)
show(a(1))
attempt(a)
a.assert_called_once_with(1)
show(a.call_args)
attempt(a.assert_called_with, 1, 1)

class P:
    v = 1
with patch.object(P, 'v', new_callable=PropertyMock, return_value=8) as pm:
    show(P().v)
    pm.assert_called_once_with()
m = Mock()
m.reset_mock()
m(1)
m.reset_mock()
show(m.mock_calls)
del m.foo
attempt(lambda: m.foo)
seal(m)
attempt(lambda: m.new)
m = Mock(wraps=[1, 2])
show(m.count(1))
m = Mock()
c = Mock()
m.attach_mock(c, 'ch')
c(1)
show(m.mock_calls)
m.z = Mock()
m.z(1)
show(m.mock_calls)

class T(unittest.TestCase):

    @patch('os.getcwd', lambda: 'PP')
    def test_a(self):
        self.assertEqual(os.getcwd(), 'PP')
unittest.TextTestRunner(verbosity=0, stream=open('/dev/null', 'w')).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
show([n for n in dir(Mock()) if not n.startswith('_')])
am = AsyncMock(return_value=3)

def run(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value
show(run(am(1)))
am.assert_awaited_once_with(1)
attempt(am.assert_not_awaited)
show(am.await_count)
show(am)
attempt(Mock, spec=Mock())
attempt(Mock(spec=['a']).__getattr__, 'b')
show(Mock(spec=['a']).a)
m = Mock()
m.x.y.z.return_value = 3
show(m.x.y.z())
m.f.side_effect = [1]
show(m.f())
show(m.x.y.z.mock_calls)
m.configure_mock(q=2)
show(m.q)
f = MagicMock(spec=fn)
attempt(f.assert_called_with, 1)
f(1)
f.assert_called_with(a=1)

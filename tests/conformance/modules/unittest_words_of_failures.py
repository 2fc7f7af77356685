# The words of failed assertions: values are cut short, compared line by line, and left out where that is long.
import unittest


class Plain(unittest.TestCase):
    pass


t = Plain()
cases = [
    (1,2),
    ('a'*100,'a'*99+'b'),
    ([1],[2]),
    ([1,2],[1]),
    ((1,),(1,2)),
    ({1},{2}),
    ({'a':1},{'b':1}),
    ('a\nb','a\nc'),
    ('a\n','b'),
    ('a','b\n'),
    ('','x'),
    ('x',''),
    ('a\nb\n','a\nb'),
    (list(range(40)), list(range(39))),
    ({i:i for i in range(30)},{i:i+(i==7) for i in range(30)}),
    ('x'*300,'y'*300),
    (b'a',b'b'),
    (1.0, 1.5),
    (None, 0),
    ([1,[2,3]],[1,[2,4]]),
    ([],[1]),
    ((),(1,)),
    ('hello world','hello wurld'),
    (frozenset('a'), frozenset('b')),
    ([1]*400,[2]*400),
    ([None, 'a'], ['a', None]),
    ('a b c d\n'*3, 'a b x d\n'*3),
    ({'k': [1,2,{'z':3}]}, {'k': [1,2,{'z':4}]}),
    (range(3), range(4)),
    ('short','a very long text that goes beyond the eighty characters that are the limit of the line, surely'),
]
for a,b in cases:
    for msg in (None, 'why'):
        try:
            t.assertEqual(a, b, msg)
        except AssertionError as e:
            print(e)
    print('----')
calls = [
    lambda: t.assertSequenceEqual([1],(1,)),
    lambda: t.assertSequenceEqual([1],(2,)),
    lambda: t.assertSequenceEqual(1,[1]),
    lambda: t.assertSequenceEqual([1],1),
    lambda: t.assertListEqual((1,),[1]),
    lambda: t.assertListEqual([1],(1,)),
    lambda: t.assertTupleEqual([1],(1,)),
    lambda: t.assertSetEqual({1}, [1]),
    lambda: t.assertSetEqual([1], {1}),
    lambda: t.assertSetEqual({1},5),
    lambda: t.assertDictEqual([],{}),
    lambda: t.assertDictEqual({},[]),
    lambda: t.assertMultiLineEqual(1,'a'),
    lambda: t.assertCountEqual([1,2,2],[2,1]),
    lambda: t.assertCountEqual([[1],[2]],[[2],[3]]),
    lambda: t.assertCountEqual('abc','cab'),
    lambda: t.assertIn('a', [1]*50),
    lambda: t.assertTrue([]),
    lambda: t.assertDictEqual({1:2},{1:3},'m'),
    lambda: t.assertNotEqual(1,1),
    lambda: t.assertAlmostEqual(1,1.1),
    lambda: t.assertAlmostEqual(1,1.1, delta=.01),
    lambda: t.assertLess(2,1),
    lambda: t.assertRegex('abc','x'),
    lambda: t.assertIsInstance(1,str),
    lambda: t.assertIs([], []),
    lambda: t.assertNotIn(1,[1]),
    lambda: t.assertEqual('z'*70000,'y'*70000),
]
for f in calls:
    try:
        f()
        print('fine')
    except AssertionError as e:
        print(str(e)[:3000])


class Own(unittest.TestCase):
    longMessage = False
    maxDiff = None
    
    def assertDictEqual(self, a, b, msg=None):
        self.fail('own')


u = Own()
u.addTypeEqualityFunc(int, lambda a, b, msg=None: u.fail('ints'))
for a,b in (({1:1},{1:2}),(1,2),([1]*400,[2]*400),('a'*2000, 'b'*2000)):
    try:
        u.assertEqual(a,b,'msg')
    except AssertionError as e:
        print(e)
    try:
        u.assertEqual(a,b)
    except AssertionError as e:
        print(e)

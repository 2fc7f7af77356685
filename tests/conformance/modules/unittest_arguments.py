# What unittest says of arguments that are no exceptions, warnings and tests.
import unittest
class T(unittest.TestCase):
    def test(self): pass
c = T('test')
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, str(e))
for f in (lambda: c.assertRaises(3, int), lambda: c.assertRaises((ValueError, 3)), lambda: c.assertWarns(ValueError), lambda: c.assertWarns(int, len), lambda: c.assertRaises(ValueError, foo=1), lambda: c.assertRaisesRegex(int, 'a', int), lambda: c.assertWarnsRegex(int, 'a'), lambda: c.assertRaises((ValueError, KeyError), int, 'a'), lambda: unittest.TestSuite([3]), lambda: unittest.TestSuite([T]), lambda: unittest.TestSuite('ab'), lambda: unittest.TestSuite([c]), lambda: unittest.TestResult()): t(f)
print(unittest.TextTestRunner(stream=open("/dev/null", "w")).run(c))

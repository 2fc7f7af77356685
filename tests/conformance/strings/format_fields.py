# Replacement fields: names, conversions, nested specs, and what is wrong with them.
def show(source):
    try:
        print(source, '=>', repr(eval(source)))
    except Exception as error:
        print(source, '=>', type(error).__name__ + ':', error)


class P:
    def __init__(self): self.x=1; self.d={'k':[1,2,{'z':3}]}
    def __format__(self, spec): return f'<{spec}>'
    def __getitem__(self, k): return f'item {k!r}'
p=P()
class D(dict):
    def __missing__(self, k): return '?'+k
for x in ["'{}'.format(1)","'{0} {1} {0}'.format(1,2)","'{} {0}'.format(1)","'{0} {}'.format(1)","'{a} {b}'.format(a=1,b=2)","'{p.x} {p.d[k][2][z]} {p[1]} {p[a b]}'.format(p=p)","'{p:abc}'.format(p=p)","'{:{}}'.format(5,10)","'{:{w}.{q}f}'.format(3.14159,w=10,q=2)","'{0:{1}{2}}'.format(5,'>',10)","'{{}}'.format()","'{'.format()","'}'.format()","'{0'.format(1)","'{!r}'.format('a')","'{!s:>5}'.format('a')","'{!a}'.format('é')","'{!}'.format(1)","'{!rx}'.format(1)","'{0[}'.format(1)","'{0.}'.format(1)","'{0[]}'.format([1])","'{0[-1]}'.format([1])","'{0[0]x}'.format([1])","'{a.b}'.format(a=1)","'{:{:{}}}'.format(1,2,3)","'{:d}'.format('a')","'{:s}'.format(1)","'{:,}'.format(1234567)","'{:_x}'.format(1234567)","'{:+.3e}'.format(12345.678)","'{:%}'.format(0.25)","'{:c}'.format(65)","'{:#b}'.format(5)","'{:08.3f}'.format(-3.14159)","'{:^10}|'.format('ab')","'{:*<10}'.format('ab')","'{:=+5d}'.format(3)","'{:5}'.format(None)","'{:>5}'.format([1])","'{}'.format([1])","'{x}'.format_map(D())","'{x[0]}'.format_map({'x':[9]})","'{}'.format_map({})","'{0}'.format_map({0:1})","'{99999999999999999999}'.format(1)","'{:99999999999999999999}'.format(1)","'{0!r:>10}|{0!s:<10}|{0:^10}'.format('ab')","'{:z.1f}'.format(-0.01)","'{:n}'.format(1234)","f'{p!r:>5}'[:3]","'{a[b]}'.format(a={'b':1})","'{0.__class__}'.format(1)","'{:.2}'.format('abc')","'{:10.2f}|'.format(1)","'{:b}'.format(1.5)","'{:x}'.format(True)","'{}{}'.format(1)","'{:}'.format(3)","'{:\\n<5}'.format(3)", "str(b'\\xe9', 'latin-1')","str(bytearray(b'ab'),'ascii')","str(object=5)","str(b'\\xff', 'utf-8', 'replace')","str(errors='strict')","str(5, errors='strict')", "'a'.__new__(str, 5)", "str.__new__(int)","str.__new__(5)", "'abc'.__iter__().__next__()", "'ab' 'c'.__hash__() == hash('abc') if False else 1", "'%s %s' % ('a',)", "'abc'[1:], 'abc'[::-1], 'abc'[5:]", "'abc'[1.0]", "'abc'['a']", "'é😀x'[1], 'é😀x'[::-1]", "'a'*-1, 3*'ab'", "'a'+1", "1+'a'", "'a'*'b'", "'a'-'b'", "'a' < 1", "'a' in 'abc', 1 in 'abc'", "max('abc'), min('abc'), sorted('cab'), list('ab'), tuple('ab')", "'a'.join('xyz')", "','.join(str(i) for i in range(3))", "','.join({'a':1,'b':2})","''.join(['a',1])", "str()", "repr('a\\'b')", "repr('a\\'b\"')", "repr('\\x00\\x7f\\xa0\\u2028\\U0001f600')", "'\\N{BULLET}'", "ascii('é😀')", "'ß'.upper(), 'ŉ'.upper(), 'ΑΣ'.lower()", "'a\\tb'.expandtabs(4)", "'ab\\ncd\\r\\nef'.splitlines()", "'Hello World'.swapcase(), 'hello world'.title(), \"they're\".title()", "'abc'.center(10,'*'), 'abc'.center(9), 'ab'.center(5)", "'-42'.zfill(6), '+1'.zfill(4), 'a'.zfill(3)"]:
    show(x)

# Operations on instances of classes that derive from str, bytes and bytearray.
class S(str): pass
class B(bytes): pass
class A(bytearray):
    def __init__(self, *a):
        super().__init__(*a)
        self.x=1
s=S('abc')
print(s, repr(s), type(s), type(s.upper()), s+'d', s*2, s[0], len(s), 'b' in s, s=='abc', hash(s)==hash('abc'), {s:1}['abc'], '%s' % s, '{}'.format(s), f'{s:>5}', s.join(['1','2']), ','.join([s,s]), 'xabc'.endswith(s), str(s) is s, type(str(s)))
b=B(b'abc')
print(b, type(b), b+b'd', b*2, b[0], len(b), b==b'abc', b.upper(), type(b.upper()), bytes(b), b'%s' % b)
c=A(b'abc')
print(c, c.x, c+b'd', type(c+b'd'), c[0], len(c), c==b'abc', c.upper())
c[0]=90
c.append(1)
print(c, list(c))

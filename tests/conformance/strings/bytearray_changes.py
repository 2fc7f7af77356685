# A bytearray is changed in place.
a=bytearray(b'hello')
a[1:3]=b'XYZ'
print(a)
del a[0]
print(a)
a[::2]=b'___'[:len(a[::2])]
print(a, len(a), list(a), 88 in a, b'Z' in a)
a+=b'!'
a*=2
print(a)
a.reverse()
print(a, a==bytes(a), a>b'a', a.upper(), a[1:4], a[::-1])
del a[::2]
print(a)
a.extend(b'ab')
a.extend([1,2])
a.insert(0,65)
print(a, a.copy() is a, bool(bytearray()), a.find(b'a'), bytearray(b'%d') % 5, b'%s' % a)

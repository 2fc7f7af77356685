# What `__str__` and its kin give of a derived class is what the builtin functions give.
class Text(str):
    pass


class Data(bytes):
    pass


class A:
    def __str__(self):
        return Text('s')

    def __repr__(self):
        return Text('r')

    def __format__(self, specification):
        return Text('f' + specification)

    def __bytes__(self):
        return Data(b'b')


class B:
    def __repr__(self):
        return Text('\xe9')


for function in str, repr, ascii, format, bytes:
    print(type(function(A())).__name__, function(A()))
for function in str, repr, ascii, format:
    print(type(function(B())).__name__, function(B()))
print(type(str(Text('x'))).__name__, type(Text(A())).__name__, type(Data(A())).__name__, Text(A()), Data(A()))
print(format(A(), 'q'), '%s %r' % (A(), A()), f'{A()} {A()!r} {A()!s:>3}', ''.join([str(A())]))


class Wrong:
    __str__ = __repr__ = __format__ = __bytes__ = lambda self, *rest: 5


for function in str, repr, ascii, format, bytes:
    try:
        function(Wrong())
    except TypeError as error:
        print(error)

"""classmethod, staticmethod and property as objects: what they copy, bind and say."""


def function() -> int:
    """The doc."""


function.mark = 1
for kind in [classmethod, staticmethod]:
    wrapped = kind(function)
    print(sorted(wrapped.__dict__), wrapped.__dict__['__doc__'], wrapped.__name__ is function.__name__,
          wrapped.__qualname__ is function.__qualname__, wrapped.__wrapped__ is function)
    wrapped.own = 'kept'
    print(wrapped.own, hasattr(function, 'own'), wrapped.__annotations__)
    wrapped.__dict__ = {'a': 1}
    print(wrapped.__dict__, wrapped.a, hasattr(wrapped, '__name__'))
    try:
        wrapped.__isabstractmethod__ = True
    except AttributeError as error:
        print(error)
    print(repr(kind(5)))


class A:
    def foo(self, cls):
        return type(self).__name__, cls.__name__


class B:
    bar = classmethod(A().foo)
    chained = classmethod(property(lambda cls: cls.__name__))
    made = classmethod(str)

    def x(self):
        """x's doc"""
    named = property(x)
    unnamed = [property()]


print(B.bar(), B().bar(), B.chained, B.made())


class Outer:
    class Inner:
        value = property(None, None, None, 'no parts')


for work in [lambda o: o.value, lambda o: setattr(o, 'value', 1), lambda o: delattr(o, 'value')]:
    try:
        work(Outer.Inner())
    except AttributeError as error:
        print(error)
later = property()
Outer.Inner.later = later
try:
    Outer.Inner().later
except AttributeError as error:
    print(error)
later.__set_name__(Outer, ['any', 'name'])
try:
    Outer.Inner().later
except AttributeError as error:
    print(error)
for arguments in [(), (1,), (1, 2, 3)]:
    try:
        property().__set_name__(*arguments)
    except TypeError as error:
        print(error)


class Sub(property):
    """Sub's doc"""


def getter(self):
    """getter's doc"""


def second(self):
    """second's doc"""


def bare(self):
    pass


for kind in [property, Sub]:
    print(kind(getter).__doc__, '|', kind(getter).getter(second).__doc__, '|', kind(getter).getter(bare).__doc__, '|',
          kind(getter, doc='own').__doc__, '|', kind(getter, doc='own').getter(second).__doc__, '|',
          kind(bare).__doc__, '|', kind().getter(second).__doc__, '|', kind(getter).setter(second).__doc__)


class Slotted(property):
    __slots__ = ()


try:
    print(Slotted(getter).__doc__)
except AttributeError as error:
    print(error)

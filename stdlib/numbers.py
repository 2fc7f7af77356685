"""The abstract classes of numbers: each kind is one of the kind before it."""

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']

from abc import ABCMeta, abstractmethod


class Number(metaclass=ABCMeta):
    """All numbers inherit from this class."""

    __slots__ = ()
    __hash__ = None


def _abstract(name):
    def method(self, *args):
        raise NotImplementedError
    method.__name__ = name
    return abstractmethod(method)


class Complex(Number):
    """Numbers with a real and an imaginary part."""

    __slots__ = ()

    for _name in ('complex', 'neg', 'pos', 'add', 'radd', 'mul', 'rmul', 'truediv', 'rtruediv', 'pow', 'rpow',
                  'abs', 'eq'):
        locals()[f'__{_name}__'] = _abstract(f'__{_name}__')
    del _name

    conjugate = _abstract('conjugate')
    real = property(_abstract('real'))
    imag = property(_abstract('imag'))

    def __bool__(self):
        """True if self != 0. Called for bool(self)."""
        return self != 0

    def __sub__(self, other):
        """self - other"""
        return self + -other

    def __rsub__(self, other):
        """other - self"""
        return -self + other


Complex.register(complex)


class Real(Complex):
    """Numbers on the line: they have an order, and can be rounded."""

    __slots__ = ()

    for _name in ('float', 'trunc', 'floor', 'ceil', 'round', 'floordiv', 'rfloordiv', 'mod', 'rmod', 'lt', 'le'):
        locals()[f'__{_name}__'] = _abstract(f'__{_name}__')
    del _name

    def __divmod__(self, other):
        """divmod(self, other)"""
        return self // other, self % other

    def __rdivmod__(self, other):
        """divmod(other, self)"""
        return other // self, other % self

    def __complex__(self):
        """complex(self) == complex(float(self), 0)"""
        return complex(float(self))

    @property
    def real(self):
        """Real numbers are their real component."""
        return +self

    @property
    def imag(self):
        """Real numbers have no imaginary component."""
        return 0

    def conjugate(self):
        """Conjugate is a no-op for Reals."""
        return +self


Real.register(float)


class Rational(Real):
    """Quotients of integers."""

    __slots__ = ()

    numerator = property(_abstract('numerator'))
    denominator = property(_abstract('denominator'))

    def __float__(self):
        """float(self) = self.numerator / self.denominator"""
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """Whole numbers."""

    __slots__ = ()

    for _name in ('int', 'lshift', 'rlshift', 'rshift', 'rrshift', 'and', 'rand', 'xor', 'rxor', 'or', 'ror',
                  'invert', 'pow'):
        locals()[f'__{_name}__'] = _abstract(f'__{_name}__')
    del _name

    def __index__(self):
        """Called whenever an index is needed, such as in slicing"""
        return int(self)

    def __float__(self):
        """float(self) == float(int(self))"""
        return float(int(self))

    @property
    def numerator(self):
        """Integers are their own numerators."""
        return +self

    @property
    def denominator(self):
        """Integers have a denominator of 1."""
        return 1


Integral.register(int)

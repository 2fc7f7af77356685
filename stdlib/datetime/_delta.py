"""Durations: the class timedelta."""

# Tracebacks pass over this module, which is native in CPython.

__name__ = 'datetime'

from operator import attrgetter

_DAY = 86400 * 1000000
_UNITS = {'days': _DAY, 'seconds': 1000000, 'microseconds': 1, 'milliseconds': 1000, 'minutes': 60000000,
          'hours': 3600000000, 'weeks': 7 * _DAY}


def _field(name, doc):
    def refuse(self, value=None):
        raise AttributeError('readonly attribute')
    return property(attrgetter(f'_{name}'), refuse, refuse, doc)


def _round(value):
    """The nearest int; of two that are as near, the even one."""
    whole = int(value)
    part = value - whole
    if abs(part) > 0.5 or (abs(part) == 0.5 and whole & 1):
        whole += 1 if part > 0 else -1
    return whole


def _divide(dividend, divisor):
    """The nearest int to a quotient of ints; of two that are as near, the even one."""
    quotient, rest = divmod(dividend, divisor)
    twice = 2 * rest
    if (twice > divisor if divisor > 0 else twice < divisor) or (twice == divisor and quotient & 1):
        quotient += 1
    return quotient


def _made(cls, total):
    """The duration of a whole number of microseconds."""
    days, rest = divmod(total, _DAY)
    if not -999999999 <= days <= 999999999:
        if not -0x80000000 <= days <= 0x7fffffff:
            raise OverflowError('Python int too large to convert to C int')
        raise OverflowError(f'days={days}; must have magnitude <= 999999999')
    self = object.__new__(cls)
    self._days = days
    self._seconds, self._microseconds = divmod(rest, 1000000)
    self._total = total
    self._hash = -1
    return self


class timedelta:
    """Difference between two datetime values.

timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)

All arguments are optional and default to 0.
Arguments may be integers or floats, and may be positive or negative."""

    __slots__ = ('_days', '_seconds', '_microseconds', '_total', '_hash')

    days = _field('days', 'Number of days.')
    seconds = _field('seconds', 'Number of seconds (>= 0 and less than 1 day).')
    microseconds = _field('microseconds', 'Number of microseconds (>= 0 and less than 1 second).')

    def __new__(cls, *args, **kwargs):
        if len(args) + len(kwargs) > 7:
            raise TypeError(f'__new__() takes at most 7 arguments ({len(args) + len(kwargs)} given)')
        given = dict(zip(_UNITS, args))
        for name, value in kwargs.items():
            if name not in _UNITS:
                raise TypeError(f"'{name}' is an invalid keyword argument for __new__()")
            if name in given:
                place = list(_UNITS).index(name) + 1
                raise TypeError(f"argument for __new__() given by name ('{name}') and position ({place})")
            given[name] = value
        total = 0
        left = 0.0
        for name, unit in reversed(_UNITS.items()):
            if name not in given:
                continue
            value = given[name]
            if isinstance(value, int):
                total += int(value) * unit
            elif isinstance(value, float):
                whole = int(value)
                total += whole * unit
                part = (value - whole) * float(unit)
                whole = int(part)
                total += whole
                left += part - whole
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        if left:
            # Of two ints that are as near, the one that makes the whole even is taken.
            whole = _round(left)
            if abs(left - int(left)) == 0.5:
                odd = total & 1
                whole = 2 * _round((left + odd) * 0.5) - odd
            total += whole
        return _made(cls, total)

    def total_seconds(self, /):
        """Total seconds in the duration."""
        return self._total / 1000000

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in (('days', self._days), ('seconds', self._seconds),
                                                       ('microseconds', self._microseconds)) if value]
        cls = type(self)
        name = 'datetime.timedelta' if cls is timedelta else cls.__name__
        return f'{name}({", ".join(parts) or "0"})'

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02}:{seconds:02}'
        if self._days:
            text = f'{self._days} day{"s" if abs(self._days) != 1 else ""}, {text}'
        return f'{text}.{self._microseconds:06}' if self._microseconds else text

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _made(timedelta, self._total + other._total)

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _made(timedelta, self._total - other._total)

    def __rsub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _made(timedelta, other._total - self._total)

    def __mul__(self, other):
        if isinstance(other, int):
            return _made(timedelta, self._total * int(other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return _made(timedelta, _divide(self._total * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            if not other._total:
                raise ZeroDivisionError('division by zero')
            return self._total / other._total
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError('integer division or modulo by zero')
            return _made(timedelta, _divide(self._total, int(other)))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            if not numerator:
                raise ZeroDivisionError('integer division or modulo by zero')
            return _made(timedelta, _divide(self._total * denominator, numerator))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            if not other._total:
                raise ZeroDivisionError('integer division or modulo by zero')
            return self._total // other._total
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError('integer division or modulo by zero')
            return _made(timedelta, self._total // int(other))
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        if not other._total:
            raise ZeroDivisionError('integer modulo by zero')
        return _made(timedelta, self._total % other._total)

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        if not other._total:
            raise ZeroDivisionError('integer division or modulo by zero')
        quotient, rest = divmod(self._total, other._total)
        return quotient, _made(timedelta, rest)

    def __rtruediv__(self, other):
        return NotImplemented

    __rfloordiv__ = __rmod__ = __rdivmod__ = __rtruediv__

    def __neg__(self):
        return _made(timedelta, -self._total)

    def __pos__(self):
        return _made(timedelta, self._total)

    def __abs__(self):
        return _made(timedelta, abs(self._total))

    def __bool__(self):
        return self._total != 0

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash((self._days, self._seconds, self._microseconds))
        return self._hash

    def __eq__(self, other):
        return self._total == other._total if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total < other._total if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total <= other._total if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total > other._total if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total >= other._total if isinstance(other, timedelta) else NotImplemented

    def __reduce__(self):
        """__reduce__() -> (cls, state)"""
        return type(self), (self._days, self._seconds, self._microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(0, 0, 1)

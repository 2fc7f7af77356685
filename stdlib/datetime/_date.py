"""Days of the calendar: the class date."""

# Tracebacks pass over this module, which is native in CPython.

__name__ = 'datetime'

import math
import time as _time
from operator import index, itemgetter
from datetime._calendar import (MISSING, ORDINAL_OF_LAST_DAY, bind, check_c_int, check_date, class_name, date_of,
                                date_of_iso, days_before_month, days_before_year, field, iso_year_start, ordinal_of)
from datetime._delta import timedelta
from datetime._format import format_with, formatted
from datetime._parse import NotIso, parse_date

_DAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_MONTHS = ('', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
_NAMES = ('year', 'month', 'day')


def split_timestamp(timestamp):
    """The whole seconds of a timestamp, rounded down, and the microseconds."""
    if isinstance(timestamp, float):
        if timestamp != timestamp:
            raise ValueError('Invalid value NaN (not a number)')
        if not -9.2e18 < timestamp < 9.2e18:
            raise OverflowError('timestamp out of range for platform time_t')
        part, whole = math.modf(timestamp)
        microseconds = round(part * 1e6)
        carry, microseconds = divmod(microseconds, 1000000)
        return int(whole) + carry, microseconds
    whole = index(timestamp)
    if not -1 << 63 <= whole < 1 << 63:
        raise OverflowError('timestamp out of range for platform time_t')
    return whole, 0


def calendar_line(year, month, day, hour, minute, second):
    """The text that `ctime` gives."""
    weekday = _DAYS[(ordinal_of(year, month, day) + 6) % 7]
    return f'{weekday} {_MONTHS[month]} {day:2} {hour:02}:{minute:02}:{second:02} {year:04}'


def time_tuple(year, month, day, hour, minute, second, daylight):
    """What `timetuple` gives."""
    before = days_before_month(year, month) + day
    weekday = (days_before_year(year) + before + 6) % 7
    return _time.struct_time((year, month, day, hour, minute, second, weekday, before, daylight))


class IsoCalendarDate(tuple):
    """The result of date.isocalendar() or datetime.isocalendar()

This object may be accessed either as a tuple of
  ((year, week, weekday))
or via the object attributes as named in the above tuple."""

    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    year, week, weekday = property(itemgetter(0)), property(itemgetter(1)), property(itemgetter(2))

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'

    def __reduce__(self):
        return tuple, (tuple(self),)


class date:
    """date(year, month, day) --> date object"""

    __slots__ = ('_year', '_month', '_day', '_hash')

    year = field('year', 'date')
    month = field('month', 'date')
    day = field('day', 'date')

    def __new__(cls, *args, **kwargs):
        if len(args) == 3 and not kwargs:
            year, month, day = check_date(*args)
        elif len(args) == 1 and not kwargs and _is_state(args[0], 4, 2):
            state = _state_bytes(args[0])
            year, month, day = state[0] << 8 | state[1], state[2], state[3]
        else:
            year, month, day = check_date(*bind(args, kwargs, _NAMES, 3))
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        self._hash = -1
        return self

    @classmethod
    def today(cls, /):
        """Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """Create a date from a POSIX timestamp.

The timestamp is a number, e.g. created via time.time(), that is interpreted
as local time."""
        return cls(*_time.localtime(split_timestamp(timestamp)[0] if isinstance(timestamp, int)
                                    else _floor(timestamp))[:3])

    @classmethod
    def fromordinal(cls, ordinal, /):
        """int -> date corresponding to a proleptic Gregorian ordinal."""
        ordinal = index(ordinal)
        check_c_int(ordinal)
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        if ordinal > ORDINAL_OF_LAST_DAY:
            raise ValueError(f'year {date_of(ordinal)[0]} is out of range')
        return cls(*date_of(ordinal))

    @classmethod
    def fromisoformat(cls, text, /):
        """str -> Construct a date from a string in ISO 8601 format."""
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            if len(text) not in (7, 8, 10):
                raise NotIso
            parts = parse_date(text)
        except NotIso:
            raise ValueError(f'Invalid isoformat string: {text!r}') from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """int, int, int -> Construct a date from the ISO year, week number and weekday.

This is the inverse of the function date.isocalendar()"""
        return cls(*date_of_iso(index(year), index(week), index(day)))

    def toordinal(self, /):
        """Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1."""
        return ordinal_of(self._year, self._month, self._day)

    def weekday(self, /):
        """Return the day of the week represented by the date.
Monday == 0 ... Sunday == 6"""
        return (ordinal_of(self._year, self._month, self._day) + 6) % 7

    def isoweekday(self, /):
        """Return the day of the week represented by the date.
Monday == 1 ... Sunday == 7"""
        return (ordinal_of(self._year, self._month, self._day) + 6) % 7 + 1

    def isocalendar(self, /):
        """Return a named tuple containing ISO year, week number, and weekday."""
        ordinal = ordinal_of(self._year, self._month, self._day)
        year = self._year
        week, day = divmod(ordinal - iso_year_start(year), 7)
        if week < 0:
            year -= 1
            week, day = divmod(ordinal - iso_year_start(year), 7)
        elif week >= 52 and ordinal >= iso_year_start(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def timetuple(self, /):
        """Return time tuple, compatible with time.localtime()."""
        return time_tuple(self._year, self._month, self._day, 0, 0, 0, -1)

    def ctime(self, /):
        """Return ctime() style string."""
        return calendar_line(self._year, self._month, self._day, 0, 0, 0)

    def isoformat(self, /):
        """Return string in ISO 8601 format, YYYY-MM-DD."""
        return f'{self._year:04}-{self._month:02}-{self._day:02}'

    def strftime(self, format):
        """format -> strftime() style string."""
        return formatted(self, format, self.timetuple(), self)

    __format__ = format_with

    def replace(self, /, *args, **kwargs):
        """Return date with new specified fields."""
        year, month, day = replaced((self._year, self._month, self._day), args, kwargs, _NAMES)
        return type(self)(year, month, day)

    def __repr__(self):
        return f'{_shown_name(self)}({self._year}, {self._month}, {self._day})'

    def __str__(self):
        return self.isoformat()

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = ordinal_of(self._year, self._month, self._day) + other._days
        if not 1 <= ordinal <= ORDINAL_OF_LAST_DAY:
            raise OverflowError('date value out of range')
        return type(self)(*date_of(ordinal))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            ordinal = ordinal_of(self._year, self._month, self._day) - other._days
            if not 1 <= ordinal <= ORDINAL_OF_LAST_DAY:
                raise OverflowError('date value out of range')
            return type(self)(*date_of(ordinal))
        if isinstance(other, date) and not hasattr(other, 'hour'):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __rsub__(self, other):
        return NotImplemented

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, date) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, date) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, date) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, date) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, date) else NotImplemented

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash(self._state())
        return self._hash

    def _state(self):
        return bytes((self._year >> 8, self._year & 255, self._month, self._day))

    def __reduce__(self):
        """__reduce__() -> (cls, state)"""
        return type(self), (self._state(),)


def _floor(timestamp):
    if isinstance(timestamp, float):
        if timestamp != timestamp:
            raise ValueError('Invalid value NaN (not a number)')
        if not -9.2e18 < timestamp < 9.2e18:
            raise OverflowError('timestamp out of range for platform time_t')
        return math.floor(timestamp)
    return index(timestamp)


def _shown_name(obj):
    cls = type(obj)
    return f'datetime.{cls.__qualname__}' if cls.__module__ == 'datetime' else cls.__name__


def _is_state(value, length, month):
    """Whether a constructor's argument is the state that pickles hold."""
    if isinstance(value, str):
        return len(value) == length and 1 <= ord(value[month]) & 0x7f <= 12
    return isinstance(value, bytes) and len(value) == length and 1 <= value[month] & 0x7f <= 12


def _state_bytes(value):
    if isinstance(value, bytes):
        return value
    try:
        return value.encode('latin-1')
    except UnicodeEncodeError:
        raise ValueError('Failed to encode latin1 string when unpickling a datetime object. '
                         "pickle.load(data, encoding='latin1') is assumed.") from None


def replaced(fields, args, kwargs, names):
    """The fields of a moment, some of them replaced."""
    if len(args) > len(names):
        raise TypeError(f'replace() takes at most {len(names)} '
                        f'{"positional " if len(names) != 3 else ""}arguments ({len(args)} given)')
    fields = [*args, *fields[len(args):]]
    for name, value in kwargs.items():
        if name not in names:
            raise TypeError(f"'{name}' is an invalid keyword argument for replace()")
        place = names.index(name)
        if place < len(args):
            raise TypeError(f"argument for replace() given by name ('{name}') and position ({place + 1})")
        fields[place] = value
    return fields


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)

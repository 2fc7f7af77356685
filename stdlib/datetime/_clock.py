"""Times of day: the class time."""

# Tracebacks pass over this module, which is native in CPython.

__name__ = 'datetime'

import time as _time
from datetime._calendar import MISSING, bind, check_clock, class_name, field
from datetime._date import _is_state, _shown_name, _state_bytes, replaced
from datetime._delta import timedelta
from datetime._format import clock_text, format_with, formatted
from datetime._parse import NotIso, parse_time
from datetime._zone import ask_name, ask_offset, check_zone, offset_text

_NAMES = ('hour', 'minute', 'second', 'microsecond', 'tzinfo')


class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object

All arguments are optional. tzinfo may be None, or an instance of
a tzinfo subclass. The remaining arguments may be ints.
"""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold', '_hash')

    hour = field('hour', 'time')
    minute = field('minute', 'time')
    second = field('second', 'time')
    microsecond = field('microsecond', 'time')
    tzinfo = field('tzinfo', 'time')
    fold = field('fold', 'time')

    def __new__(cls, *args, **kwargs):
        fold = 0
        if args and len(args) <= 2 and not kwargs and isinstance(args[0], (bytes, str)) and len(args[0]) == 6:
            state = _state_bytes(args[0])
            fold, hour = state[0] >> 7, state[0] & 0x7f
            minute, second = state[1], state[2]
            microsecond = state[3] << 16 | state[4] << 8 | state[5]
            zone = args[1] if len(args) == 2 else None
            if zone is not None and not hasattr(zone, 'utcoffset'):
                raise TypeError('bad tzinfo state arg')
        else:
            if 'fold' in kwargs:
                fold = kwargs.pop('fold')
            hour, minute, second, microsecond, zone = [
                default if value is MISSING else value
                for value, default in zip(bind(args, kwargs, _NAMES, 0), (0, 0, 0, 0, None))]
            hour, minute, second, microsecond, fold = check_clock(hour, minute, second, microsecond, fold)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._fold = fold
        self._tzinfo = check_zone(zone)
        self._hash = -1
        return self

    @classmethod
    def fromisoformat(cls, text, /):
        """string -> time from a string in ISO 8601 format"""
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            parts = parse_time(text.removeprefix('T'))
        except NotIso:
            raise ValueError(f'Invalid isoformat string: {text!r}') from None
        return cls(*parts)

    def isoformat(self, /, timespec='auto'):
        """Return string in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].

The optional argument timespec specifies the number of additional terms
of the time to include. Valid options are 'auto', 'hours', 'minutes',
'seconds', 'milliseconds' and 'microseconds'.
"""
        text = clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text + offset_text(self.utcoffset())

    def strftime(self, format):
        """format -> strftime() style string."""
        parts = _time.struct_time((1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))
        return formatted(self, format, parts, None)

    __format__ = format_with

    def utcoffset(self, /):
        """Return self.tzinfo.utcoffset(self)."""
        return ask_offset(self._tzinfo, 'utcoffset', None)

    def dst(self, /):
        """Return self.tzinfo.dst(self)."""
        return ask_offset(self._tzinfo, 'dst', None)

    def tzname(self, /):
        """Return self.tzinfo.tzname(self)."""
        return ask_name(self._tzinfo, None)

    def replace(self, /, *args, **kwargs):
        """Return time with new specified fields."""
        fold = kwargs.pop('fold', self._fold)
        fields = replaced((self._hour, self._minute, self._second, self._microsecond, self._tzinfo), args, kwargs,
                          _NAMES)
        made = type(self)(*fields)
        if fold not in (0, 1):
            raise ValueError('fold must be either 0 or 1')
        made._fold = fold
        return made

    def __repr__(self):
        text = f'{self._hour}, {self._minute}'
        if self._second or self._microsecond:
            text += f', {self._second}'
        if self._microsecond:
            text += f', {self._microsecond}'
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        return f'{_shown_name(self)}({text}{", fold=1" if self._fold else ""})'

    def __str__(self):
        return self.isoformat()

    def _key(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def _offset_without_fold(self):
        return self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()

    def _compare(self, other, for_equality=False):
        """The difference in microseconds; None where one knows its offset from UTC and the other does not."""
        if self._tzinfo is other._tzinfo:
            return self._key() - other._key()
        mine, others = self.utcoffset(), other.utcoffset()
        if mine == others:
            return self._key() - other._key()
        if mine is None or others is None:
            if for_equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._key() - mine._total - (other._key() - others._total)

    def __eq__(self, other):
        return self._compare(other, True) == 0 if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._compare(other) < 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._compare(other) <= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._compare(other) > 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._compare(other) >= 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        if self._hash == -1:
            offset = self._offset_without_fold()
            self._hash = hash(self._key() - (offset._total if offset is not None else 0))
        return self._hash

    def _state(self, with_fold):
        fold = self._fold << 7 if with_fold else 0
        return bytes((self._hour | fold, self._minute, self._second, self._microsecond >> 16,
                      self._microsecond >> 8 & 255, self._microsecond & 255))

    def __reduce_ex__(self, protocol, /):
        """__reduce_ex__(proto) -> (cls, state)"""
        state = self._state(protocol > 3)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        """__reduce__() -> (cls, state)"""
        return self.__reduce_ex__(2)


time.min, time.max, time.resolution = time(0, 0), time(23, 59, 59, 999999), timedelta(0, 0, 1)

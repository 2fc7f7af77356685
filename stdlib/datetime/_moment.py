"""A day and a time of day together: the class datetime."""

# Tracebacks pass over this module, which is native in CPython.

__name__ = 'datetime'

import time as _time
from datetime._calendar import (MISSING, ORDINAL_OF_LAST_DAY, bind, check_clock, check_date, class_name, date_of, field,
                                ordinal_of)
from datetime._clock import time as _clock_class
from datetime._date import (_is_state, _shown_name, _state_bytes, calendar_line, date as _date_class, replaced,
                            split_timestamp, time_tuple)
from datetime._delta import _DAY, _made, timedelta
from datetime._format import clock_text, formatted
from datetime._parse import NotIso, date_length, parse_date, parse_time
from datetime._zone import ask_name, ask_offset, check_zone, offset_text, timezone

_NAMES = ('year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'tzinfo')
_DEFAULTS = (0, 0, 0, 0, 0, 0, 0, None)
_EPOCH = 719163 * 86400
_LARGEST_FOLD = 24 * 3600


def _local(seconds):
    """Local time in seconds, of a time in UTC in seconds since 1970."""
    return seconds + _time.localtime(seconds).tm_gmtoff


def _local_zone(seconds):
    """The time zone of the system at a time in seconds since 1970."""
    parts = _time.localtime(seconds)
    return timezone(timedelta(0, parts.tm_gmtoff), parts.tm_zone)


class datetime(_date_class):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])

The year, month and day arguments are required. tzinfo may be None, or an
instance of a tzinfo subclass. The remaining arguments may be ints.
"""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    hour = field('hour', 'datetime')
    minute = field('minute', 'datetime')
    second = field('second', 'datetime')
    microsecond = field('microsecond', 'datetime')
    tzinfo = field('tzinfo', 'datetime')
    fold = field('fold', 'datetime')

    def __new__(cls, *args, **kwargs):
        fold = 0
        if args and len(args) <= 2 and not kwargs and _is_state(args[0], 10, 2):
            state = _state_bytes(args[0])
            fold = state[2] >> 7
            year, month, day = state[0] << 8 | state[1], state[2] & 0x7f, state[3]
            hour, minute, second = state[4], state[5], state[6]
            microsecond = state[7] << 16 | state[8] << 8 | state[9]
            zone = args[1] if len(args) == 2 else None
            if zone is not None and not hasattr(zone, 'utcoffset'):
                raise TypeError('bad tzinfo state arg')
        else:
            if kwargs or not 3 <= len(args) <= 8:
                if 'fold' in kwargs:
                    fold = kwargs.pop('fold')
                args = [default if value is MISSING else value
                        for value, default in zip(bind(args, kwargs, _NAMES, 3), _DEFAULTS)]
            year, month, day, hour, minute, second, microsecond, zone = (*args, *_DEFAULTS[len(args):])
            year, month, day = check_date(year, month, day)
            hour, minute, second, microsecond, fold = check_clock(hour, minute, second, microsecond, fold)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._fold = fold
        self._tzinfo = check_zone(zone)
        self._hash = -1
        return self

    @classmethod
    def now(cls, /, tz=None):
        """Returns new datetime object representing current time local to tz.

  tz
    Timezone object.

If no tz is specified, uses local timezone."""
        seconds, nanoseconds = divmod(_time.time_ns(), 1000000000)
        return cls._at(seconds, nanoseconds // 1000, check_zone(tz))

    @classmethod
    def utcnow(cls, /):
        """Return a new datetime representing UTC day and time."""
        seconds, nanoseconds = divmod(_time.time_ns(), 1000000000)
        return cls(*_time.gmtime(seconds)[:6], nanoseconds // 1000)

    @classmethod
    def fromtimestamp(cls, /, timestamp, tz=None):
        """timestamp[, tz] -> tz's local time from POSIX timestamp."""
        return cls._at(*split_timestamp(timestamp), check_zone(tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """Construct a naive UTC datetime from a POSIX timestamp."""
        seconds, microseconds = split_timestamp(timestamp)
        return cls(*_time.gmtime(seconds)[:6], microseconds)

    @classmethod
    def _at(cls, seconds, microseconds, zone):
        if zone is not None:
            return zone.fromutc(cls(*_time.gmtime(seconds)[:6], microseconds, zone))
        parts = _time.localtime(seconds)
        made = cls(*parts[:5], min(parts[5], 59), microseconds)
        # The clock was set back within the last day where less than a day has gone by on it; the moment is the later
        # one of two that it shows alike where it showed this time before that.
        change = _local(seconds) - _local(seconds - _LARGEST_FOLD) - _LARGEST_FOLD
        if change < 0 and _local(seconds + change) == _local(seconds):
            made._fold = 1
        return made

    @classmethod
    def combine(cls, /, date, time, tzinfo=MISSING):
        """date, time -> datetime with same date and time fields"""
        if not isinstance(date, _date_class):
            raise TypeError(f'combine() argument 1 must be datetime.date, not {class_name(date)}')
        if not isinstance(time, _clock_class):
            raise TypeError(f'combine() argument 2 must be datetime.time, not {class_name(time)}')
        zone = time.tzinfo if tzinfo is MISSING else tzinfo
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, zone,
                   fold=time.fold)

    @classmethod
    def fromisoformat(cls, text, /):
        """string -> datetime from a string in most ISO 8601 formats"""
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            if len(text) < 7:
                raise NotIso
            length = date_length(text)
            day = parse_date(text[:length])
            clock = parse_time(text[length + 1:]) if len(text) > length + 1 else ()
            if len(text) == length + 1:
                raise NotIso
        except NotIso:
            raise ValueError(f'Invalid isoformat string: {text!r}') from None
        return cls(*day, *clock)

    @classmethod
    def strptime(cls, date_string, format, /):
        """string, format -> new datetime parsed from a string (like time.strptime())."""
        for place, given in enumerate((date_string, format), 1):
            if not isinstance(given, str):
                raise TypeError(f'strptime() argument {place} must be str, not {class_name(given)}')
        import _strptime
        return _strptime._strptime_datetime(cls, date_string, format)

    def date(self, /):
        """Return date object with same year, month and day."""
        return _date_class(self._year, self._month, self._day)

    def time(self, /):
        """Return time object with same time but with tzinfo=None."""
        return _clock_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self, /):
        """Return time object with same time and tzinfo."""
        return _clock_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def utcoffset(self, /):
        """Return self.tzinfo.utcoffset(self)."""
        return ask_offset(self._tzinfo, 'utcoffset', self)

    def dst(self, /):
        """Return self.tzinfo.dst(self)."""
        return ask_offset(self._tzinfo, 'dst', self)

    def tzname(self, /):
        """Return self.tzinfo.tzname(self)."""
        return ask_name(self._tzinfo, self)

    def _seconds(self):
        """The seconds on the clock since the year 1970 began on it."""
        day = ordinal_of(self._year, self._month, self._day)
        return ((day * 24 + self._hour) * 60 + self._minute) * 60 + self._second - _EPOCH

    def _since_zero(self):
        """The microseconds on the clock since the ordinal 0."""
        return (self._seconds() + _EPOCH) * 1000000 + self._microsecond

    def _local_timestamp(self):
        """The seconds since 1970 in UTC at which the system's local time is this."""
        shown = self._seconds()
        # Both offsets that are in force around the moment are tried; a gap or a fold lies between them.
        before = _local(shown) - shown
        first = shown - before
        other = first + (_LARGEST_FOLD if self._fold else -_LARGEST_FOLD)
        if _local(first) == shown:
            after = _local(other) - other
            if before == after:
                return first
        else:
            after = _local(first) - first
        second = shown - after
        if _local(second) == shown:
            return second
        if _local(first) == shown:
            return first
        return min(first, second) if self._fold else max(first, second)

    def timestamp(self, /):
        """Return POSIX timestamp as float."""
        offset = self.utcoffset()
        if self._tzinfo is not None and offset is not None:
            return (self._since_zero() - _EPOCH * 1000000 - offset._total) / 1000000
        return self._local_timestamp() + self._microsecond / 1000000

    def timetuple(self, /):
        """Return time tuple, compatible with time.localtime()."""
        daylight = self.dst()
        return time_tuple(self._year, self._month, self._day, self._hour, self._minute, self._second,
                          -1 if daylight is None else int(bool(daylight)))

    def utctimetuple(self, /):
        """Return UTC time tuple, compatible with time.localtime()."""
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return time_tuple(moment._year, moment._month, moment._day, moment._hour, moment._minute, moment._second, 0)

    def astimezone(self, /, tz=None):
        """tz -> convert to local time in new timezone tz
"""
        if check_zone(tz) is not None and tz is self._tzinfo:
            return self
        offset = self.utcoffset()
        if offset is None:
            offset = _local_zone(self._local_timestamp())._offset
        result = (self - offset).replace(tzinfo=tz)
        if tz is None:
            tz = _local_zone(result._seconds())
            result = result.replace(tzinfo=tz)
        return tz.fromutc(result)

    def ctime(self, /):
        """Return ctime() style string."""
        return calendar_line(self._year, self._month, self._day, self._hour, self._minute, self._second)

    def isoformat(self, /, sep='T', timespec='auto'):
        """[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].
sep is used to separate the year from the time, and defaults to 'T'.
The optional argument timespec specifies the number of additional terms
of the time to include. Valid options are 'auto', 'hours', 'minutes',
'seconds', 'milliseconds' and 'microseconds'.
"""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {class_name(sep)}')
        clock = clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return f'{self._year:04}-{self._month:02}-{self._day:02}{sep}{clock}{offset_text(self.utcoffset())}'

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        text = f'{self._year}, {self._month}, {self._day}, {self._hour}, {self._minute}'
        if self._second or self._microsecond:
            text += f', {self._second}'
        if self._microsecond:
            text += f', {self._microsecond}'
        if self._fold:
            text += ', fold=1'
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        return f'{_shown_name(self)}({text})'

    def replace(self, /, *args, **kwargs):
        """Return datetime with new specified fields."""
        fold = kwargs.pop('fold', self._fold)
        fields = (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond,
                  self._tzinfo)
        fields = replaced(fields, args, kwargs, _NAMES)
        if fold not in (0, 1):
            raise ValueError('fold must be either 0 or 1')
        return type(self)(*fields, fold=fold) if fold else type(self)(*fields)

    def _moved(self, microseconds):
        total = self._since_zero() + microseconds
        days, rest = divmod(total, _DAY)
        if not 1 <= days <= ORDINAL_OF_LAST_DAY:
            raise OverflowError('date value out of range')
        seconds, microseconds = divmod(rest, 1000000)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return type(self)(*date_of(days), hour, minute, second, microseconds, self._tzinfo)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._moved(other._total)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other._total)
        if not isinstance(other, datetime):
            return NotImplemented
        total = self._since_zero() - other._since_zero()
        if self._tzinfo is not other._tzinfo:
            mine, others = self.utcoffset(), other.utcoffset()
            if mine is not None and others is not None:
                total -= mine._total - others._total
            elif mine is not others:
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return _made(timedelta, total)

    def _depends_on_fold(self, offset):
        return offset != self.replace(fold=not self._fold).utcoffset()

    def _compare(self, other, for_equality=False):
        """The difference in microseconds; None where they can only be unequal."""
        if self._tzinfo is other._tzinfo:
            return self._since_zero() - other._since_zero()
        mine, others = self.utcoffset(), other.utcoffset()
        if for_equality and (self._depends_on_fold(mine) or other._depends_on_fold(others)):
            return None
        if mine == others:
            return self._since_zero() - other._since_zero()
        if mine is None or others is None:
            if for_equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._since_zero() - mine._total - (other._since_zero() - others._total)

    def _refuse(self, other):
        if isinstance(other, _date_class):
            raise TypeError(f"can't compare {class_name(self)} to {class_name(other)}")
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, datetime):
            return self._compare(other, True) == 0
        return False if isinstance(other, _date_class) else NotImplemented

    def __lt__(self, other):
        return self._compare(other) < 0 if isinstance(other, datetime) else self._refuse(other)

    def __le__(self, other):
        return self._compare(other) <= 0 if isinstance(other, datetime) else self._refuse(other)

    def __gt__(self, other):
        return self._compare(other) > 0 if isinstance(other, datetime) else self._refuse(other)

    def __ge__(self, other):
        return self._compare(other) >= 0 if isinstance(other, datetime) else self._refuse(other)

    def __hash__(self):
        if self._hash == -1:
            moment = self.replace(fold=0) if self._fold else self
            offset = moment.utcoffset()
            if offset is None:
                self._hash = hash(moment._state(False))
            else:
                self._hash = hash(_made(timedelta, self._since_zero() - offset._total))
        return self._hash

    def _state(self, with_fold):
        fold = self._fold << 7 if with_fold else 0
        return bytes((self._year >> 8, self._year & 255, self._month | fold, self._day, self._hour, self._minute,
                      self._second, self._microsecond >> 16, self._microsecond >> 8 & 255, self._microsecond & 255))

    def __reduce_ex__(self, protocol, /):
        """__reduce_ex__(proto) -> (cls, state)"""
        state = self._state(protocol > 3)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        """__reduce__() -> (cls, state)"""
        return self.__reduce_ex__(2)


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(0, 0, 1)

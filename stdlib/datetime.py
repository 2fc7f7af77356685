"""Dates and times of day, and the durations between them; without time zones."""

__all__ = ['date', 'datetime', 'time', 'timedelta', 'MINYEAR', 'MAXYEAR']

import time as _time

MINYEAR = 1
MAXYEAR = 9999

_DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
_FULL_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
_FULL_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August',
                'September', 'October', 'November', 'December']
_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_length(year, month):
    return 29 if month == 2 and _is_leap(year) else _LENGTHS[month - 1]


def _days_before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _ordinal(year, month, day):
    before = sum(_month_length(year, each) for each in range(1, month))
    return _days_before_year(year) + before + day


def _from_ordinal(number):
    if not 1 <= number <= 3652059:
        raise OverflowError('date value out of range')
    year = number * 400 // 146097 + 1
    while _days_before_year(year) >= number:
        year -= 1
    day = number - _days_before_year(year)
    month = 1
    while day > _month_length(year, month):
        day -= _month_length(year, month)
        month += 1
    return year, month, day


class timedelta:
    """Difference between two datetime values."""

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                 weeks=0):
        whole = [(days + weeks * 7) * 86400, seconds, minutes * 60, hours * 3600]
        total = 0
        for part in whole:
            total += round(part * 1000000) if isinstance(part, float) else part * 1000000
        rest = microseconds + milliseconds * 1000
        total += round(rest) if isinstance(rest, float) else rest
        seconds, self.microseconds = divmod(total, 1000000)
        self.days, self.seconds = divmod(seconds, 86400)
        if abs(self.days) > 999999999:
            raise OverflowError(f'days={self.days}; must have magnitude <= 999999999')

    def _total(self):
        return (self.days * 86400 + self.seconds) * 1000000 + self.microseconds

    def total_seconds(self):
        """Total seconds in the duration."""
        return self._total() / 1000000

    def __repr__(self):
        parts = [f'{name}={getattr(self, name)}' for name in ('days', 'seconds', 'microseconds')
                 if getattr(self, name)]
        return f'datetime.timedelta({", ".join(parts) or "0"})'

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02}:{seconds:02}'
        if self.days:
            text = f'{self.days} day{"s" if abs(self.days) != 1 else ""}, {text}'
        return f'{text}.{self.microseconds:06}' if self.microseconds else text

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta(0, 0, self._total() + other._total())

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta(0, 0, self._total() - other._total())

    def __mul__(self, other):
        if not isinstance(other, (int, float)):
            return NotImplemented
        return timedelta(0, 0, round(self._total() * other))

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if not isinstance(other, (int, float)):
            return NotImplemented
        return timedelta(0, 0, round(self._total() / other))

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if not isinstance(other, int):
            return NotImplemented
        return timedelta(0, 0, self._total() // other)

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta(0, 0, self._total() % other._total())

    def __neg__(self):
        return timedelta(0, 0, -self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta(0, 0, abs(self._total()))

    def __bool__(self):
        return self._total() != 0

    def __hash__(self):
        return hash(self._total())

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(0, 0, 1)


class _Moment:
    """What dates, times and datetimes share: fields that are compared in their order."""

    _NAMES = ()

    def _fields(self):
        return tuple([getattr(self, name) for name in self._NAMES])

    def __hash__(self):
        return hash(self._fields())

    def _compare(self, other, operator):
        if type(self)._NAMES != getattr(type(other), '_NAMES', None):
            return NotImplemented
        return operator(self._fields(), other._fields())

    def __eq__(self, other):
        return self._compare(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def replace(self, **changes):
        """The same with other fields."""
        fields = {name: getattr(self, name) for name in self._NAMES}
        return type(self)(**{**fields, **changes})

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        """The text that a format describes."""
        year, month, day = getattr(self, 'year', 1900), getattr(self, 'month', 1), getattr(self, 'day', 1)
        hour, minute = getattr(self, 'hour', 0), getattr(self, 'minute', 0)
        second, part = getattr(self, 'second', 0), getattr(self, 'microsecond', 0)
        number = _ordinal(year, month, day)
        weekday = (number + 6) % 7
        texts = {'Y': f'{year}', 'm': f'{month:02}', 'd': f'{day:02}', 'H': f'{hour:02}',
                 'M': f'{minute:02}', 'S': f'{second:02}', 'f': f'{part:06}', 'y': f'{year % 100:02}',
                 'a': _DAYS[weekday], 'A': _FULL_DAYS[weekday], 'b': _MONTHS[month - 1],
                 'B': _FULL_MONTHS[month - 1], 'j': f'{number - _days_before_year(year):03}',
                 'I': f'{hour % 12 or 12:02}', 'p': 'AM' if hour < 12 else 'PM', '%': '%',
                 'F': f'{year}-{month:02}-{day:02}', 'T': f'{hour:02}:{minute:02}:{second:02}',
                 'w': f'{(weekday + 1) % 7}', 'z': '', 'Z': '', 'e': f'{day:2}'}
        pieces = format.split('%')
        out = [pieces[0]]
        place = 1
        while place < len(pieces):
            piece = pieces[place]
            if piece:
                out.append(texts.get(piece[0], '%' + piece[0]) + piece[1:])
            elif place + 1 < len(pieces):
                place += 1
                out.append('%' + pieces[place])
            else:
                out.append('%')
            place += 1
        return ''.join(out)


def _check(name, value, low, high):
    if not low <= value <= high:
        if name == 'year':
            raise ValueError(f'year {value} is out of range')
        raise ValueError(f'{name} must be in {low}..{high}')
    return value


class date(_Moment):
    """date(year, month, day) --> date object"""

    _NAMES = ('year', 'month', 'day')

    def __init__(self, year, month, day):
        self.year = _check('year', year, MINYEAR, MAXYEAR)
        self.month = _check('month', month, 1, 12)
        if not 1 <= day <= _month_length(year, month):
            raise ValueError('day is out of range for month')
        self.day = day

    @classmethod
    def today(cls):
        """Current date or datetime."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The local date of a timestamp."""
        return cls(*_time.localtime(timestamp)[:3])

    @classmethod
    def fromordinal(cls, ordinal, /):
        """The date of a proleptic Gregorian ordinal."""
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, text, /):
        """Construct a date from a string in ISO 8601 format."""
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        parts = text.split('-')
        if [len(part) for part in parts] != [4, 2, 2] or not all(part.isdigit() for part in parts):
            raise ValueError(f'Invalid isoformat string: {text!r}')
        return cls(*[int(part) for part in parts])

    def toordinal(self):
        """Return proleptic Gregorian ordinal."""
        return _ordinal(self.year, self.month, self.day)

    def weekday(self):
        """Return the day of the week; Monday == 0."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """Return the day of the week; Monday == 1."""
        return self.weekday() + 1

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        number = self.toordinal()
        day = number - _days_before_year(self.year)
        clock = [getattr(self, name, 0) for name in ('hour', 'minute', 'second')]
        return _time.struct_time((self.year, self.month, self.day, *clock, (number + 6) % 7, day, -1))

    def isoformat(self):
        """Return string in ISO 8601 format, YYYY-MM-DD."""
        return f'{self.year:04}-{self.month:02}-{self.day:02}'

    def __repr__(self):
        return f'datetime.date({self.year}, {self.month}, {self.day})'

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self).fromordinal(self.toordinal() + other.days)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if not isinstance(other, date):
            return NotImplemented
        return timedelta(self.toordinal() - other.toordinal())


def _clock(hour, minute, second, microsecond):
    return (_check('hour', hour, 0, 23), _check('minute', minute, 0, 59),
            _check('second', second, 0, 59), _check('microsecond', microsecond, 0, 999999))


def _clock_text(moment, timespec):
    text = f'{moment.hour:02}:{moment.minute:02}:{moment.second:02}'
    if timespec == 'auto':
        return f'{text}.{moment.microsecond:06}' if moment.microsecond else text
    return {'hours': text[:2], 'minutes': text[:5], 'seconds': text,
            'milliseconds': f'{text}.{moment.microsecond // 1000:03}',
            'microseconds': f'{text}.{moment.microsecond:06}'}[timespec]


class time(_Moment):
    """time([hour[, minute[, second[, microsecond]]]]) --> a time object"""

    _NAMES = ('hour', 'minute', 'second', 'microsecond')
    tzinfo = None

    def __init__(self, hour=0, minute=0, second=0, microsecond=0):
        self.hour, self.minute, self.second, self.microsecond = _clock(hour, minute, second,
                                                                       microsecond)

    def isoformat(self, timespec='auto'):
        """Return string in ISO 8601 format."""
        return _clock_text(self, timespec)

    def __repr__(self):
        fields = [self.hour, self.minute]
        if self.second or self.microsecond:
            fields.append(self.second)
        if self.microsecond:
            fields.append(self.microsecond)
        return f'datetime.time({", ".join(map(str, fields))})'


class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond]]]])"""

    _NAMES = ('year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond')
    tzinfo = None

    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0):
        super().__init__(year, month, day)
        self.hour, self.minute, self.second, self.microsecond = _clock(hour, minute, second,
                                                                       microsecond)

    @classmethod
    def now(cls, tz=None):
        """The local date and time."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def utcnow(cls):
        """The date and time in UTC."""
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The local date and time of a timestamp."""
        whole = round(timestamp * 1000000)
        return cls(*_time.localtime(whole // 1000000)[:6], whole % 1000000)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The date and time in UTC of a timestamp."""
        whole = round(timestamp * 1000000)
        return cls(*_time.gmtime(whole // 1000000)[:6], whole % 1000000)

    @classmethod
    def combine(cls, date, time):
        """A date and a time of day together."""
        return cls(date.year, date.month, date.day, *time._fields())

    @classmethod
    def fromisoformat(cls, text, /):
        """Construct a datetime from a string in ISO 8601 format."""
        day = date.fromisoformat(text[:10]) if isinstance(text, str) else date.fromisoformat(text)
        clock, _, part = text[11:].partition('.')
        fields = clock.split(':') if clock else []
        if not all(len(field) == 2 and field.isdigit() for field in fields) or len(fields) > 3 \
                or (part and not part.isdigit()):
            raise ValueError(f'Invalid isoformat string: {text!r}')
        fields = [int(field) for field in fields] + [0] * (3 - len(fields))
        return cls(day.year, day.month, day.day, *fields, int(part[:6].ljust(6, '0')) if part else 0)

    def date(self):
        """The date without the time of day."""
        return date(self.year, self.month, self.day)

    def time(self):
        """The time of day without the date."""
        return time(self.hour, self.minute, self.second, self.microsecond)

    def timestamp(self):
        """The seconds since the epoch of a local date and time."""
        return _time.mktime(self.timetuple()) + self.microsecond / 1000000

    def isoformat(self, sep='T', timespec='auto'):
        """Return string in ISO 8601 format."""
        return super().isoformat() + sep + _clock_text(self, timespec)

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        fields = [*self._fields()[:5]]
        if self.second or self.microsecond:
            fields.append(self.second)
        if self.microsecond:
            fields.append(self.microsecond)
        return f'datetime.datetime({", ".join(map(str, fields))})'

    def _since_zero(self):
        clock = (self.hour * 60 + self.minute) * 60 + self.second
        return timedelta(self.toordinal(), clock, self.microsecond)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        total = self._since_zero() + other
        minutes, second = divmod(total.seconds, 60)
        return type(self)(*_from_ordinal(total.days), *divmod(minutes, 60), second,
                          total.microseconds)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        return self._since_zero() - other._since_zero()


date.min, date.max = date(1, 1, 1), date(9999, 12, 31)
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
date.resolution, datetime.resolution = timedelta(1), timedelta(0, 0, 1)

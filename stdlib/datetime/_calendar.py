"""The proleptic Gregorian calendar in numbers, and the checks that all classes of datetime share."""

# Tracebacks pass over this module, which is native in CPython.

from operator import attrgetter, index

ORDINAL_OF_LAST_DAY = 3652059
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year, month):
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month]


def days_before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def days_before_month(year, month):
    return _DAYS_BEFORE[month] + (month > 2 and is_leap(year))


def ordinal_of(year, month, day):
    return days_before_year(year) + days_before_month(year, month) + day


def date_of(ordinal):
    """The year, month and day of an ordinal, which is in range."""
    days = ordinal - 1
    # Cycles of 400, 100, 4 and 1 years; the last day of a cycle of leap years belongs to no whole year.
    cycles, days = divmod(days, 146097)
    centuries, days = divmod(days, 36524)
    quads, days = divmod(days, 1461)
    years, days = divmod(days, 365)
    year = cycles * 400 + centuries * 100 + quads * 4 + years + 1
    if years == 4 or centuries == 4:
        return year - 1, 12, 31
    month = days // 32 + 1
    if month < 12 and days >= days_before_month(year, month + 1):
        month += 1
    return year, month, days - days_before_month(year, month) + 1


def check_date(year, month, day):
    """The three as ints, which make a date."""
    year, month, day = index(year), index(month), index(day)
    for number in year, month, day:
        check_c_int(number)
    if not 1 <= year <= 9999:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= month_length(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def check_clock(hour, minute, second, microsecond, fold):
    """The five as ints, which make a time of day."""
    hour, minute, second, microsecond, fold = (index(hour), index(minute), index(second), index(microsecond),
                                               index(fold))
    for number in hour, minute, second, microsecond, fold:
        check_c_int(number)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return hour, minute, second, microsecond, fold


def check_c_int(number):
    if not -0x80000000 <= number <= 0x7fffffff:
        if -1 << 63 <= number < 1 << 63:
            limit = 'greater than maximum' if number > 0 else 'less than minimum'
            raise OverflowError(f'signed integer is {limit}')
        raise OverflowError('Python int too large to convert to C long')


def class_name(obj):
    """The name of an object's class as messages of native code have it."""
    cls = type(obj)
    if cls.__module__ == 'datetime':
        return f'datetime.{cls.__qualname__}'
    return cls.__name__


def field(name, owner, slot=None, doc=None):
    """A read-only attribute."""
    def refuse(self, value):
        raise AttributeError(f"attribute '{name}' of 'datetime.{owner}' objects is not writable")
    return property(attrgetter(slot or f'_{name}'), refuse, refuse, doc)


def compare(self, other):
    """-1, 0 or 1: how two tuples or numbers stand to each other."""
    return (self > other) - (self < other)


def iso_year_start(year):
    """The ordinal of the Monday with which an ISO year begins."""
    first = ordinal_of(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def date_of_iso(year, week, day):
    """The year, month and day of an ISO calendar's date."""
    if not 1 <= year <= 9999:
        raise ValueError(f'Year is out of range: {year}')
    if not 1 <= week <= 52:
        first = (ordinal_of(year, 1, 1) + 6) % 7
        is_long = first == 3 or (first == 2 and is_leap(year))
        if week != 53 or not is_long:
            raise ValueError(f'Invalid week: {week}')
    if not 1 <= day <= 7:
        raise ValueError(f'Invalid day: {day} (range is [1, 7])')
    ordinal = iso_year_start(year) + (week - 1) * 7 + day - 1
    return date_of(ordinal)


def bind(given, kwargs, names, required):
    """The positional and keyword arguments of a constructor as a list, None where none is given."""
    if len(given) + len(kwargs) > len(names) or len(given) > len(names):
        kind = ' positional' if kwargs or len(names) > 3 else ''
        raise TypeError(f'function takes at most {len(names)}{kind} arguments ({len(given) + len(kwargs)} given)')
    values = list(given) + [MISSING] * (len(names) - len(given))
    for name, value in kwargs.items():
        if name not in names:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        place = names.index(name)
        if values[place] is not MISSING:
            raise TypeError(f"argument for function given by name ('{name}') and position ({place + 1})")
        values[place] = value
    for place in range(required):
        if values[place] is MISSING:
            raise TypeError(f"function missing required argument '{names[place]}' (pos {place + 1})")
    return values


MISSING = object()

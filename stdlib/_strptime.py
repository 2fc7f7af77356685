"""Reading times by a format, as `time.strptime` and `datetime.datetime.strptime` do."""

import time
from calendar import day_abbr, day_name, month_abbr, month_name
from datetime import date, timedelta, timezone
from functools import lru_cache
from re import IGNORECASE, compile as _compile, error as _re_error, escape

__all__ = []

_PATTERNS = {
    'd': r'(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])',
    'f': r'(?P<f>[0-9]{1,6})',
    'H': r'(?P<H>2[0-3]|[0-1]\d|\d)',
    'I': r'(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])',
    'G': r'(?P<G>\d\d\d\d)',
    'j': r'(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
    'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])',
    'M': r'(?P<M>[0-5]\d|\d)',
    'S': r'(?P<S>6[0-1]|[0-5]\d|\d)',
    'U': r'(?P<U>5[0-3]|[0-4]\d|\d)',
    'W': r'(?P<W>5[0-3]|[0-4]\d|\d)',
    'w': r'(?P<w>[0-6])',
    'u': r'(?P<u>[1-7])',
    'V': r'(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)',
    'y': r'(?P<y>\d\d)',
    'Y': r'(?P<Y>\d\d\d\d)',
    'z': r'(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))',
    '%': '%',
}
_LONGER = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}


def _names(letter, names):
    """The pattern of one of several names, the longest first."""
    chosen = sorted({name.lower() for name in names if name}, key=len, reverse=True)
    return f'(?P<{letter}>{"|".join(map(escape, chosen))})' if chosen else ''


def _zone_names():
    return {'utc', 'gmt', *[name.lower() for name in time.tzname]}


def _pattern_of(letter):
    if letter == 'a':
        return _names('a', day_abbr)
    if letter == 'A':
        return _names('A', day_name)
    if letter == 'b':
        return _names('b', month_abbr)
    if letter == 'B':
        return _names('B', month_name)
    if letter == 'p':
        return _names('p', ['am', 'pm'])
    if letter == 'Z':
        return _names('Z', _zone_names())
    return _PATTERNS[letter]


@lru_cache(maxsize=32)
def _compiled(format, zones):
    for letter, longer in _LONGER.items():
        format = format.replace('%' + letter, longer) if '%%' not in format else format
    out = []
    place = 0
    text = format
    while place < len(text):
        letter = text[place]
        if letter == '%':
            out.append(_pattern_of(text[place + 1]) if place + 1 < len(text) else _stray())
            place += 2
        elif letter.isspace():
            while place < len(text) and text[place].isspace():
                place += 1
            out.append(r'\s+')
        else:
            out.append(escape(letter) if letter in '\\.^$*+?(){}[]|' else letter)
            place += 1
    return _compile(''.join(out), IGNORECASE)


def _stray():
    raise IndexError


def _search(data_string, format):
    for place, given in enumerate((data_string, format)):
        if not isinstance(given, str):
            raise TypeError(f'strptime() argument {place} must be str, not {type(given)}')
    try:
        pattern = _compiled(format, time.tzname)
    except KeyError as error:
        bad = error.args[0]
        if bad == '\\':
            bad = '%'
        raise ValueError(f"'{bad}' is a bad directive in format '{format}'") from None
    except IndexError:
        raise ValueError(f"stray % in format '{format}'") from None
    found = pattern.match(data_string)
    if not found:
        raise ValueError(f'time data {data_string!r} does not match format {format!r}')
    if found.end() != len(data_string):
        raise ValueError(f'unconverted data remains: {data_string[found.end():]}')
    return found.groupdict()


def _offset(text):
    """The offset from UTC in seconds, and its microseconds."""
    if text == 'Z':
        return 0, 0
    if text[3] == ':':
        text = text[:3] + text[4:]
        if len(text) > 5:
            if text[5] != ':':
                raise ValueError(f'Inconsistent use of : in {text[:3] + ":" + text[3:]}')
            text = text[:5] + text[6:]
    seconds = int(text[1:3]) * 3600 + int(text[3:5]) * 60 + int(text[5:7] or 0)
    microseconds = int(text[8:].ljust(6, '0'))
    return (-seconds, -microseconds) if text[0] == '-' else (seconds, microseconds)


def _day_of_year(year, week, weekday, weeks_start_on_monday):
    """The day of the year of a day of a week; weeks begin with the year's first Sunday or Monday."""
    first = date(year, 1, 1).weekday()
    if not weeks_start_on_monday:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    in_week_0 = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + in_week_0 + 7 * (week - 1) + weekday


def _strptime(data_string, format='%a %b %d %H:%M:%S %Y'):
    """The parts of a time, its microseconds, and its offset from UTC with microseconds."""
    found = _search(data_string, format)
    year = iso_year = weekday = day_of_year = week = iso_week = offset = zone_name = None
    weeks_start_on_monday = False
    month = day = 1
    hour = minute = second = fraction = offset_fraction = 0
    daylight = -1
    for letter, text in found.items():
        if letter == 'y':
            year = int(text)
            year += 2000 if year <= 68 else 1900
        elif letter == 'Y':
            year = int(text)
        elif letter == 'G':
            iso_year = int(text)
        elif letter == 'm':
            month = int(text)
        elif letter == 'B':
            month = [name.lower() for name in month_name].index(text.lower())
        elif letter == 'b':
            month = [name.lower() for name in month_abbr].index(text.lower())
        elif letter == 'd':
            day = int(text)
        elif letter == 'H':
            hour = int(text)
        elif letter == 'I':
            hour = int(text) % 12
            if (found.get('p') or '').lower() == 'pm':
                hour += 12
        elif letter == 'M':
            minute = int(text)
        elif letter == 'S':
            second = int(text)
        elif letter == 'f':
            fraction = int(text.ljust(6, '0'))
        elif letter == 'A':
            weekday = [name.lower() for name in day_name].index(text.lower())
        elif letter == 'a':
            weekday = [name.lower() for name in day_abbr].index(text.lower())
        elif letter == 'w':
            weekday = (int(text) - 1) % 7
        elif letter == 'u':
            weekday = int(text) - 1
        elif letter == 'j':
            day_of_year = int(text)
        elif letter in 'UW':
            week = int(text)
            weeks_start_on_monday = letter == 'W'
        elif letter == 'V':
            iso_week = int(text)
        elif letter == 'z':
            offset, offset_fraction = _offset(text)
        elif letter == 'Z':
            zone_name = text
            names = [name.lower() for name in time.tzname]
            if text.lower() in ('utc', 'gmt'):
                daylight = 0
            elif names[0] == names[1] and time.daylight:
                daylight = -1
            elif text.lower() in names:
                daylight = names.index(text.lower())
    if iso_year is not None:
        if day_of_year is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                             "Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. "
                         "Use the ISO year '%G' instead.")
    leap_fix = year is None and month == 2 and day == 29
    if leap_fix:
        year = 1904
    elif year is None:
        year = 1900
    if day_of_year is None and weekday is not None:
        if week is not None:
            day_of_year = _day_of_year(year, week, weekday, weeks_start_on_monday)
        elif iso_year is not None and iso_week is not None:
            moment = date.fromisocalendar(iso_year, iso_week, weekday + 1)
            year, month, day = moment.year, moment.month, moment.day
            day_of_year = moment.timetuple().tm_yday
        if day_of_year is not None and day_of_year <= 0:
            year -= 1
            day_of_year += date(year, 12, 31).timetuple().tm_yday
    if day_of_year is None:
        day_of_year = date(year, month, day).toordinal() - date(year, 1, 1).toordinal() + 1
    else:
        moment = date.fromordinal(day_of_year - 1 + date(year, 1, 1).toordinal())
        year, month, day = moment.year, moment.month, moment.day
    if weekday is None:
        weekday = date(year, month, day).weekday()
    if leap_fix:
        year = 1900
    parts = year, month, day, hour, minute, second, weekday, day_of_year, daylight, zone_name, offset
    return parts, fraction, offset_fraction


def _strptime_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    """Return a time struct based on the input string and the format string."""
    return time.struct_time(_strptime(data_string, format)[0])


def _strptime_datetime(cls, data_string, format='%a %b %d %H:%M:%S %Y'):
    """Return a class cls instance based on the input string and the format string."""
    parts, fraction, offset_fraction = _strptime(data_string, format)
    zone_name, offset = parts[-2:]
    arguments = *parts[:6], fraction
    if offset is not None:
        delta = timedelta(0, offset, offset_fraction)
        arguments += (timezone(delta, zone_name) if zone_name else timezone(delta),)
    return cls(*arguments)

"""How dates and times are written: ISO 8601 and strftime."""

# Tracebacks pass over this module, which is native in CPython.

import time as _time
from datetime._zone import ask_name, ask_offset, offset_text

_SPECS = {'hours': 2, 'minutes': 5, 'seconds': 8}


def clock_text(hour, minute, second, microsecond, timespec):
    """The time of day to the unit that is asked for."""
    text = f'{hour:02}:{minute:02}:{second:02}'
    if timespec == 'auto':
        return f'{text}.{microsecond:06}' if microsecond else text
    if timespec == 'milliseconds':
        return f'{text}.{microsecond // 1000:03}'
    if timespec == 'microseconds':
        return f'{text}.{microsecond:06}'
    if not isinstance(timespec, str):
        raise TypeError(f'isoformat() argument 2 must be str, not {type(timespec).__name__}')
    if timespec not in _SPECS:
        raise ValueError('Unknown timespec value')
    return text[:_SPECS[timespec]]


def formatted(moment, format, parts, zone_argument):
    """What `strftime` gives: the directives for zones and microseconds are of Python, all others of the C library."""
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    format.isascii() or format.encode()
    if '%' not in format:
        return format if format.isascii() else _time.strftime(format, parts)
    zone = getattr(moment, 'tzinfo', None)
    out = []
    start = 0
    while (place := format.find('%', start)) != -1 and place + 1 < len(format):
        out.append(format[start:place])
        start = place + 2
        letter = format[place + 1]
        if letter == 'z':
            out.append(offset_text(ask_offset(zone, 'utcoffset', zone_argument), ''))
        elif letter == 'Z':
            out.append((ask_name(zone, zone_argument) or '').replace('%', '%%'))
        elif letter == 'f':
            out.append(f'{getattr(moment, "microsecond", 0):06}')
        else:
            out.append('%' + letter)
    out.append(format[start:])
    return _time.strftime(''.join(out), parts)


def format_with(self, spec):
    """What `format` gives: the text of `str`, or that of `strftime`."""
    if not isinstance(spec, str):
        raise TypeError(f'__format__() argument 1 must be str, not {type(spec).__name__}')
    return self.strftime(spec) if spec else str(self)

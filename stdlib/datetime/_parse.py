"""How dates and times in ISO 8601 are read."""

# Tracebacks pass over this module, which is native in CPython.

from datetime._calendar import date_of_iso
from datetime._delta import timedelta
from datetime._zone import timezone


class NotIso(Exception):
    """The text is none that is known."""


def _digits(text):
    if not (text.isascii() and text.isdigit()):
        raise NotIso
    return int(text)


def parse_date(text):
    """The year, month and day of YYYY-MM-DD, YYYYMMDD, YYYY-Www-D and their shorter kin."""
    year = _digits(text[:4])
    if len(text) < 7:
        raise NotIso
    has_dash = text[4] == '-'
    rest = text[4 + has_dash:]
    if rest[:1] == 'W':
        week = _digits(_exactly(rest[1:3], 2))
        rest = rest[3:]
        day = 1
        if rest:
            if (rest[0] == '-') != has_dash:
                raise NotIso
            day = _digits(_exactly(rest[has_dash:], 1))
        return date_of_iso(year, week, day)
    month = _digits(_exactly(rest[:2], 2))
    rest = rest[2:]
    if (rest[:1] == '-') != has_dash:
        raise NotIso
    return year, month, _digits(_exactly(rest[has_dash:], 2))


def _exactly(text, length):
    if len(text) != length:
        raise NotIso
    return text


def date_length(text):
    """How many characters of a text that begins with a date and goes on with a time are the date's."""
    if len(text) == 7:
        return 7
    if text[4] == '-':
        if text[5] == 'W':
            if len(text) > 8 and text[8] == '-':
                if len(text) == 9:
                    raise NotIso
                # A digit behind the day would be the first of the time of day, its dash the separator.
                return 8 if len(text) > 10 and _is_digit(text[10]) else 10
            return 8
        return 10
    if text[4] == 'W':
        end = 7
        while end < len(text) and _is_digit(text[end]):
            end += 1
        if end < 9:
            return end
        return 7 if end % 2 == 0 else 8
    return 8


def _is_digit(letter):
    return '0' <= letter <= '9'


def _parse_clock(text, is_followed=False):
    """Hour, minute, second and microsecond; what is followed by a time zone may have more behind them."""
    fields = [0, 0, 0, 0]
    at = 0
    for place in range(3):
        fields[place] = _digits(_exactly(text[at:at + 2], 2))
        behind = text[at + 2:at + 3]
        at += 3
        if place == 0:
            has_colon = behind == ':'
        if at >= len(text):
            if behind and not is_followed:
                raise NotIso
            return fields
        if behind in '.,':
            break
        if not has_colon:
            at -= 1
        elif behind != ':':
            raise NotIso
    fields[3] = int(str(_digits(text[at:at + 6])).zfill(len(text[at:at + 6])).ljust(6, '0'))
    rest = text[at + 6:].lstrip('0123456789')
    if rest and not is_followed:
        raise NotIso
    return fields


def parse_time(text):
    """Hour, minute, second, microsecond and time zone."""
    place = next((place for place, letter in enumerate(text) if letter in '+-Z'), -1)
    clock = _parse_clock(text) if place < 0 else _parse_clock(text[:place], True)
    if place < 0:
        return *clock, None
    offset = text[place + 1:]
    if text[place] == 'Z':
        if offset:
            raise NotIso
        return *clock, timezone.utc
    if len(offset) in (0, 1, 3):
        raise NotIso
    hours, minutes, seconds, microseconds = _parse_clock(offset)
    delta = timedelta(0, hours * 3600 + minutes * 60 + seconds, microseconds)
    return *clock, timezone(-delta if text[place] == '-' else delta)

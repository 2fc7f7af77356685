"""Time zones: the classes tzinfo and timezone, and how other classes ask them."""

# Tracebacks pass over this module, which is native in CPython.

__name__ = 'datetime'

from datetime._calendar import MISSING, class_name
from datetime._delta import timedelta

_DAY = timedelta(1)
_RANGE = 'offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24)'


def check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{class_name(zone)}'")
    return zone


def ask_offset(zone, name, moment):
    """What a time zone's `utcoffset` or `dst` says: None or a timedelta of less than a day."""
    if zone is None:
        return None
    offset = getattr(zone, name)(moment)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not '{class_name(offset)}'")
    if not -_DAY < offset < _DAY:
        raise ValueError(_RANGE + '.')
    return offset


def ask_name(zone, moment):
    """What a time zone's `tzname` says: None or a str."""
    if zone is None:
        return None
    name = zone.tzname(moment)
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{class_name(name)}'")
    return name


def offset_text(offset, separator=':'):
    """An offset as +HH:MM, with what it has of smaller units; nothing for None."""
    if offset is None:
        return ''
    sign = '-' if offset.days < 0 else '+'
    offset = abs(offset)
    minutes, seconds = divmod(offset.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f'{sign}{hours:02}{separator}{minutes:02}'
    if seconds or offset.microseconds:
        text += f'{separator}{seconds:02}'
    if offset.microseconds:
        text += f'.{offset.microseconds:06}'
    return text


class tzinfo:
    """Abstract base class for time zone info objects."""

    def tzname(self, dt, /):
        """datetime -> string name of time zone."""
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt, /):
        """datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"""
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt, /):
        """datetime -> DST offset as timedelta positive east of UTC."""
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt, /):
        """datetime in UTC -> datetime in local time."""
        from datetime import datetime
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        daylight = dt.dst()
        if daylight is None:
            raise ValueError('fromutc: non-None dst() result required')
        standard = offset - daylight
        if standard:
            dt += standard
            daylight = dt.dst()
            if daylight is None:
                raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
        return dt + daylight

    def __reduce__(self):
        """-> (cls, state)"""
        arguments = getattr(self, '__getinitargs__', None)
        state = self.__getstate__()
        return type(self), tuple(arguments()) if arguments is not None else (), state


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""

    __slots__ = ('_offset', '_name')

    def __new__(cls, offset=MISSING, name=MISSING):
        if offset is MISSING:
            raise TypeError("timezone() missing required argument 'offset' (pos 1)")
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {class_name(offset)}')
        if name is not MISSING and not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {class_name(name)}')
        if name is MISSING and not offset and hasattr(cls, 'utc'):
            return timezone.utc
        if not -_DAY < offset < _DAY:
            raise ValueError(f'{_RANGE}, not {offset!r}.')
        self = tzinfo.__new__(cls)
        self._offset = offset
        self._name = None if name is MISSING else name
        return self

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        name = '' if self._name is None else f', {self._name!r}'
        return f'datetime.timezone({self._offset!r}{name})'

    def __str__(self):
        return self.tzname(None)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def _check(self, dt, name):
        from datetime import datetime
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f'{name}(dt) argument must be a datetime instance or None, not {class_name(dt)}')

    def tzname(self, dt, /):
        """If name is specified when timezone is created, returns the name.  Otherwise returns offset as 'UTC(+|-)HH:MM'."""
        self._check(dt, 'tzname')
        if self._name is not None:
            return self._name
        return 'UTC' + (offset_text(self._offset) if self._offset else '')

    def utcoffset(self, dt, /):
        """Return fixed offset."""
        self._check(dt, 'utcoffset')
        return self._offset

    def dst(self, dt, /):
        """Return None."""
        self._check(dt, 'dst')
        return None

    def fromutc(self, dt, /):
        """datetime in UTC -> datetime in local time."""
        from datetime import datetime
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset

    def __getinitargs__(self):
        """pickle support"""
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __getstate__(self):
        return None


timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))

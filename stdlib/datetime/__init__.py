"""Fast implementation of the datetime type."""

import sys
from datetime._delta import timedelta
from datetime._zone import timezone, tzinfo
from datetime._date import IsoCalendarDate as _IsoCalendarDate, date
from datetime._clock import time
from datetime._moment import datetime

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')

MINYEAR = 1
MAXYEAR = 9999
UTC = timezone.utc

# Messages name these classes with their module.
for _class in date, datetime, time, timedelta, timezone, tzinfo, _IsoCalendarDate:
    _class.__name__ = f'datetime.{_class.__qualname__}'
del _class

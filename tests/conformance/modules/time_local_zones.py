# The local time follows TZ: gaps and folds of the clock, and conversions to it.
import os
import time
from datetime import datetime, timezone

os.environ['TZ'] = 'EST5EDT,M3.2.0,M11.1.0'
time.tzset()
print(time.tzname, time.timezone, time.altzone, time.daylight, time.localtime(0).tm_hour)
print(datetime(2024, 7, 1, 12).astimezone(), datetime(2024, 7, 1, 12, tzinfo=timezone.utc).astimezone().tzname())
first, second = datetime(2024, 11, 3, 1, 30), datetime(2024, 11, 3, 1, 30, fold=1)
print(second.timestamp() - first.timestamp(), datetime.fromtimestamp(second.timestamp()).fold)
print(datetime(2024, 3, 10, 2, 30).timestamp(), datetime(2024, 3, 10, 2, 30, fold=1).timestamp())
print(datetime.fromtimestamp(1730615400), datetime.fromtimestamp(1730611800).fold, repr(second))

# Reading times by a format: what matches, what each directive gives, and what is said of the rest.
import time
from datetime import datetime


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, '|', error)


for text, format in [
    ('2024-02-29 13:14:15', '%Y-%m-%d %H:%M:%S'), ('29/Feb/2024:01:02:03 +0530', '%d/%b/%Y:%H:%M:%S %z'),
    ('Thursday 29 February 24', '%A %d %B %y'), ('11:30 PM', '%I:%M %p'), ('12:30 am', '%I:%M %p'),
    ('2024 060', '%Y %j'), ('2024 9 4', '%G %V %u'), ('2024 08 1', '%Y %U %w'), ('1.5', '%S.%f'), ('69', '%y'),
    ('2024-01-01T00:00:00Z', '%Y-%m-%dT%H:%M:%S%z'), ('10% 2024', '%d%% %Y'), ('Thu Feb 29 13:14:15 2024', '%c'),
    ('02/29/24', '%x'), ('UTC', '%Z'), ('2024', '%Y-%m'), ('2024x', '%Y'), ('2024', '%Q'), ('2024', '%'),
    ('30 2 2024', '%d %m %Y'), ('2024 10', '%G %V'), ('29 2', '%d %m'), (3, '%Y'),
]:
    attempt(datetime.strptime, text, format)
print(time.strptime('2024-02-29 13:14', '%Y-%m-%d %H:%M'))
print(time.strptime('Thu Feb 29 13:14:15 2024').tm_yday, time.strptime('+0100', '%z').tm_gmtoff)
attempt(time.strptime, 'x', '%d')
print(time.CLOCK_REALTIME, time.clock_gettime(time.CLOCK_MONOTONIC) > 0, time.clock_gettime_ns(0) > 10 ** 18)
attempt(time.clock_gettime, 99)

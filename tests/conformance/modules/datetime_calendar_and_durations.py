# The calendar's edges, and the rounding of durations.
from datetime import date, datetime, time, timedelta


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, '|', error)


for number in (1, 365, 366, 36524, 36525, 146097, 146098, 730120, 738000, 3652059):
    day = date.fromordinal(number)
    print(day, day.toordinal(), day.isocalendar(), day.weekday(), day.timetuple().tm_yday)
print(date.fromisocalendar(2020, 53, 7), date.max - date.min, date(2024, 2, 28) + timedelta(2))
print(timedelta(1.5, 0.1, 0.7), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(-1, 1))
print(timedelta(hours=1) * 1.5, timedelta(hours=1) / 7, timedelta(1) // timedelta(hours=5), -timedelta(1, 1))
print(divmod(timedelta(1), timedelta(hours=7)), timedelta(5) % timedelta(2), abs(timedelta(-3)), timedelta(1) / 2.5)
print(repr(timedelta(weeks=1, milliseconds=5)), str(timedelta(days=-2, hours=3)), timedelta(1).total_seconds())
print(datetime(2024, 1, 31, 23, 59, 59, 999999) + timedelta(microseconds=1))
print(repr(time(1, 2)), repr(time(1, 2, 3, 4)), time(5).replace(minute=3), time.max)
print(datetime(2024, 1, 1).ctime(), f'{date(2024, 1, 1):%d.%m.%y}', date(7, 1, 1).strftime('%Y'), f'{date(7, 1, 1)}')
attempt(date.fromisocalendar, 2021, 53, 1)
attempt(date.fromordinal, 0)
attempt(lambda: date.max + timedelta(1))
attempt(lambda: timedelta.max + timedelta.resolution)
attempt(lambda: timedelta(1) / 0)
attempt(timedelta, 'x')
attempt(timedelta, foo=1)
attempt(timedelta, 10 ** 9)
attempt(date.fromisoformat, 3)
attempt(time, 24)
attempt(datetime(2024, 1, 1).isoformat, 'TT')
attempt(datetime(2024, 1, 1).isoformat, ' ', 'x')
attempt(datetime(2024, 1, 1).replace, month=13)
attempt(datetime.fromtimestamp, 1e20)


class Day(date):
    pass


print(repr(Day(2024, 1, 1) + timedelta(1)), Day.fromisoformat('2024-05-05'), isinstance(Day.today(), Day))

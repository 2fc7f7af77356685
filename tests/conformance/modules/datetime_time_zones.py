# Aware datetimes: offsets, names, conversion, comparison, and what is refused.
import copy
import pickle
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, '|', error)


east = timezone(timedelta(hours=5, minutes=30), 'IST')
west = timezone(-timedelta(hours=8))
moment = datetime(2024, 2, 29, 23, 30, 15, 250, tzinfo=UTC)
print(moment, moment.astimezone(east), moment.astimezone(west))
print(moment.isoformat(timespec='minutes'), moment.tzname(), moment.utcoffset(), moment.dst())
print(moment.astimezone(east).strftime('%Y-%m-%d %H:%M:%S.%f %z %Z %% %j'))
print(moment == moment.astimezone(west), hash(moment) == hash(moment.astimezone(east)))
print(moment.astimezone(east) - datetime(2024, 1, 1, tzinfo=west))
print(moment.timestamp(), datetime.fromtimestamp(0, west), datetime.utcfromtimestamp(1.5))
print(repr(east), east, west, timezone.utc, timezone.max, UTC is timezone.utc)
print(moment.replace(tzinfo=None), moment.replace(year=2023, day=1, fold=1).fold)
print(moment.timetz(), moment.time(), moment.date(), moment.utctimetuple())
print(datetime.combine(date(2024, 1, 1), time(1, 2, tzinfo=east)))
print(pickle.loads(pickle.dumps(moment)) == moment, copy.deepcopy(east) == east)


class Summer(tzinfo):
    def utcoffset(self, moment):
        return timedelta(hours=1) + self.dst(moment)

    def dst(self, moment):
        return timedelta(hours=1 if moment and 4 <= moment.month <= 10 else 0)

    def tzname(self, moment):
        return 'CEST' if self.dst(moment) else 'CET'


summer = Summer()
print(datetime(2024, 7, 1, 12, tzinfo=UTC).astimezone(summer), datetime(2024, 1, 1, tzinfo=summer).tzname())
print(datetime(2024, 7, 1, tzinfo=summer).timetuple().tm_isdst)
for text in ('2024-02-29T10:11:12.5+05:30', '20240229T101112Z', '2024-W09-4 10', '2024-02-29', '2024-02-29T10:11:12,123456',
             '2024-02-30', '2024-1-1', 'x', '2024-02-29T10:11:12+25:00'):
    attempt(datetime.fromisoformat, text)
attempt(time.fromisoformat, '04:05:06.789-01:00')
attempt(date.fromisoformat, '2024-W01')
attempt(lambda: moment < datetime(2024, 1, 1))
attempt(lambda: moment - datetime(2024, 1, 1))
attempt(lambda: moment == datetime(2024, 1, 1))
attempt(lambda: moment < date(2024, 1, 1))
attempt(lambda: datetime(2024, 1, 1) - date(2024, 1, 1))
attempt(lambda: date(2024, 1, 1) + 1)
attempt(timezone, timedelta(days=1))
attempt(datetime, 2024, 1, 1, tzinfo='UTC')
attempt(datetime, 2024, 1)
attempt(date, 2024, 13, 1)
attempt(tzinfo().utcoffset, None)
attempt(setattr, moment, 'year', 3)

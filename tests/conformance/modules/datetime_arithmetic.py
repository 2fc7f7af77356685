# dates, durations and their arithmetic.
from datetime import date, datetime, timedelta, time
d = datetime(2024, 2, 28, 23, 59, 30, 5)
print(d, repr(d), d + timedelta(days=1, seconds=31), d - datetime(2023, 1, 1), d.isoformat(), d.date(), d.time(), repr(d.time()))
print(date(2024, 3, 1) - timedelta(1), date(2024, 1, 1).weekday(), date(1, 1, 1).toordinal(), date.fromordinal(738000), date.max, date(2000, 12, 31).toordinal(), date.fromordinal(730485))
print(timedelta(days=-1, hours=5), repr(timedelta(1, 2, 3)), timedelta(hours=1) * 2.5, timedelta(1) / timedelta(hours=6), timedelta(1.5), timedelta(seconds=1.25).total_seconds(), -timedelta(1), timedelta(0), timedelta(weeks=1) // 2)
print(d.strftime("%Y-%m-%d %H:%M:%S.%f %a %A %b %B %j %I %p %% %y"), f"{d:%d/%m}", datetime.fromisoformat("2024-01-02T03:04:05.678"), date.fromisoformat("2024-01-02"), d.replace(hour=1), d > datetime(2000, 1, 1), date(2020, 1, 1) == date(2020, 1, 1))
for bad in (lambda: date(2023, 2, 29), lambda: datetime(2023, 13, 1), lambda: date(0, 1, 1), lambda: date.fromisoformat("x"), lambda: datetime(2023, 1, 1, 24), lambda: date(9999, 12, 31) + timedelta(1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)

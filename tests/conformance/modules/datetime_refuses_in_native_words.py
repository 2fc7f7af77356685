"""Methods of dates refuse arguments in the words of native ones; times are read as leniently."""

from datetime import date, datetime, time, timedelta, timezone

for work in (
    lambda: date(2000, 1, 1).isoformat(" "), lambda: date(2000, 1, 1).isoformat(timespec="hours"),
    lambda: date(2000, 1, 1).weekday(1, 2), lambda: time(1).utcoffset(5), lambda: datetime(2000, 1, 1).timestamp(1),
    lambda: timedelta(1).total_seconds(x=1), lambda: datetime(2000, 1, 1).date(1),
):  # fmt: skip
    try:
        print(work())
    except TypeError as error:
        print(error)
for text in (
    "20240229", "12", "12:", "123", "1230", "12305", "123015", "1230155", "12.5", "12:30.5", "12:30,25", "12:+02:00", "123+02:00", "12:30:15.1234567",
    "12:30:15.", "12:30:15.x", "12:3", "1:30", "T12", "12Z", "12:30:15.1234567+02", "123015.25+0230", "12-01:30:15.5", "", "12:30:15:20", "12:3015", "1230:15",
):  # fmt: skip
    try:
        print(text, time.fromisoformat(text))
    except ValueError as error:
        print(error)
    try:
        print(text, datetime.fromisoformat("2024-02-29T" + text))
    except ValueError as error:
        print(error)

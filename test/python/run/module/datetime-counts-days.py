import time
from datetime import date, datetime, timedelta, timezone

d = datetime(2024, 2, 28, 23, 30, tzinfo=timezone.utc)
print(d + timedelta(hours=25), repr(d.date()), d.strftime('%a %d %b %Y, week %V'))  # expect: 2024-03-01 00:30:00+00:00 datetime.date(2024, 2, 28) Wed 28 Feb 2024, week 09
print(repr(timedelta(days=-1, seconds=3.5)), timedelta(hours=49), timedelta(1) / timedelta(hours=7))  # expect: datetime.timedelta(days=-1, seconds=3, microseconds=500000) 2 days, 1:00:00 3.4285714285714284
print(d.astimezone(timezone(timedelta(hours=-5))).isoformat(), date(2024, 12, 30).isocalendar())  # expect: 2024-02-28T18:30:00-05:00 datetime.IsoCalendarDate(year=2025, week=1, weekday=1)
print(datetime.strptime('3 March 2021 4:05 PM', '%d %B %Y %I:%M %p'), datetime.fromisoformat('20240102T0304Z'))  # expect: 2021-03-03 16:05:00 2024-01-02 03:04:00+00:00
try:
    datetime.strptime('3.4', '%d/%m')
except ValueError as e:
    print(e)  # expect: time data '3.4' does not match format '%d/%m'
d - datetime(2024, 1, 1)  # raises: TypeError: can't subtract offset-naive and offset-aware datetimes
# oracle: no trace, the program that traces filters warnings

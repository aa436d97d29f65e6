# Messages of date, time, datetime and timezone, what ISO 8601 forms they read, and how fold is shown.
from datetime import date, datetime, time, timedelta, timezone, tzinfo


def tried(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except (TypeError, ValueError) as error:
        return f'{type(error).__name__}: {error}'


print(tried(date, 2024, 1, 1, 24), '|', tried(date, None), '|', tried(date, x=1), '|', tried(datetime, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))  # expect: TypeError: function takes at most 3 arguments (4 given) | TypeError: 'NoneType' object cannot be interpreted as an integer | TypeError: function missing required argument 'year' (pos 1) | TypeError: function takes at most 9 arguments (10 given)
print(tried(timedelta, 1, 2, 3, 4, 5, 6, 7, 8), '|', tried(timedelta, hour=1), '|', tried(timezone), '|', tried(timezone, None))  # expect: TypeError: __new__() takes at most 7 arguments (8 given) | TypeError: __new__() got an unexpected keyword argument 'hour'. Did you mean 'hours'? | TypeError: timezone() missing required argument 'offset' (pos 1) | TypeError: timezone() argument 1 must be datetime.timedelta, not None
print(tried(date(2024, 1, 1).replace, hour=1), '|', tried(time(1).replace, None), '|', tried(date(2024, 1, 1).replace, 1, 2, 3, 4))  # expect: TypeError: replace() got an unexpected keyword argument 'hour' | TypeError: 'NoneType' object cannot be interpreted as an integer | TypeError: replace() takes at most 3 arguments (4 given)
print(repr(datetime(2024, 1, 1, tzinfo=timezone.utc, fold=1)), repr(time(1, tzinfo=timezone.utc, fold=1)))  # expect: datetime.datetime(2024, 1, 1, 0, 0, fold=1, tzinfo=datetime.timezone.utc) datetime.time(1, 0, tzinfo=datetime.timezone.utc, fold=1)
print(*[tried(time.fromisoformat, text) for text in ['0304056', '03040567', '03.5', '03:04,5', '030405:6', 'T03', '03:']], sep=' | ')  # expect: ValueError: Invalid isoformat string: '0304056' | 03:04:05.670000 | 03:00:00.500000 | 03:04:00.500000 | ValueError: Invalid isoformat string: '030405:6' | 03:00:00 | ValueError: Invalid isoformat string: '03:'
print(*[tried(date.fromisoformat, text) for text in ['2024-W01-8', '2024-W53', '0000-W01', '2024W011', '20240229']], sep=' | ')  # expect: ValueError: Invalid isoformat string: '2024-W01-8' | ValueError: Invalid isoformat string: '2024-W53' | ValueError: Invalid isoformat string: '0000-W01' | 2024-01-01 | 2024-02-29
print(datetime.strptime('32 4', '%W %w'), datetime.strptime('2 Tuesday', '%U %A'), type(tzinfo(1, x=2)).__name__)  # expect: 1900-08-09 00:00:00 1900-01-16 00:00:00 tzinfo

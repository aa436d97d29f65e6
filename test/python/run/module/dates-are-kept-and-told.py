# Every ordinal has its date; pickle keeps dates as bytes, with the fold a spare bit; the zone of a comparison, and a format without a year.
import copy
import datetime as d
import pickle
import warnings

wrong = [n for n in range(1, 3652060, 997) if d.date.fromordinal(n).toordinal() != n]
print(wrong, [y for y in range(1990, 2030) if d.date(y, 12, 31).isocalendar().week == 53])
# expect: [] [1992, 1998, 2004, 2009, 2015, 2020, 2026]
print([d.date.fromordinal(d.date(y, 1, 1).toordinal()).year for y in (1, 2, 97, 401, 2097)])
# expect: [1, 2, 97, 401, 2097]

moment = d.datetime(2020, 1, 2, 3, 4, 5, 678901, tzinfo=d.UTC, fold=1)
print(moment.__reduce_ex__(4)[1][0], moment.__reduce_ex__(3)[1][0])
# expect: b'\x07\xe4\x81\x02\x03\x04\x05\n[\xf5' b'\x07\xe4\x01\x02\x03\x04\x05\n[\xf5'
for value in (moment, d.date(1, 2, 3), d.time(1, 2, 3, 4), d.timedelta(4), d.UTC, moment.isocalendar()):
    for protocol in range(6):
        assert pickle.loads(pickle.dumps(value, protocol)) == value == copy.copy(value), value
print(type(pickle.loads(pickle.dumps(moment.isocalendar()))), d.date(b'\x07\xe4\x01\x02'))
# expect: <class 'tuple'> 2020-01-02

for wrong in (lambda: d.datetime(b'\x07\xe4\x01\x02\3\4\5\6\7\x08', 1), lambda: d.date.fromtimestamp(None),
              lambda: type('Zone', (d.timezone,), {})):
    try:
        wrong()
    except TypeError as error:
        print(error)
# expect: bad tzinfo state arg
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: type 'datetime.timezone' is not an acceptable base type


class Varies(d.tzinfo):
    minutes = 22

    def utcoffset(self, dt):
        self.minutes += 1
        return d.timedelta(minutes=self.minutes)


varies = Varies()
print(d.time(1, tzinfo=varies) == d.time(1, tzinfo=varies), d.time(1, tzinfo=varies) == d.time(1, tzinfo=Varies()))
# expect: True True
print(d.datetime.fromisoformat('2022W52520'), [name for name in dir(d) if name.startswith('_c')])
# expect: 2022-12-26 20:00:00 []
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    d.datetime.strptime('03-14', '%m-%d')
    d.datetime.strptime('20-03-14', '%y-%m-%d')
print([str(each.message).split('\n')[0] for each in caught])
# expect: ['Parsing dates involving a day of month without a year specified is ambiguious']

from datetime import date

print(date.__name__, date)  # expect: date <class 'datetime.date'>
'Today: ' + date(2024, 1, 1)  # raises: TypeError: can only concatenate str (not "datetime.date") to str

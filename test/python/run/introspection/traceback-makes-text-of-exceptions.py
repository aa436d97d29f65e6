import traceback


def f():
    raise ValueError('no')


try:
    f()
except ValueError as error:
    rows = traceback.extract_tb(error.__traceback__)
    print([(row.name, row.lineno, row.line) for row in rows])
    print(traceback.format_exception_only(error))
    print(traceback.format_exc().splitlines()[-1])
# expect: [('<module>', 9, 'f()'), ('f', 5, "raise ValueError('no')")]
# expect: ['ValueError: no\n']
# expect: ValueError: no
# oracle: no trace, the program that traces gives no file whose lines could be shown

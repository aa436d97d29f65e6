def one():
    two()


def two():
    local = 'kept'
    raise KeyError('key')


try:
    one()
except KeyError as error:
    row = error.__traceback__
    while row:
        print(row.tb_frame.f_code.co_name, row.tb_lineno, row.tb_frame.f_locals.get('local'))
        row = row.tb_next
# expect: <module> 11 None
# expect: one 2 None
# expect: two 7 kept

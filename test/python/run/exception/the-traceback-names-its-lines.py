def f():
    g()


def g():
    [1][
        2
    ]


try:
    f()
except IndexError as error:
    tb = error.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        # expect: <module> 12
        # expect: f 2
        # expect: g 6
        tb = tb.tb_next

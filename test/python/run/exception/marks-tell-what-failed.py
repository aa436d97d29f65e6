import traceback


def shown(function):
    try:
        function()
    except Exception as error:
        for line in traceback.format_tb(error.__traceback__)[1:2]:
            print(line.split('\n', 1)[1], end='')


def operators():
    width, none = 1, None
    return (width * 2
            + 3
            + none
            + 5)


def subscripts():
    table = {'größe': {}}
    return table['größe']['日本'] + 1


def calls():
    return len(
        1,
        2,
        3,
        4,
    )


def attributes():
    return [].nothing.at.all


def whole_line():
    raise ValueError


def inner():
    return int('x') + 1


for function in operators, subscripts, calls, attributes, whole_line, inner, lambda: 1 / 0:
    shown(function)
# expect:     return (width * 2
# expect:             ~~~~~~~~~
# expect:             + 3
# expect:             ~~~
# expect:             + none
# expect:             ^~~~~~
# expect:     return table['größe']['日本'] + 1
# expect:            ~~~~~~~~~~~~~~^^^^^^^^
# expect:     return len(
# expect:         1,
# expect:     ...<2 lines>...
# expect:         4,
# expect:     )
# expect:     return [].nothing.at.all
# expect:            ^^^^^^^^^^
# expect:     raise ValueError
# expect:     return int('x') + 1
# expect:            ~~~^^^^^
# expect:     for function in operators, subscripts, calls, attributes, whole_line, inner, lambda: 1 / 0:
# expect:                                                                                          ~~^~~
# oracle: no trace, the program that traces gives no file whose lines could be shown

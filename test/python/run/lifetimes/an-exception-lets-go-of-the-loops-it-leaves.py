def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print('closed', name)


def fails():
    for a in numbers('outer'):
        for b in numbers('inner'):
            1 / 0


# The iterators go with the operands of the frames that the exception leaves, the variables stay with the traceback.
try:
    fails()
# expect: closed inner
# expect: closed outer
except ZeroDivisionError:
    print('caught')  # expect: caught
try:
    for x in numbers('module'):
        raise ValueError
# expect: closed module
except ValueError:
    print('caught')  # expect: caught


def keeps():
    kept = numbers('variable')
    next(kept)
    1 / 0


try:
    keeps()
except ZeroDivisionError as error:
    print('the traceback has it')  # expect: the traceback has it
# expect: closed variable
try:
    for x in map(lambda x: 1 / 0, numbers('mapped')):
        pass
# expect: closed mapped
except ZeroDivisionError:
    print('caught')  # expect: caught


def loops():
    for x in numbers('of a loop'):
        yield x


g = loops()
next(g)
g.close()  # expect: closed of a loop
print('end')  # expect: end

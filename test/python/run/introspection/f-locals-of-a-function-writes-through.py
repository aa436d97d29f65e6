import sys


def f():
    x = 1
    view = sys._getframe().f_locals
    view['x'] = 2
    view['other'] = 3
    print(x, sorted(view), 'other' in locals())
    try:
        del view['x']
    except TypeError as error:
        print(error)


f()
# expect: 2 ['other', 'view', 'x'] True
# expect: cannot remove variables from FrameLocalsProxy

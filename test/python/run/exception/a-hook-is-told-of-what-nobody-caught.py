import sys


def hook(kind, error, traceback):
    print('told of', kind.__name__, error, traceback.tb_lineno)


sys.excepthook = hook
# expect: told of ZeroDivisionError division by zero 10
1 / 0  # raises: ZeroDivisionError: division by zero
# oracle: no trace, the program that traces catches what nobody caught

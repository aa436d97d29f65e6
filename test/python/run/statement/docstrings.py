"""The module."""


def f():
    'First.'
    'Second.'


class A:
    """Of A."""


print(__doc__, f.__doc__, A.__doc__, (lambda: 'x').__doc__)  # expect: The module. First. Of A. None

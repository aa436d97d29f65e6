class Noisy:
    def __del__(self):
        print('gone')


def f():
    noisy = Noisy()
    raise ValueError('x')


try:
    f()
except ValueError as error:
    print('caught')  # expect: caught
# expect: gone
print('after')  # expect: after

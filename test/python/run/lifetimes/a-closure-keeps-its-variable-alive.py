class Noisy:
    def __del__(self):
        print('gone')


def outer():
    kept, dropped = Noisy(), Noisy()

    def inner():
        return kept

    print('returning')
    return inner


f = outer()
# expect: returning
# expect: gone
print('the cell holds the other')  # expect: the cell holds the other
f = None
# expect: gone

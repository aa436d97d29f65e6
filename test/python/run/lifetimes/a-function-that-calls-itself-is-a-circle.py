import gc


class Noisy:
    def __del__(self):
        print('gone')


def outer():
    noisy = Noisy()

    def again(n):
        return again(n - 1) if n else noisy

    return again


f = outer()
f = None
print('its cell holds it')  # expect: its cell holds it
gc.collect()
# expect: gone

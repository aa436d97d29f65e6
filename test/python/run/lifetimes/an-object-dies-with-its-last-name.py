class Noisy:
    def __del__(self):
        print('gone')


a = Noisy()
b = a
del a
print('still there')  # expect: still there
b = None
# expect: gone
print('after')  # expect: after

class Stubborn:
    def __del__(self):
        global saved
        saved = self
        print('not yet')


saved = None
Stubborn()
# expect: not yet
print(type(saved).__name__)  # expect: Stubborn
saved = None
print('once only')  # expect: once only

class Noisy:
    name = 'noisy'

    def __del__(self):
        print('gone')


print(Noisy().name)
# expect: gone
# expect: noisy
Noisy()
# expect: gone
print('end')  # expect: end

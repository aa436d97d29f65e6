class Bad:
    def __del__(self):
        raise ValueError('nobody sees this but stderr')


Bad()
print('on it goes')  # expect: on it goes

class Tell:
    def __enter__(self):
        pass

    def __exit__(self, *args):
        print('exit')
        # expect: exit
        # expect: exit


def f():
    for i in range(3):
        with Tell():
            if i == 1:
                return i
            continue


print(f())  # expect: 1

class Box:
    def __enter__(self):
        return 'opened'

    def __exit__(self, *args):
        pass


def outer():
    with Box() as box:
        def look():
            return box
    return look


print(outer()())  # expect: opened

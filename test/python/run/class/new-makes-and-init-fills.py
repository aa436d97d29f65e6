class One:
    only = None

    def __new__(cls, *args):
        print('new', args)
        if cls.only is None:
            cls.only = super().__new__(cls)
        return cls.only

    def __init__(self, x):
        print('init', x)
        self.x = x


print(One(1) is One(2), One.only.x)
# expect: new (1,)
# expect: init 1
# expect: new (2,)
# expect: init 2
# expect: True 2

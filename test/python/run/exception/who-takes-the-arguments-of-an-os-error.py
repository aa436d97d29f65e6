# `__init__`, where a subclass has its own of that alone; else `__new__`.
class ByInit(OSError):
    def __init__(self, *args, code=0):
        print(self.args, self.errno)
        super().__init__(*args)
        print(self.args, self.errno, self)


class ByNew(OSError):
    def __new__(cls, *args):
        made = super().__new__(cls, *args)
        print(made.args, made.errno)
        return made


class Both(ByNew):
    def __init__(self, *args):
        super().__init__(1, 2, 3)


class Silent(OSError):
    def __init__(self, *args):
        pass


print(repr(ByInit(2, 'gone', code=5)))
# expect: () None
# expect: (2, 'gone') 2 [Errno 2] gone
# expect: ByInit(2, 'gone')
print(repr(Both(2, 'gone')))
# expect: (2, 'gone') 2
# expect: Both(2, 'gone')
print(repr(Silent(1, 2)), [str(Silent(1, 2))], Silent(1, 2).errno)  # expect: Silent() [''] None
error = OSError(2, 'x')
error.__init__(3, 'y')
print(repr(error))  # expect: FileNotFoundError(2, 'x')

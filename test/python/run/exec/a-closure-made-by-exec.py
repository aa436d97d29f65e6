space = {'__builtins__': __builtins__}
exec('''
def make(n):
    def get():
        return n
    return get
''', space)
get = space['make'](7)
del space
print(get(), get.__closure__[0].cell_contents, get.__code__.co_filename)  # expect: 7 7 <string>

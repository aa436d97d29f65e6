def f(way):
    for i in range(2):
        try:
            if way == 'break':
                break
            if way == 'continue':
                continue
            if way == 'return':
                return 'returned'
            if way == 'raise':
                raise ValueError
        finally:
            print(way, i)
    return 'ended'


print(f('break'))
# expect: break 0
# expect: ended
print(f('continue'))
# expect: continue 0
# expect: continue 1
# expect: ended
print(f('return'))
# expect: return 0
# expect: returned
try:
    f('raise')  # expect: raise 0
except ValueError:
    print('raised')  # expect: raised

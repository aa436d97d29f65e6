exec('''
def down(n):
    return down(n + 1)
''')
try:
    down(0)
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded
# oracle: no trace, CPython stops tracing at the limit

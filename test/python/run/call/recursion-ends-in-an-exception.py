def f(n):
    return f(n + 1)  # raises: RecursionError: maximum recursion depth exceeded


try:
    f(0)
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded
f(0)
# oracle: no trace, the limit counts the frames of the program that traces

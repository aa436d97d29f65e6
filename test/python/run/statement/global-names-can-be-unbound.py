def f():
    return later  # raises: NameError: name 'later' is not defined


try:
    f()
except NameError as error:
    print(error)  # expect: name 'later' is not defined
later = 1
print(f())  # expect: 1
del later
f()

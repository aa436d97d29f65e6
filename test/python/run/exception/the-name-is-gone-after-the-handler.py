try:
    1 / 0
except ZeroDivisionError as error:
    pass
print(error)  # raises: NameError: name 'error' is not defined

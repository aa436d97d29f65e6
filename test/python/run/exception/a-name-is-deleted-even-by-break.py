for i in range(2):
    try:
        raise ValueError(i)
    except ValueError as e:
        if i:
            break
        continue
try:
    e
except NameError as error:
    print(error)  # expect: name 'e' is not defined

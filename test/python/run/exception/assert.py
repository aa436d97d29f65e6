assert True, 'never'
try:
    assert 1 == 2, 'message'
except AssertionError as error:
    print(error)  # expect: message
assert 0  # raises: AssertionError

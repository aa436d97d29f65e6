try:
    from itertools import nothing
except ImportError as error:
    print(error)  # expect: cannot import name 'nothing' from 'itertools' (unknown location)
import nowhere  # raises: ModuleNotFoundError: No module named 'nowhere'

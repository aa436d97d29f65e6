print(max(3, 1, 2), min('hello'), max([], default=0), max('abc', key=lambda c: -ord(c)), min([2, 1.0, True]))  # expect: 3 e 0 a 1.0
for call in (lambda: max([]), lambda: max(), lambda: max(1, 2, default=3), lambda: max([1, 'a'])):
    try:
        call()
    except Exception as error:
        kept = globals().get('kept', '') + f'{type(error).__name__}: {error}; '
print(kept)  # expect: ValueError: max() iterable argument is empty; TypeError: max expected at least 1 argument, got 0; TypeError: Cannot specify a default for max() with multiple positional arguments; TypeError: '>' not supported between instances of 'str' and 'int'; 

import warnings

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    warnings.warn('first')
    warnings.warn('second', DeprecationWarning)
print([(w.category.__name__, str(w.message), w.lineno) for w in seen])  # expect: [('UserWarning', 'first', 5), ('DeprecationWarning', 'second', 6)]
warnings.filterwarnings('ignore', message='.*noise')
warnings.warn('some NOISE')
warnings.simplefilter('error', FutureWarning)
warnings.warn('boom', FutureWarning)  # raises: FutureWarning: boom
# oracle: no trace, the program that traces filters warnings

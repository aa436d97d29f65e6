import _warnings
import io
import sys
import warnings

print(warnings.warn, warnings.filters is _warnings.filters)  # expect: <built-in function warn> True


def told(issue):
    kept, sys.stderr = sys.stderr, io.StringIO()
    try:
        issue()
    except Exception as error:
        print(type(error).__name__, error, end=': ')
    finally:
        text, sys.stderr = sys.stderr.getvalue(), kept
    print(text.splitlines())


def calls(frame, event, value):
    print(event, frame.f_code.co_name, end=' ')


sys.settrace(calls)
warnings.warn('nobody is called', DeprecationWarning, stacklevel=2)
sys.settrace(None)
print()  # expect:

with warnings.catch_warnings():
    warnings.simplefilter('once')
    text = 'import warnings; warnings.warn("one a module")'
    for name in 'a', 'b':
        names = {'__name__': name}
        told(lambda: (exec(text, names), exec(text, names)))
# expect: ['<string>:1: UserWarning: one a module']
# expect: ['<string>:1: UserWarning: one a module']

with warnings.catch_warnings():
    warnings.filters = [('error', None, UserWarning)]
    told(lambda: warnings.warn('x'))  # expect: ValueError _warnings.filters item 0 isn't a 5-tuple: []
    warnings.filters = [(None, None, Warning, None, 0)]
    told(lambda: warnings.warn('x'))  # expect: TypeError action must be a string, not 'NoneType': []
    warnings.filters = []
    del warnings.showwarning
    told(lambda: warnings.warn_explicit('x', UserWarning, 'a.py', 3))  # expect: ['a.py:3: UserWarning: x']
told(lambda: warnings.warn('x', skip_file_prefixes='a'))
# expect: TypeError warn() argument 'skip_file_prefixes' must be tuple, not str: []
told(lambda: warnings._setoption('e::int'))  # expect: _OptionError invalid warning category: 'int': []
warnings.simplefilter('error')
warnings.warn('no rows of the library below')  # raises: UserWarning: no rows of the library below
# oracle: no trace, the program that traces filters warnings

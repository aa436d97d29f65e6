error = ValueError('x')
error.add_note('first')
error.add_note('second')
print(error.__notes__, error.with_traceback(None) is error)  # expect: ['first', 'second'] True

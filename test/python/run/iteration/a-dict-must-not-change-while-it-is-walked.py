d = {1: 'a'}
for k in d:  # raises: RuntimeError: dictionary changed size during iteration
    d[k + 1] = 'b'

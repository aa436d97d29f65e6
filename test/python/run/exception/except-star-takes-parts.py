group = ExceptionGroup('all', [ValueError(1), ExceptionGroup('inner', [TypeError(2), ValueError(3)]), KeyError('k')])
found = []
try:
    try:
        raise group
    except* ValueError as part:
        found.append(part)
    except* TypeError as part:
        found.append(part)
except ExceptionGroup as rest:
    found.append(rest)
print(found)
# expect: [ExceptionGroup('all', [ValueError(1), ExceptionGroup('inner', [ValueError(3)])]), ExceptionGroup('all', [ExceptionGroup('inner', [TypeError(2)])]), ExceptionGroup('all', [KeyError('k')])]
print(group.split(TypeError))
# expect: (ExceptionGroup('all', [ExceptionGroup('inner', [TypeError(2)])]), ExceptionGroup('all', [ValueError(1), ExceptionGroup('inner', [ValueError(3)]), KeyError('k')]))
group.add_note('noted')
print(group.subgroup(lambda e: isinstance(e, KeyError)).__notes__)  # expect: ['noted']
try:
    raise ValueError('alone')
except* ValueError as part:
    print(repr(part))  # expect: ExceptionGroup('', (ValueError('alone'),))

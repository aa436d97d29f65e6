try:
    raise ExceptionGroup('several', [ValueError(1), TypeError(2), KeyError(3)])
except* ValueError as group:
    print(group.exceptions)  # expect: (ValueError(1),)
except* (TypeError, KeyError) as group:
    print(group.exceptions)  # expect: (TypeError(2), KeyError(3))
# oracle: no trace, CPython's last event has no line after except*

# A part of a group keeps the context, and does not show it: it was given the group's cause.
try:
    try:
        1 / 0
    finally:
        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
except ExceptionGroup as group:
    part = group.subgroup(ValueError)
    print(repr(part.__context__), part.__cause__, part.__suppress_context__, group.__suppress_context__)
    # expect: ZeroDivisionError('division by zero') None True False

try:
    raise ExceptionGroup('several', [ValueError(1), TypeError(2), KeyError(3)])
except* ValueError as group:
    print(group.exceptions)  # expect: (ValueError(1),)
except* (TypeError, KeyError) as group:
    print(group.exceptions)  # expect: (TypeError(2), KeyError(3))
# oracle: no trace, CPython's last event has no line after except*

import traceback


def group():
    first = ValueError('one\ntwo')
    first.add_note('a note\nof two lines')
    inner = ExceptionGroup('inner', [TypeError('t'), first])
    chained = KeyError('k')
    chained.__cause__ = OSError('before')
    return ExceptionGroup('outer', [inner, chained, *(IndexError(i) for i in range(15))])


print(''.join(traceback.format_exception(group())), end='')
print(''.join(traceback.format_exception_only(group(), show_group=True)), end='')

deep = ValueError('bottom')
for i in range(12):
    deep = ExceptionGroup(f'level {i}', [deep])
print(''.join(traceback.format_exception(deep)).count('max_group_depth'))


class Own(ExceptionGroup):
    def derive(self, excs):
        return Own(self.message, excs)


try:
    try:
        raise Own('own', [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        pass
    except* TypeError as part:
        raise
except Own as left:
    print(repr(left), left.exceptions)
print(ExceptionGroup[int])
# expect:   | ExceptionGroup: outer (17 sub-exceptions)
# expect:   +-+---------------- 1 ----------------
# expect:     | ExceptionGroup: inner (2 sub-exceptions)
# expect:     +-+---------------- 1 ----------------
# expect:       | TypeError: t
# expect:       +---------------- 2 ----------------
# expect:       | ValueError: one
# expect:       | two
# expect:       | a note
# expect:       | of two lines
# expect:       +------------------------------------
# expect:     +---------------- 2 ----------------
# expect:     | OSError: before
# expect:     |
# expect:     | The above exception was the direct cause of the following exception:
# expect:     |
# expect:     | KeyError: 'k'
# expect:     +---------------- 3 ----------------
# expect:     | IndexError: 0
# expect:     +---------------- 4 ----------------
# expect:     | IndexError: 1
# expect:     +---------------- 5 ----------------
# expect:     | IndexError: 2
# expect:     +---------------- 6 ----------------
# expect:     | IndexError: 3
# expect:     +---------------- 7 ----------------
# expect:     | IndexError: 4
# expect:     +---------------- 8 ----------------
# expect:     | IndexError: 5
# expect:     +---------------- 9 ----------------
# expect:     | IndexError: 6
# expect:     +---------------- 10 ----------------
# expect:     | IndexError: 7
# expect:     +---------------- 11 ----------------
# expect:     | IndexError: 8
# expect:     +---------------- 12 ----------------
# expect:     | IndexError: 9
# expect:     +---------------- 13 ----------------
# expect:     | IndexError: 10
# expect:     +---------------- 14 ----------------
# expect:     | IndexError: 11
# expect:     +---------------- 15 ----------------
# expect:     | IndexError: 12
# expect:     +---------------- ... ----------------
# expect:     | and 2 more exceptions
# expect:     +------------------------------------
# expect: ExceptionGroup: outer (17 sub-exceptions)
# expect:    ExceptionGroup: inner (2 sub-exceptions)
# expect:       TypeError: t
# expect:       ValueError: one
# expect:       two
# expect:       a note
# expect:       of two lines
# expect:    KeyError: 'k'
# expect:    IndexError: 0
# expect:    IndexError: 1
# expect:    IndexError: 2
# expect:    IndexError: 3
# expect:    IndexError: 4
# expect:    IndexError: 5
# expect:    IndexError: 6
# expect:    IndexError: 7
# expect:    IndexError: 8
# expect:    IndexError: 9
# expect:    IndexError: 10
# expect:    IndexError: 11
# expect:    IndexError: 12
# expect:    IndexError: 13
# expect:    IndexError: 14
# expect: 1
# expect: Own('own', [TypeError(2), OSError(3)]) (TypeError(2), OSError(3))
# expect: ExceptionGroup[int]
# oracle: no trace, CPython is on no line where except* puts a group together again

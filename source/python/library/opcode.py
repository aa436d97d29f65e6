# The tables of `dis` by themselves.
"""opcode - the names and numbers of instructions"""

from dis import (EXTENDED_ARG, HAVE_ARGUMENT, _CACHES, cmp_op, hasarg, hascompare, hasconst, hasexc, hasfree, hasjabs,
                 hasjrel, haslocal, hasname, opmap, opname, stack_effect)

__all__ = ['cmp_op', 'stack_effect', 'hascompare', 'opname', 'opmap', 'HAVE_ARGUMENT', 'EXTENDED_ARG', 'hasarg',
           'hasconst', 'hasname', 'hasjump', 'hasjrel', 'hasjabs', 'hasfree', 'haslocal', 'hasexc']
hasjump = hasjrel
_cache_format = _CACHES
_inline_cache_entries = {name: sum(sizes.values()) for name, sizes in _CACHES.items()}

# While a comprehension is under way in a class body, locals() tells what the body has in places of its own: the comprehension's
# variables and the cells, and not the class's names.
import sys


def make(n, unused):
    class Inside:
        kept = 1
        print([locals() for i in 'p'], sys._getframe().f_locals['kept'])

        def reads(self):
            return n, __class__

        print([sorted(locals()) for n in 'r'], [(lambda: locals())() for i in 's'], sorted(list(locals() for i in 't')[0]))
        print([sorted(sys._getframe().f_locals.items()) for i in 'u'])

    class Generic:
        kept = 2

        def typed[T](self) -> n:
            return T

        print([sorted(locals()) for i in 'p'], [locals().get('n') for j in 'q'])

    return Inside, Generic


print([inner.__name__ for inner in make(1, 2)])
print([sorted(set(locals()) - {'make', 'sys'})[-1] for i in 'p'])


def two(T, c):
    class Holds:
        kept = [lambda: (T, c) for i in (1,)]


# What a comprehension takes from around it comes in the order of a set.
print([code.co_varnames for code in two.__code__.co_consts if hasattr(code, 'co_name')])
# expect: [{'i': 'p', 'n': 1}] 1
# expect: [['n']] [{}] ['.0', 'i']
# expect: [[('i', 'u'), ('n', 1)]]
# expect: [['__classdict__', 'i', 'n']] [1]
# expect: ['Inside', 'Generic']
# expect: ['i']
# expect: [('.0', 'i', 'c', 'T')]

from __future__ import annotations


def shown(f):
    print(*f.__annotations__.values(), sep=' | ')


def literals(a: u'é' 'x', b: 'é' u'x', c: 1e999 + 1_0j, d: b'\x00"', e: (1).real, f: {**a, 0x1F: ...}): pass
def order(a: (-1) ** -2, b: (a, *b)[c, :, ::2], c: (lambda x, /, y=1, *z: {b}), d: (not a) in b, e: [*a] if (b, 1) else c): pass
def formats(a: f'{a!r:>{b}}' 'x{{' rf'\d{c = }', b: {x: y for x, y in z if a if b}, c: f(a for a in b), d: f(*a, **b), e: a < (b < c)): pass


shown(literals)  # expect: u'éx' | 'éx' | 1e309 + 10j | b'\x00"' | 1 .real | {**a, 31: ...}
shown(order)  # expect: (-1) ** (-2) | (a, *b)[c, :, ::2] | lambda x, /, y=1, *z: {b} | (not a) in b | [*a] if (b, 1) else c
shown(formats)  # expect: f'{a!r:>{b}}x{{{{\\dc = {c!r}' | {x: y for x, y in z if a if b} | f(a for a in b) | f(*a, **b) | a < (b < c)

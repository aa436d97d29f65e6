"""Random programs made of other programs: parts of them are put together, then moved, wrapped, renamed and declared anew.

usage: mutate.py SEED PATH ...      (prints the program of that seed)

Unlike the programs of generate.ts, which are written from nothing and always end, these start from what people wrote, and may
run into a limit: the oracle then does not count them.  They are made with CPython's own `ast`.
"""
import ast
import copy
import io
import random
import sys
import tokenize
import warnings

BLOCKS = ('body', 'orelse', 'finalbody')
SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
ERRORS = ['NameError', 'UnboundLocalError', 'TypeError', 'ValueError', 'Exception', 'KeyError', 'AttributeError']

# What is put in as it stands; N, M and K are names, X is an expression, S a block.
STATEMENTS = '''
global N
nonlocal N
del N
N = X
N += X
N: X = 1
N: X
print('N', X)
print((N := X), M)
try: S
except E as N: print(type(N).__name__, N)
try: S
finally: print(X)
try: S
except E: raise KeyError(X) from None
else: N = X
finally: M = 1
try: S
except* E as N: print(N)
for N in (X, M): S
for N in [1, 2]: break
else: S
while N: break
def N(M=X): S
def N(M, /, *K, x=X): return X
def N(*, M=X):
    nonlocal K
    K = X
    return M
def N():
    yield X
    S
def N[M](K: M) -> M: return X
async def N(): S
async def N():
    yield X
class N: S
class N(M): S
class N[M]:
    K = X
class N:
    M = X
    def K(self): return M, __class__, X
class N:
    def __init__(self): super().__init__(); S
    def M(self): return super().M()
class N:
    __slots__ = 'M',
    def __set_name__(self, owner, name): print(name)
type N = X
type N[M] = X
match X:
    case [N, *M]: S
    case {'a': N, **M}: S
    case N if M: S
match X:
    case int(N) | str(N): print(N)
    case _: S
with suppress(E): S
with Room() as N: S
exec('N = 1; print(M)')
exec('def N(): return M')
exec('print(N)', {'N': 2}, {'M': 3})
exec("print(X)")
print(eval('N'))
print(sorted(k for k in locals() if k[0] != '_'))
print(sorted(k for k in vars() if k[0] != '_'))
print(sorted(k for k in globals() if k[0] != '_'))
locals()['N'] = X
globals()['N'] = X
print([k.cell_contents for k in N.__closure__])
N.__closure__[0].cell_contents = X
del N.__closure__[0].cell_contents
print(N.__code__.co_freevars, N.__code__.co_cellvars, N.__code__.co_varnames)
print(N.__code__.co_names, N.__code__.co_consts)
print(N.__annotations__, N.__defaults__)
return X
yield X
raise E(X)
assert X, N
break
continue
import math as N
from math import *
from math import pi as N
import collections.abc
if X: S
lambda: (yield)
N = lambda M=N: X
N = lambda: N
N = [lambda: M for M in (1, 2)]
print([N() for N in M])
print(next(N), list(M))
N = (M for M in X)
N, *M = X
[N, (M, K)] = X
N = M = X
N[M] = X
N.M = X
del N[M], N.M
print(N.throw(E(1)), N.close())
print(N.send(1))
print(f'{N!r:>{M}} {X=}')
'''
EXPRESSIONS = '''
N
(N := X)
(lambda: X)()
(lambda N=X: M)()
(lambda *N, **M: X)
[X for N in (1, 2)]
[N for N in [X]]
[M for N in (1, 2) if (M := X)]
[(lambda: N) for N in range(2)][0]()
[N for N in (1, 2) for M in (N, 3)]
{N: X for N in (1, 2)}
{X for N in (1,)}
list(X for N in (1, 2))
(X for N in M)
[[N for M in (1, X)] for N in (1, 2)]
[X for N in [N]]
X if N else M
X or N
not X
N < X < M
X + 1
[*X, N]
{**X, 'N': M}
(yield X)
(yield from X)
await X
[X async for N in M]
N()
N(X)
N(M=X, *X)
N.M
N[X]
N[X:M]
f'{N}{X!r}'
__class__
super()
locals()
(X,)
type(X).__name__
N.__name__
isinstance(X, N)
'''
PRELUDE = '''
from contextlib import suppress
class Room:
    def __enter__(self): print('enter'); return self
    def __exit__(self, *error): print('exit', error[0]); return False
'''


def snippets(text):
    """The statements or expressions of a list above: one for each line that is not the continuation of a statement."""
    out = []
    for line in text.strip().split('\n'):
        if line[0] == ' ' or line.split(':')[0].split(' ')[0] in ('except', 'except*', 'else', 'finally'):
            out[-1] += '\n' + line
        else:
            out.append(line)
    return out


STATEMENTS, EXPRESSIONS = snippets(STATEMENTS), snippets(EXPRESSIONS)


class Mutator:
    def __init__(self, seed, donors):
        self.random = random.Random(seed)
        self.donors = donors

    # ------------------------------------------------------------ looking around
    def pick(self, items):
        return items[self.random.randrange(len(items))]

    def chance(self, p):
        return self.random.random() < p

    def blocks(self):
        """Every list of statements, with the node that it is of."""
        return [(node, getattr(node, field)) for node in ast.walk(self.tree) for field in BLOCKS
                if isinstance(getattr(node, field, None), list) and getattr(node, field)]

    def scopes(self):
        return [node for node in ast.walk(self.tree) if isinstance(node, SCOPES)]

    def expressions(self):
        """Places of expressions that are read: (node, field, index or None)."""
        out = []
        for node in ast.walk(self.tree):
            if isinstance(node, (ast.JoinedStr, ast.FormattedValue, ast.pattern, ast.match_case)):
                continue
            for field, value in ast.iter_fields(node):
                if isinstance(value, list):
                    out += [(node, field, i) for i, x in enumerate(value) if readable(x)]
                elif readable(value):
                    out.append((node, field, None))
        return out

    def names(self):
        found = {node.id for node in ast.walk(self.tree) if isinstance(node, ast.Name)}
        found |= {node.name for node in self.scopes()}
        found |= {node.arg for node in ast.walk(self.tree) if isinstance(node, ast.arg)}
        return sorted(found - set(dir(__builtins__)) - {'suppress', 'Room'}) or ['a']

    def name(self):
        """One of few names, so that they meet."""
        return self.pick(self.few)

    # ------------------------------------------------------------ making
    def filled(self, text):
        names = {'N': self.name(), 'M': self.name(), 'K': self.name()}
        out = []
        word = ''
        for c in text + ' ':
            if c.isalnum() or c == '_':
                word += c
                continue
            if word in names:
                word = names[word]
            elif word == 'E':
                word = self.pick(ERRORS)
            elif word == 'X':
                word = '(%s)' % self.some_expression().replace('\n', ' ')
            elif word == 'S':
                word = 'pass'
            out += [word, c]
            word = ''
        return ''.join(out)

    def some_expression(self):
        r = self.random.random()
        if r < 0.4:
            return self.name()
        if r < 0.55:
            return str(self.random.randrange(5))
        if r < 0.8:
            places = self.expressions()
            if places:
                text = ast.unparse(at(self.pick(places)))
                if len(text) < 40:
                    return text
            return self.name()
        if r < 0.9:
            return self.pick(["'ab'", '[1, 2]', '(1, 2)', "{'a': 1}", 'None', 'range(3)'])
        return self.filled(self.pick(EXPRESSIONS))

    def some_statement(self):
        for _ in range(5):
            text = self.filled(self.pick(STATEMENTS))
            try:
                return ast.parse(text).body[0]
            except (SyntaxError, ValueError):
                pass
        return ast.Pass()

    def wrapped(self, body):
        """The statements inside a new compound one, which is called where it has to be."""
        while True:
            text = self.pick([s for s in STATEMENTS if 'S' in s.split(':')[-1] or ' S\n' in s])
            try:
                made = ast.parse(self.filled(text)).body[0]
                break
            except (SyntaxError, ValueError):
                pass
        for node in ast.walk(made):
            for field in BLOCKS:
                block = getattr(node, field, None)
                if isinstance(block, list) and block and isinstance(block[-1], ast.Pass):
                    block[-1:] = body
                    break
            else:
                continue
            break
        after = []
        if isinstance(made, ast.FunctionDef):
            call = '%s(%s)' % (made.name, ', '.join('1' for _ in made.args.args[len(made.args.defaults):]))
            after = ast.parse(self.pick(['print(%s)', '%s', 'print(list(%s))']) % call).body
        return [made, *after]

    # ------------------------------------------------------------ mutations
    def insert(self):
        _, block = self.pick(self.blocks())
        block.insert(self.random.randrange(len(block) + 1), self.some_statement())

    def declare(self):
        scopes = self.scopes()
        if not scopes:
            return self.insert()
        node = self.pick(scopes)
        kind = ast.Nonlocal if self.chance(0.6) else ast.Global
        node.body.insert(0 if self.chance(0.9) else self.random.randrange(len(node.body) + 1), kind([self.name()]))

    def undeclare(self):
        for _, block in self.blocks():
            for i, s in enumerate(block):
                if isinstance(s, (ast.Nonlocal, ast.Global)) and self.chance(0.7):
                    block[i] = ast.Pass()
                    return

    def move(self):
        _, block = self.pick(self.blocks())
        i = self.random.randrange(len(block))
        s = copy.deepcopy(block[i])
        if self.chance(0.6):
            block[i] = ast.Pass()
        _, target = self.pick(self.blocks())
        target.insert(self.random.randrange(len(target) + 1), s)

    def drop(self):
        _, block = self.pick(self.blocks())
        i = self.random.randrange(len(block))
        block[i] = ast.Pass()

    def wrap(self):
        _, block = self.pick(self.blocks())
        start = self.random.randrange(len(block))
        end = start + 1 + self.random.randrange(min(4, len(block) - start))
        block[start:end] = self.wrapped(block[start:end])

    def rename(self):
        """In a whole scope, or everywhere, one name becomes another, or two change places."""
        tree = self.pick(self.scopes() or [self.tree]) if self.chance(0.7) else self.tree
        a, b = self.name(), self.name()
        to = {a: b, b: a} if self.chance(0.5) else {a: b}
        for node in ast.walk(tree):
            for field in ('id', 'arg', 'name'):
                if getattr(node, field, None) in to:
                    setattr(node, field, to[getattr(node, field)])
            if isinstance(node, (ast.Global, ast.Nonlocal)):
                node.names = [to.get(n, n) for n in node.names]

    def rename_once(self):
        names = [n for n in ast.walk(self.tree) if isinstance(n, ast.Name)]
        if names:
            self.pick(names).id = self.name()

    def replace(self):
        places = self.expressions()
        if not places:
            return
        place = self.pick(places)
        try:
            made = ast.parse('(%s)' % self.filled(self.pick(EXPRESSIONS)), mode='eval').body
        except (SyntaxError, ValueError):
            return
        if self.chance(0.6):                    # the old expression lives on inside the new one
            inner = [p for p in places_in(made)]
            if inner:
                put(self.pick(inner), copy.deepcopy(at(place)))
        put(place, made)

    def alter_function(self):
        functions = [n for n in ast.walk(self.tree) if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))]
        if not functions:
            return
        f = self.pick(functions)
        what = self.random.randrange(7)
        if what == 0:
            f.decorator_list.append(ast.parse(self.pick(['(lambda fn: fn)', 'staticmethod', 'classmethod', 'property',
                                                         self.name()]), mode='eval').body)
        elif what == 1:
            f.args.args.append(ast.arg(self.name()))
            f.args.defaults.append(ast.parse('(%s)' % self.some_expression().replace('\n', ' '), mode='eval').body)
        elif what == 2:
            f.type_params = [ast.TypeVar(self.name())]
        elif what == 3:
            f.returns = ast.Name(self.name())
        elif what == 4:
            f.args.kwonlyargs.append(ast.arg(self.name()))
            f.args.kw_defaults.append(ast.Name(self.name()))
        elif what == 5:
            f.name = self.name()
        else:
            f.body.append(ast.Expr(ast.Yield(ast.Name(self.name()))))

    def alter_class(self):
        classes = [n for n in ast.walk(self.tree) if isinstance(n, ast.ClassDef)]
        if not classes:
            return
        c = self.pick(classes)
        what = self.random.randrange(4)
        if what == 0:
            c.bases.append(ast.Name(self.name()))
        elif what == 1:
            c.type_params = [ast.TypeVar(self.name())]
        elif what == 2:
            c.keywords.append(ast.keyword(self.pick(['metaclass', self.name()]), ast.Name(self.name())))
        else:
            c.body.append(ast.parse('print(%s, __qualname__)' % self.name()).body[0])

    def write(self, most=30):
        parts = []
        for _ in range(self.pick([1, 1, 2, 2, 3])):
            body = ast.parse(self.pick(self.donors)).body
            start = self.random.randrange(max(1, len(body) - 12))
            parts += body[start:start + 12]
        future = [s for s in parts if isinstance(s, ast.ImportFrom) and s.module == '__future__']
        parts = [s for s in parts if s not in future][:most]
        self.tree = ast.Module(parts or [ast.Pass()], [])
        self.few = self.random.sample(self.names(), min(6, len(self.names())))
        kinds = [self.insert, self.insert, self.insert, self.declare, self.undeclare, self.move, self.drop, self.wrap,
                 self.wrap, self.rename, self.rename_once, self.rename_once, self.replace, self.replace,
                 self.replace, self.alter_function, self.alter_class]
        for _ in range(1 + self.random.randrange(14)):
            self.pick(kinds)()
        body = []
        for s in self.tree.body:
            if self.chance(0.9) and not isinstance(s, (ast.Global, ast.Import, ast.ImportFrom)):
                s = ast.Try([s], [ast.ExceptHandler(ast.Name('Exception'), 'error',
                                                    ast.parse('print(type(error).__name__, error)').body)], [], [])
            body.append(s)
        self.tree.body = [*future, *ast.parse(PRELUDE).body, *body]
        return self.broken(ast.unparse(ast.fix_missing_locations(self.tree)))

    def broken(self, text):
        """Some expressions in brackets go over several lines."""
        lines = text.split('\n')
        p = self.pick([0, 0, 0.02, 0.15])
        depth = 0
        fstring = 0
        cuts = []
        try:
            for t in tokenize.generate_tokens(io.StringIO(text + '\n').readline):
                fstring += (t.type == tokenize.FSTRING_START) - (t.type == tokenize.FSTRING_END)
                if t.type != tokenize.OP or fstring:
                    continue
                depth += (t.string in '([{') - (t.string in ')]}')
                if depth and self.chance(p):
                    cuts.append(t.end)
        except (tokenize.TokenError, SyntaxError):
            return text + '\n'
        for row, column in reversed(cuts):
            line = lines[row - 1]
            lines[row - 1:row] = [line[:column], line[column:].lstrip() or ' ']
        return '\n'.join(lines) + '\n'


def readable(x):
    return isinstance(x, ast.expr) and not isinstance(x, (ast.Starred, ast.Slice)) and \
        isinstance(getattr(x, 'ctx', ast.Load()), ast.Load)


def places_in(tree):
    for node in ast.walk(tree):
        if isinstance(node, (ast.JoinedStr, ast.FormattedValue)):
            continue
        for field, value in ast.iter_fields(node):
            if isinstance(value, list):
                yield from ((node, field, i) for i, x in enumerate(value) if readable(x))
            elif readable(value):
                yield node, field, None


def at(place):
    node, field, i = place
    return getattr(node, field) if i is None else getattr(node, field)[i]


def put(place, value):
    node, field, i = place
    if i is None:
        setattr(node, field, value)
    else:
        getattr(node, field)[i] = value


def mutated(seed, donors):
    """The program of a seed: most of them compile; what is no program is there to be refused in the same words."""
    attempt = 0
    while True:
        try:
            program = Mutator('%s.%s' % (seed, attempt), donors).write()
            if attempt % 5 == 4 or compiles(program):
                return program
        except (RecursionError, ValueError, AttributeError, TypeError):   # a tree that cannot be written down
            continue
        finally:
            attempt += 1


def compiles(program):
    try:
        with warnings.catch_warnings(action='ignore'):
            compile(program, '<program>', 'exec', dont_inherit=True)
        return True
    except (SyntaxError, SystemError):
        return False


def donors(paths):
    out = []
    for path in paths:
        with open(path, encoding='utf-8') as f:
            source = f.read()
        try:
            ast.parse(source)
            out.append(source)
        except (SyntaxError, ValueError):
            pass
    return out


if __name__ == '__main__':
    sys.stdout.write(mutated(sys.argv[1], donors(sys.argv[2:])))

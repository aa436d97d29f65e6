import { BUDGETS } from '../../source/python/budget.ts';
import { runToEnd } from '../../source/python/run.ts';
import type { Timeline } from '../../source/timeline/timeline.ts';

/** The timeline of a program, recorded by the interpreter itself. Several texts are pieces of one run. */
export function runOf(...sources: readonly string[]): Timeline {
  const pieces = sources.map((source, index) => ({
    name: `<snippet ${index + 1}>`,
    source,
    echo: index > 0,
  }));
  return runToEnd({ pieces, budget: BUDGETS.keystroke, record: true }).timeline();
}

export const FACTORY = `def make_counter():
    count = 0
    def counter():
        nonlocal count
        count += 1
        return count
    return counter

`;

export const TWO_COUNTERS = `${FACTORY}a = make_counter()
b = make_counter()
print(a())
print(b())
print(a())
`;

export const ONE_COUNTER = `${FACTORY}counter = make_counter()
print(counter())
print(counter())
`;

export const WITHOUT_NONLOCAL = TWO_COUNTERS.replace('        nonlocal count', '');

export const LOOP_IN_FUNCTION = `def build():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    return fs

fs = build()
print(fs[0]())
print(fs[2]())
`;

export const LOOP_IN_MODULE = `fs = []
for i in range(3):
    fs.append(lambda: i)

print(fs[0]())
i = 7
print(fs[0]())
`;

export const SHARED_CELL = `def pair():
    total = 0
    def add(n):
        nonlocal total
        total += n
    def show():
        return total
    return add, show

add, show = pair()
add(5)
print(show())
add = None
show = None
`;

export const EMPTY_CELL = `def outer():
    def inner():
        return late
    try:
        inner()
    except NameError:
        pass
    late = 1
    return inner

f = outer()
print(f())
f = None
`;

export const DECORATOR = `def logged(func):
    calls = 0
    def wrapper(*args):
        nonlocal calls
        calls += 1
        return func(*args)
    return wrapper

@logged
def square(x):
    return x * x

print(square(4))
`;

export const CLASS = `class Counter:
    step = 2
    def __init__(self):
        self.count = 0
    def add(self):
        self.count += Counter.step
        return self.count

c = Counter()
d = c
print(c.add())
`;

export const GENERATOR = `def gen(n):
    total = 0
    def peek():
        return total
    yield peek
    for i in range(n):
        total += i
        yield total

g = gen(3)
p = next(g)
print(next(g), next(g), p())
`;

export const RECURSION = `def fact(n):
    if n < 2:
        return 1
    return n * fact(n - 1)

print(fact(6))
`;

export const NAMES_OF_ALL_KINDS = `x = 5
def show(y=x, *rest):
    global x
    x = x + y
    return x
print(show())
fs = [lambda i=i: i for i in range(3)]
print(fs[1]())
try:
    print(nope)
except NameError as err:
    print(err)
xs = [1, 2]
ys = xs
ys.append(3)
del ys
d = {'f': show, 'xs': xs}
`;

/** Programs of every kind that the picture has to draw. */
export const PROGRAMS: Readonly<Record<string, string>> = {
  TWO_COUNTERS,
  ONE_COUNTER,
  WITHOUT_NONLOCAL,
  LOOP_IN_FUNCTION,
  LOOP_IN_MODULE,
  SHARED_CELL,
  EMPTY_CELL,
  DECORATOR,
  CLASS,
  GENERATOR,
  RECURSION,
  NAMES_OF_ALL_KINDS,
};

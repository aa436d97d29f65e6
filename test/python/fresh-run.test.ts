import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { BUDGETS } from '../../source/python/budget.ts';
import { runToEnd } from '../../source/python/run.ts';

function outputOf(source: string): string {
  const run = runToEnd({
    pieces: [{ name: 'a.py', source, echo: false }],
    budget: BUDGETS.keystroke,
    record: false,
  });
  expect(run.outcome).toMatchObject({ kind: 'done' });
  return run.output;
}

const tried = (lines: readonly string[]) =>
  lines.map((line) => `try:\n    ${line}\nexcept (TypeError, AttributeError): pass\n`).join('');

test('nothing that a run does to builtins and modules is there for the next one', () => {
  const look = 'import builtins, collections, enum, functools, json, math, random, re, sys, time, warnings';
  const show = `${look}
random.seed(1)
print(len('abc'), max(1, 2), math.pi, hasattr(builtins, 'mine'), 'mine' in sys.modules, sys.getrecursionlimit(), len(warnings.filters),
      json.dumps({'a': 1}), hasattr(collections.Counter, 'mine'), collections.Counter('aab').most_common(1), re.sub('a', 'b', 'aa'),
      random.random(), sys.get_int_max_str_digits(), hasattr(int, 'mine'), hasattr(functools.partial, 'mine'), time.time(),
      sorted([2, 1]), str.upper('a'), enum.Enum('E', 'a').a, [*map(str, range(2))], sys.argv, dict(a=1), collections.OrderedDict(a=1),
      isinstance(1, int), sys.excepthook is sys.__excepthook__, 'x' in vars(builtins), Exception('x').args, type(sys.stdout).__name__)
`;
  const spoil = `${look}
builtins.mine = builtins.x = 1
builtins.len = builtins.max = builtins.sorted = builtins.isinstance = builtins.str = builtins.print = lambda *a, **k: 'spoilt'
builtins.__build_class__ = builtins.__import__ = builtins.dict = builtins.Exception = None
math.pi = 3
sys.modules['mine'] = sys.modules['math'] = sys.modules['json'] = math
sys.setrecursionlimit(50)
sys.set_int_max_str_digits(1000)
sys.argv.append('spoilt')
sys.excepthook = sys.stdout = None
warnings.filters.clear()
warnings.simplefilter('error')
json.dumps = re.sub = random.seed = random.random = None
collections.Counter.mine = 1
collections.Counter.most_common = None
random.Random.seed = None
time.sleep(1000)
enum.Enum._member_map_ = {}
enum.EnumType.__call__ = None
collections.OrderedDict.__repr__ = lambda self: 'spoilt'
${tried([
  'int.mine = 1',
  'str.upper = None',
  "type.__setattr__(int, 'mine', 1)",
  "object.__setattr__(int, 'mine', 1)",
  "int.__dict__['mine'] = 1",
  'functools.partial.mine = 1',
  'collections.deque.append = None',
  'BaseException.args = None',
  'type(len).mine = 1',
  'type(lambda: 0).mine = 1',
  'len.__self__.len = None',
  'len.__doc__ = 1',
])}
`;
  const before = outputOf(show);
  outputOf(spoil);
  expect(outputOf(show)).toBe(before);
});

/** A program that makes up names of its own: classes, attributes, shapes of instances, texts, code. */
const inventive = (i: number) => `
class Made${i}:
    __slots__ = ('slot${i}',)
    def method${i}(self): return ${i}
class Open${i}: pass
o = Open${i}()
for k in range(20): setattr(o, f'attribute${i}_{k}', k); setattr(Open${i}, f'class${i}_{k}', k)
class L${i}(list): pass
type('T${i}', (int,), {'x${i}': 1})
x${i} = [f'text${i} {k}' for k in range(50)]
d = {(k, f'key${i}'): k for k in range(50)}
s = {f'key${i}_{k}' for k in range(50)}
def f${i}(a${i}): return lambda: a${i}
f${i}.made${i} = f${i}(1)()
exec('y${i} = ${i}')
try: o.missing${i}
except AttributeError as error: text = str(error)
`;

test('a run leaves no memory behind, whatever names it makes up', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  /** Megabytes in use after the runs from the one number to the other. */
  const heapAfter = (from: number, to: number): number => {
    for (let i = from; i < to; i++) outputOf(inventive(i));
    collect();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  const first = heapAfter(0, 100);
  const second = heapAfter(100, 400);
  expect(second - first).toBeLessThan(3);
});

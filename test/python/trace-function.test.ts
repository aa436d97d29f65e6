import { expect, it } from 'vitest';
import { BUDGETS } from '../../source/python/budget.ts';
import { runToEnd } from '../../source/python/run.ts';

// What sys.settrace and sys.setprofile tell, as CPython 3.13 prints it for the same programs. (A recorded run has no other reader of
// its events than the recording, so these are no programs of test/python/run.)

function output(source: string): string[] {
  const run = runToEnd({
    pieces: [{ name: 'main.py', source, echo: false }],
    budget: { ...BUDGETS.keystroke, steps: Number.POSITIVE_INFINITY },
    record: false,
  });
  expect(run.outcome).toEqual({ kind: 'done' });
  return run.output.trimEnd().split('\n');
}

const jumping = (body: string, from: number, to: number, event = 'line'): string => `
import sys, warnings
warnings.simplefilter('ignore')
def f():
${body
  .trim()
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
first = f.__code__.co_firstlineno
jumped = []
def trace(frame, event, arg):
    if event == '${event}' and frame.f_lineno == first + ${from} and not jumped:
        jumped.append(True)
        try:
            frame.f_lineno = first + ${to}
        except ValueError as error:
            print(error)
    return trace
sys.settrace(trace)
f()
sys.settrace(None)
`;

it('a jump goes on at another line, forwards and backwards', () => {
  expect(output(jumping('print(1)\nprint(2)\nprint(3)', 1, 3))).toEqual(['3']);
  expect(output(jumping('print(1)\nprint(2)\nprint(3)', 3, 1))).toEqual(['1', '2', '1', '2', '3']);
});

it('a jump out of a loop, a with or a handler drops what they keep on the stack', () => {
  expect(output(jumping('for x in 1, 2:\n    print(x)\nprint(3)', 2, 3))).toEqual(['3']);
  const handler = 'try:\n    1/0\nexcept ZeroDivisionError:\n    print(4)\nprint(sys.exception())';
  expect(output(jumping(handler, 4, 5))).toEqual(['None']);
});

it('a jump into a loop or a handler is refused', () => {
  expect(output(jumping('print(1)\nfor x in 1, 2:\n    print(x)', 1, 3))).toEqual([
    "can't jump into the body of a for loop",
    '1',
    '1',
    '2',
  ]);
  expect(output(jumping('try:\n    print(2)\nexcept ValueError:\n    print(4)', 2, 4))).toEqual([
    "can't jump into an 'except' block as there's no exception",
    '2',
  ]);
});

it('a jump is refused at other events than a line', () => {
  expect(output(jumping('print(1)\nprint(2)', 0, 2, 'call'))).toEqual([
    "can't jump from the 'call' trace event of a new frame",
    '1',
    '2',
  ]);
  expect(output(jumping('print(1)', 1, 1, 'return'))).toEqual([
    '1',
    "can only jump from a 'line' trace event",
  ]);
});

it('f_trace_opcodes adds an event before each instruction', () => {
  const source = `
import sys, dis
def f(a):
    b = a + 1
    return b
seen = []
def trace(frame, event, arg):
    frame.f_trace_opcodes = True
    seen.append((event, frame.f_lineno - f.__code__.co_firstlineno, frame.f_lasti))
    return trace
sys.settrace(trace)
f(1)
sys.settrace(None)
for event in seen[:9]:
    print(*event)
`;
  expect(output(source)).toEqual([
    'call 0 0',
    'line 1 2',
    'opcode 1 2',
    'opcode 1 4',
    'opcode 1 6',
    'opcode 1 10',
    'line 2 12',
    'opcode 2 12',
    'opcode 2 14',
  ]);
});

it('sys.setprofile is told of calls and returns, and not of lines', () => {
  const source = `
import sys
def count(n):
    yield n
def f():
    return list(count(3))
seen = []
def profile(frame, event, arg):
    if not event.startswith('c_'):
        seen.append((event, frame.f_code.co_name, arg))
sys.setprofile(profile)
f()
sys.setprofile(None)
print(*seen, sep='\\n')
print(sys.getprofile())
`;
  expect(output(source)).toEqual([
    "('call', 'f', None)",
    "('call', 'count', None)",
    "('return', 'count', 3)",
    "('call', 'count', None)",
    "('return', 'count', None)",
    "('return', 'f', [3])",
    'None',
  ]);
});

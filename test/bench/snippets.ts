import { BUDGETS } from '../../source/python/budget.ts';
import { compileSource, runToEnd } from '../../source/python/run.ts';
import { median, ms, ownCpu, row } from './measure.ts';

const TEXT = (n: number) => `def make_counter_${n}(start):
    count = start
    def counter(step=${n % 7}):
        nonlocal count
        count += step
        return count
    return counter

a = make_counter_${n}(${n})
b = make_counter_${n}(${n * 2})
print(a(), a(), b(), [f() for f in (a, b)])
words = {name: len(name) for name in ('x${n}', 'yy', 'zzz')}
for key, value in sorted(words.items()):
    print(f'{key}: {value:>4}')
`;

const BATCH = 50;

/** A snippet of 14 lines that was never seen before: compiled, run, and run with its timeline and its last step. */
export async function snippets(): Promise<void> {
  let n = 0;
  const each = async (work: (text: string) => void) => {
    const times: number[] = [];
    for (let round = 0; round < 21; round++) {
      times.push(
        (await ownCpu(() => {
          for (let i = 0; i < BATCH; i++) work(TEXT(n++));
        })) / BATCH,
      );
    }
    return median(times.slice(5)); // the first rounds warm the machine up, as the app does in its idle time
  };
  const run = (text: string, record: boolean) =>
    runToEnd({
      pieces: [{ name: '<snippet 1>', source: text, echo: true }],
      budget: BUDGETS.keystroke,
      record,
    });
  row('\na snippet never seen, 14 lines', 'CPU');
  row('parse and compile', ms(await each((text) => compileSource(text, '<snippet 1>'))));
  row('and run', ms(await each((text) => run(text, false))));
  row(
    'and record, and show the last step',
    ms(
      await each((text) => {
        const timeline = run(text, true).timeline();
        timeline.at(timeline.length - 1);
      }),
    ),
  );
}

import { Learner } from '../server/learner.ts';
import { type BenchRoom, mb } from './bench-room.ts';
import { pause, row } from './measure.ts';

/** What one learner can do to the memory of all: keys in pieces, again and again, one piece a time. */
type Attack = { readonly name: string; readonly first: string; readonly again: (round: number) => string };

const paste = (text: string): string => `\u001b[200~${text}\u001b[201~`;
const LONG = 'x'.repeat(1900);
const UP = '\u001b[A';

const ATTACKS: readonly Attack[] = [
  // Each step of undo holds all of the text's lines.
  { name: 'undo of a text of 19,000 lines', first: `e${paste('\n'.repeat(19_000))}`, again: () => `x${UP}` },
  { name: 'undo of long lines', first: `e${paste(LONG.repeat(9))}`, again: () => `x${UP}` },
  {
    name: 'a program that fills its memory',
    first: 'e',
    again: (k) => `${paste('a = [[0] * 900 for _ in range(3500)]\n')}${k % 2 ? '\u001a\u001a' : ''}`,
  },
  {
    name: 'steps without end',
    first: 'e',
    again: () => `${paste('for i in range(10 ** 6):\n    a = [i]\n')}\u001a`,
  },
  {
    name: 'output without end',
    first: 'e',
    again: () => `${paste('while True:\n    print("x" * 999)\n')}\u001a`,
  },
  { name: 'entries of the prompt', first: '\t', again: (k) => `${paste(`"${k}${LONG}"`)}\r` },
  {
    name: 'answers to input()',
    first: `e${paste('while True:\n    input()\n')}\u001b\r\r`,
    again: () => `${paste(LONG)}\r`,
  },
  { name: 'pages turned, help asked for', first: 'nb', again: () => '!l\u001b' },
];

/** Lets each attack go on for a while, by one learner alone; prints what the heap holds of it, and what is left when they have gone. */
export async function hostile(room: BenchRoom, seconds: number): Promise<void> {
  row('\none learner', 'rounds', 'heap', 'left behind');
  for (const [k, { name, first, again }] of ATTACKS.entries()) {
    const empty = await room.heap();
    const learner = await Learner.login(room.port, { name: `hostile${k}` });
    learner.send(first);
    const end = performance.now() + seconds * 1000;
    let rounds = 0;
    for (; performance.now() < end; rounds++) {
      learner.send(again(rounds));
      await pause(20);
    }
    const held = (await room.heap()) - empty;
    learner.drop();
    await pause(2000);
    row(name, String(rounds), mb(held), mb((await room.heap()) - empty));
  }
}

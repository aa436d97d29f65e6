import type { Exercise } from '../lesson/lesson.ts';
import type { Order, OrderBlock } from './model.ts';

/** How many times an exercise of ordering lines can be made easier: each distractor taken away, then lines joined two by two. */
export function easings(exercise: Exercise): number {
  const distractors = exercise.parsons?.filter((line) => line.distractor !== undefined).length ?? 0;
  return distractors + (solutionLines(exercise).length >> 1);
}

/** What the `eased`-th time (from 1) took away and why, or undefined where it joined two lines. */
export function easedAway(
  exercise: Exercise,
  eased: number,
): { readonly text: string; readonly why: string } | undefined {
  const line = exercise.parsons?.filter((one) => one.distractor !== undefined)[eased - 1];
  return line && { text: line.text.trim(), why: line.distractor! };
}

/** The lines of an exercise as they are shown first, made easier so many times. Blocks move as one. */
function blocksOf(exercise: Exercise, eased: number): readonly OrderBlock[] {
  const lines = exercise.parsons ?? [];
  const distractors = lines.filter((line) => line.distractor !== undefined);
  const away = new Set(distractors.slice(0, eased));
  let blocks: OrderBlock[] = lines.filter((line) => !away.has(line)).map((line) => [line.text]);
  const solution = solutionLines(exercise);
  for (let join = 0; join < eased - distractors.length; join++) {
    const [first, second] = [solution[2 * join]!, solution[2 * join + 1]!];
    const joined = blocks.findIndex((block) => block.length === 1 && block[0] === first);
    const taken = blocks.findIndex(
      (block, index) => index !== joined && block.length === 1 && block[0] === second,
    );
    blocks = blocks.flatMap((block, index) =>
      index === taken ? [] : [index === joined ? [first, second] : block],
    );
  }
  return blocks;
}

function solutionLines(exercise: Exercise): readonly string[] {
  return exercise.solution.code.split('\n').filter((line) => line.trim() !== '');
}

/** The lines as they are shown first. */
export function freshOrder(exercise: Exercise, eased: number): Order | undefined {
  if (!exercise.parsons) return undefined;
  const blocks = blocksOf(exercise, eased);
  return { blocks, used: blocks.length, chosen: 0, taken: false };
}

/** The order in which a text has the lines, those that it does not have laid aside; undefined for a text of other lines. */
export function orderOf(exercise: Exercise, eased: number, text: string): Order | undefined {
  if (!exercise.parsons) return undefined;
  const aside = [...blocksOf(exercise, eased)];
  const used: OrderBlock[] = [];
  let lines = text.split('\n').filter((line) => line.trim() !== '');
  while (lines.length > 0) {
    const index = aside.findIndex((block) => block.every((line, at) => lines[at] === line));
    if (index < 0) return undefined;
    const [block] = aside.splice(index, 1);
    used.push(block!);
    lines = lines.slice(block!.length);
  }
  return { blocks: [...used, ...aside], used: used.length, chosen: 0, taken: false };
}

/** The same order with the blocks made easier once more: each new block lies where the first of its lines lay. */
export function easedOrder(exercise: Exercise, eased: number, order: Order): Order {
  const places = order.blocks.map((block, index) => ({ line: block[0]!, index }));
  const placed = blocksOf(exercise, eased).map((block) => {
    const at = places.findIndex(({ line }) => line === block[0]);
    const [place] = places.splice(at, 1);
    return { block, index: place!.index };
  });
  placed.sort((one, other) => one.index - other.index);
  return {
    blocks: placed.map(({ block }) => block),
    used: placed.filter(({ index }) => index < order.used).length,
    chosen: 0,
    taken: false,
  };
}

/** The program that the used blocks make. */
export function orderedText({ blocks, used }: Order): string {
  return blocks.slice(0, used).flat().join('\n');
}

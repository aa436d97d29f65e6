import { capital, countWord, listed, numbers } from './en-phrase.ts';

/** WHY, about cells: who read and wrote which, who else holds it, what a loop left in it. See `en-why.ts`. */

/** What a call did with a cell: read 1 there, wrote 2 back. */
export function usedCell(read: string | undefined, wrote: string | undefined): string {
  if (read !== undefined && wrote !== undefined) return `it read ${read} there and wrote ${wrote} back`;
  if (wrote !== undefined) return `it wrote ${wrote} there`;
  return `it read ${read ?? 'nothing'} there`;
}

export function freeVariable(
  who: string,
  name: string,
  cell: number,
  holder: string | undefined,
  did: string,
): string {
  const which = holder === undefined ? '' : `, the cell that ${holder} holds`;
  return `${capital(who)} has no ${name} of its own. It uses cell ${cell}${which}: ${did}.`;
}

/** A second variable in the same sentence's manner, shorter. */
export function freeVariableToo(
  name: string,
  cell: number,
  read: string | undefined,
  wrote: string | undefined,
): string {
  if (wrote === undefined) return `For ${name} it read ${read ?? 'nothing'} in cell ${cell}.`;
  if (read === undefined) return `For ${name} it wrote ${wrote} into cell ${cell}.`;
  return `For ${name} it read ${read} in cell ${cell} and wrote ${wrote} back.`;
}

export function otherCell(cell: number, owner: string): string {
  return `Cell ${cell} belongs to ${owner}, so ${owner} did not notice.`;
}

export function sharedCell(others: readonly string[], cell: number, value: string): string {
  const holds = others.length === 1 ? 'holds' : 'hold';
  const who = others.length > 3 ? `${countWord(others.length)} functions` : listed(others);
  return `${capital(who)} ${holds} cell ${cell} too, and will find ${value} there.`;
}

export function ownCellWritten(
  who: string,
  name: string,
  cell: number,
  value: string,
  before: string | undefined,
): string {
  if (before !== undefined)
    return `${name} of ${who} lives in cell ${cell}: it was ${before} there, and is ${value} now.`;
  return `${capital(who)} has its ${name} in cell ${cell}, since an inner function uses it too: ${value} went in there.`;
}

export function ownCellRead(who: string, name: string, cell: number, value: string): string {
  return `${capital(who)} read its ${name} in cell ${cell}: ${value}.`;
}

export function cellEmptied(name: string, cell: number): string {
  return `The name ${name} was deleted: cell ${cell} is empty now.`;
}

export function cellContentsWritten(cell: number, value: string): string {
  return `${capital(value)} was put into cell ${cell} from outside, through cell_contents.`;
}

/** The cell of `__class__`, which methods with super() hold. */
export function classCell(cell: number, value: string): string {
  return `${capital(value)} went into cell ${cell}: super() in its methods looks there.`;
}

export function cellGone(cell: number, value: string | undefined): string {
  return value === undefined
    ? `Nobody holds cell ${cell} any more, so it is gone.`
    : `Nobody holds cell ${cell} any more, so it is gone, and the ${value.replace(/^an? /, '')} in it.`;
}

export function cellInCircle(cell: number): string {
  return `No name leads to cell ${cell} any more. It and the function in it hold each other: Python looks for such circles later.`;
}

export function keptTheVariable(who: string, name: string): string {
  return `${capital(who)} kept the variable ${name}, not the value it had in its turn of the loop.`;
}

export function looksNow(cell: number, value: string, ended: boolean): string {
  return ended
    ? `It looks in cell ${cell} now: the loop has ended, and left ${value} there.`
    : `It looks in cell ${cell} now, and finds ${value} there.`;
}

export function oneCallOneCell(call: string, functions: number): string {
  const all = functions === 2 ? 'both functions hold it' : `all ${countWord(functions)} functions hold it`;
  return `One call of ${call}, one cell: ${all}.`;
}

export function stillHeldBy(cell: number, holder: string): string {
  return `Cell ${cell} is still there: ${holder} holds it.`;
}

export function otherCells(cells: readonly number[]): string {
  return `${numbers(cells).replace('cells', 'Cells')} are of other calls, and did not change.`;
}

/** A call that waits has a variable of the same name, and it is not the one that is used. */
export function notTheCallers(caller: string, name: string, callee: string): string {
  return `${caller} has a ${name} too, but ${callee} was only called there, not written there.`;
}

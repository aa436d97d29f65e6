import { capital, listed, numbers } from './en-phrase.ts';

/** WHY, about calls: how they begin, pause and end, and what stays of them. See `en-why.ts`. */

export function programStopped(): string {
  return 'Nothing caught the error, so the program stops here.';
}

export function pieceEnded(isPrompt: boolean): string {
  return isPrompt ? 'The line has run.' : 'The snippet has ended.';
}

export function programEnded(): string {
  return 'The program has ended.';
}

/** Cells that have outlived the program, by one function that holds them. */
export function stillHeld(names: readonly string[], cells: readonly number[], holder: string): string {
  if (names.length === 1) return `${names[0]} is still there, in cell ${cells[0]}: ${holder} holds it.`;
  return `${listed(names)} are still there, in ${numbers(cells)}: ${holder} holds them.`;
}

/** The same of cells with different holders. */
export function stillHeldBySeveral(
  cells: readonly { readonly cell: number; readonly holder: string }[],
): string {
  return `Still held: ${listed(cells.map(({ cell, holder }) => `cell ${cell} by ${holder}`))}.`;
}

export function classMade(name: string): string {
  return `The class body has run, and its names are now attributes of ${name}.`;
}

export function called(line: number, text: string | undefined, who: string): string {
  return text === undefined ? `Line ${line} calls ${who}.` : `Line ${line} calls ${text}, so ${who} runs.`;
}

export function newCells(cells: readonly { readonly name: string; readonly cell: number }[]): string {
  const [first] = cells;
  if (cells.length === 1 && first) {
    return `It gets a cell of its own for ${first.name}, cell ${first.cell}, since an inner function uses ${first.name} too.`;
  }
  const names = listed(cells.map((each) => each.name));
  return `It gets cells of its own for ${names}, ${numbers(cells.map((each) => each.cell))}, since inner functions use them too.`;
}

export function foundInCells(
  cells: readonly { readonly name: string; readonly cell: number; readonly value: string | undefined }[],
): string {
  const [only] = cells;
  if (cells.length !== 1 || !only)
    return `It finds ${listed(cells.map((each) => `${each.name} in cell ${each.cell}`))}.`;
  const now = only.value === undefined ? 'which is empty so far' : `where ${only.value} is now`;
  return `It finds ${only.name} in cell ${only.cell}, ${now}.`;
}

export function parameters(values: readonly { readonly name: string; readonly value: string }[]): string {
  const text = listed(values.map((each) => `its ${each.name} is ${each.value}`));
  return `I${text.slice(1)}.`;
}

export function classBodyBegins(name: string): string {
  return `The body of class ${name} begins to run; the names it makes will be attributes of the class.`;
}

export function generatorBegins(who: string): string {
  return `${capital(who)} begins to run only now that a value is asked for; the call itself just made the generator.`;
}

export function goesOn(who: string): string {
  return `${capital(who)} goes on where it paused; its names are as it left them.`;
}

export function paused(who: string, value: string): string {
  return `${capital(who)} pauses and gives out ${value}. Its names stay as they are until it goes on.`;
}

export function returned(who: string, value: string): string {
  return `${capital(who)} is over and gives back ${value}.`;
}

export function readAndReturned(
  who: string,
  name: string,
  cell: number,
  value: string,
  holder: string | undefined,
): string {
  const which = holder === undefined ? '' : `, the cell that ${holder} holds`;
  return `${capital(who)} found ${value} for ${name} in cell ${cell}${which}, and gives it back.`;
}

export function isOver(who: string): string {
  return `${capital(who)} is over.`;
}

export function namesGone(names: readonly string[]): string {
  return names.length === 1 ? `Its name ${names[0]} is gone.` : `Its names ${listed(names)} are gone.`;
}

export function cellsStay(names: readonly string[], cells: readonly number[], holder: string): string {
  if (names.length === 1) return `${names[0]} stays, in cell ${cells[0]}: ${holder} holds it.`;
  return `${listed(names)} stay, in ${numbers(cells)}: ${holder} holds them.`;
}

export function newCall(): string {
  return 'A new call begins, with names of its own.';
}

export const THE_RETURNED_FUNCTION = 'the function it returned';

export const A_RETURNED_FUNCTION = 'a function that it returned';

export const ANOTHER_FUNCTION = 'a function';

export function leftByError(who: string): string {
  return `${capital(who)} is left by the error; nothing in it caught it.`;
}

export function thisCallOf(who: string): string {
  return `this call of ${who}`;
}

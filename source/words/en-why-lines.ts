import { capital, listed, numbers } from './en-phrase.ts';

/** WHY, about lines: functions made, names given, objects changed, output. See `en-why.ts`. */

export function namesClass(name: string): string {
  return `${name} names the class now.`;
}

export function globalUsed(who: string, name: string, value: string, nothingAround: boolean): string {
  const around = nothingAround ? ', and no function is around it' : ', and no function around it has one';
  return `${capital(who)} has no ${name} of its own${around}: it uses the global ${name}, as it is now, ${value}.`;
}

export function globalUsedNow(who: string, name: string): string {
  return `${capital(who)} has no ${name} of its own, and no function is around it: it uses the global ${name}, as it is now.`;
}

export function lineMadeIt(line: number, value: string): string {
  return `Line ${line} made it ${value}.`;
}

export function nothingFromLoop(): string {
  return 'Nothing was kept from the loop.';
}

export function globalWrittenFrom(
  who: string,
  name: string,
  before: string | undefined,
  value: string,
): string {
  const was = before === undefined ? `made it ${value}` : `made ${before} into ${value}`;
  return `${capital(who)} says global ${name}: it used the ${name} of the module, and ${was}.`;
}

export function functionMade(name: string, isLambda: boolean): string {
  return isLambda ? 'A lambda is made, not run.' : `The function ${name} is made, not run.`;
}

export function holdsCells(cells: readonly { readonly name: string; readonly cell: number }[]): string {
  const [only] = cells;
  if (cells.length === 1 && only)
    return `It holds cell ${only.cell}, where it will find ${only.name} when it runs.`;
  return `It holds ${listed(cells.map((each) => `cell ${each.cell} for ${each.name}`))}.`;
}

export function holdsNoCell(around: string): string {
  return `It uses no name of ${around}, so it holds no cell.`;
}

export function anotherOfSameLine(count: number): string {
  return `It is a new function: ${count === 2 ? 'the second one' : `number ${count}`} made by this line.`;
}

export function defaultsWorkedOut(defaults: readonly string[]): string {
  return `Its default ${listed(defaults)} was worked out now, once, and is stored in the function.`;
}

export function nameGiven(name: string, value: string, where: string): string {
  return `${name} is now ${value}${where}.`;
}

/** Where a local variable is; `alone` in a function that has cells for others: no inner function uses this one. */
export function inCall(who: string, alone: boolean): string {
  return alone
    ? `, a local variable of ${who}: no inner function uses it, so it needs no cell`
    : `, a local variable of ${who}`;
}

export function nameChanged(name: string, before: string, value: string): string {
  return `${name} was ${before}, and is now ${value}.`;
}

export function secondName(name: string, first: string): string {
  return `${name} is a second name for the function that ${first} names: one function, so no new cell.`;
}

export function sameObject(name: string, first: string, what: string): string {
  return `${name} is a second name for the ${what} that ${first} names: one ${what}, two names.`;
}

/** `paused`: a generator gave the function out, and is not over. */
export function namedFunction(name: string, call: string | undefined, paused: boolean): string {
  if (call === undefined) return `${name} is now a function.`;
  return `${name} is now the function that ${call} ${paused ? 'gave out' : 'returned'}.`;
}

export function sharedNamed(names: readonly string[], cell: number, variable: string): string {
  const both = names.length === 2 ? 'both' : 'all';
  return `${listed(names)} are functions that one call made: ${both} hold cell ${cell}, so they share one ${variable}.`;
}

export function withCells(cells: readonly number[]): string {
  return cells.length === 0 ? 'It holds no cell.' : `It holds ${numbers(cells)}.`;
}

export function classNameGiven(name: string, value: string): string {
  return `${name} is now ${value}, in the class body: methods do not look there, they say self.${name}.`;
}

export function nameDeleted(name: string): string {
  return `The name ${name} is gone; what it named goes only if nobody else has it.`;
}

export function attributeGiven(
  path: string,
  type: string,
  value: string,
  before: string | undefined,
): string {
  const was = before === undefined ? `${path} is now ${value}` : `${path} was ${before}, and is now ${value}`;
  return `${was}: an attribute of the ${type} object, no name and no cell.`;
}

export function contentsChanged(type: string, cell: number): string {
  return `The ${type} in cell ${cell} was changed in place: the cell itself has the same ${type} as before.`;
}

export function changedInPlace(what: string, names: string): string {
  return `The ${what} ${names} was changed in place: no name and no cell was given a new value.`;
}

export function printed(text: string): string {
  return `It printed ${text}.`;
}

export function generatorMade(name: string, who: string): string {
  return `${name} is now a generator: no line of ${who} has run yet.`;
}

export function callOverCellsStay(names: readonly string[], cells: readonly number[]): string {
  const stay = names.length === 1 ? 'stays' : 'stay';
  return `The call is over, but ${listed(names)} ${stay}: the function holds ${numbers(cells)}.`;
}

export function heldToo(other: string): string {
  return `${other} holds that cell too: they share it.`;
}

export function emptySoFar(name: string): string {
  return `The cell is empty so far: a value that ${name} gets later will be found there too.`;
}

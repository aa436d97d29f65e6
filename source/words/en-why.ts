/**
The sentences of WHY: what the step just taken did, and why the names and cells are as they are. Functions from facts to
text; who is spoken of is given in words (`counter()`, `the lambda`, `a`), values as their reprs.

Said is only what happened. Not used: scope, bound, binding, dereference, closed over, "kept by", "free" without "var".
*/

/** A sentence begins with a capital letter, except where its first word is Python's or a number. */
function capital(text: string): string {
  return /^(the|a|an|this|four|five|six|seven|eight|nine|ten) /.test(text)
    ? text[0]!.toUpperCase() + text.slice(1)
    : text;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function numbers(cells: readonly number[]): string {
  return cells.length === 1 ? `cell ${cells[0]}` : `cells ${listed(cells.map(String))}`;
}

export const WHY = 'WHY';

/** The line that has just run; its text where it is short enough. */
export function lineRan(line: number, code: string | undefined): string {
  return code === undefined ? `Line ${line} ran.` : `Line ${line} ran: ${code}.`;
}

export function programBegins(): string {
  return 'The program begins. No line has run, and there is no name yet.';
}

export function programEnded(): string {
  return 'The program has ended.';
}

export function stillHeld(cell: number, name: string, holder: string): string {
  return `${name} is still there, in cell ${cell}: ${holder} holds it.`;
}

export function nothingChanged(next: number | undefined): string {
  return next === undefined
    ? 'No name and no cell changed.'
    : `No name and no cell changed; line ${next} is next.`;
}

export function callDone(next: number | undefined): string {
  return next === undefined ? 'The call is over.' : `The call is over; line ${next} is next.`;
}

export function namesClass(name: string): string {
  return `${name} names the class now.`;
}

export function gaveBack(who: string, value: string): string {
  return `${capital(who)} gave back ${value}; no name has it now.`;
}

// Cells, used by a function that has the variable from the function around it

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
  return `${value} was put into cell ${cell} from outside, through cell_contents.`;
}

export function cellGone(cell: number, value: string | undefined): string {
  return value === undefined
    ? `Nobody holds cell ${cell} any more, so it is gone.`
    : `Nobody holds cell ${cell} any more, so it is gone, and the ${value} in it.`;
}

// Closures made in a loop

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

function countWord(count: number): string {
  return (
    ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] ??
    String(count)
  );
}

// Globals, seen from a call

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

// Functions made

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

// Names

export function nameGiven(name: string, value: string, where: string): string {
  return `${name} is now ${value}${where}.`;
}

export function inCall(who: string): string {
  return `, a local variable of ${who}`;
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

export function namedFunction(name: string, call: string | undefined): string {
  return call === undefined
    ? `${name} is now a function.`
    : `${name} is now the function that ${call} returned.`;
}

export function sharedNamed(names: readonly string[], cell: number, variable: string): string {
  const both = names.length === 2 ? 'both' : 'all';
  return `${listed(names)} are functions that one call made: ${both} hold cell ${cell}, so they share one ${variable}.`;
}

export function stillHeldBy(cell: number, holder: string): string {
  return `Cell ${cell} is still there: ${holder} holds it.`;
}

export function withCells(cells: readonly number[]): string {
  return cells.length === 0 ? 'It holds no cell.' : `It holds ${numbers(cells)}.`;
}

export function classNameGiven(name: string, value: string): string {
  return `${name} is now ${value}, in the class body: methods do not look there, they say self.${name}.`;
}

export function classMade(name: string): string {
  return `The class body has run, and its names are now attributes of ${name}.`;
}

export function nameDeleted(name: string): string {
  return `The name ${name} is gone; what it named goes only if nobody else has it.`;
}

export function changedInPlace(what: string, names: string): string {
  return `The ${what} ${names} was changed in place: no name and no cell was given a new value.`;
}

export function printed(text: string): string {
  return `It printed ${text}.`;
}

// Calls

export function called(line: number, text: string | undefined, who: string): string {
  return text === undefined ? `Line ${line} calls ${who}.` : `Line ${line} calls ${text}, so ${who} runs.`;
}

export function newCall(who: string): string {
  return `A new call of ${who} begins.`;
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

export function generatorMade(name: string, who: string): string {
  return `${name} is now a generator: no line of ${who} has run yet.`;
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
  return `${capital(who)} found ${value} for ${name} in cell ${cell}${which}, and gives it back: its call is over.`;
}

export function isOver(who: string): string {
  return `${capital(who)} is over.`;
}

export function nextLine(line: number): string {
  return `Line ${line} is the next to run.`;
}

export function namesGone(names: readonly string[]): string {
  return names.length === 1 ? `Its name ${names[0]} is gone.` : `Its names ${listed(names)} are gone.`;
}

export function cellStays(name: string, cell: number, holder: string): string {
  return `${name} stays, in cell ${cell}: ${holder} holds it.`;
}

export const THE_RETURNED_FUNCTION = 'the function it returned';
export const A_RETURNED_FUNCTION = 'a function that it returned';
export const ANOTHER_FUNCTION = 'a function';

export function callOverCellStays(name: string, cell: number): string {
  return `The call is over, but ${name} stays: the function holds cell ${cell}.`;
}

// Errors

export function raised(line: number, type: string): string {
  return `Line ${line} raised ${type}.`;
}

export function caught(type: string, line: number): string {
  return `The ${type} is caught by line ${line}: the run goes on there.`;
}

export function passedOn(type: string, line: number): string {
  return `The ${type} was not caught in the call, so it comes up to line ${line}.`;
}

export function errorGoesTo(type: string, line: number): string {
  return `The ${type} ends what it found there; the run goes on at line ${line}.`;
}

export function leftByError(who: string): string {
  return `${capital(who)} is left by the error; nothing in it caught it.`;
}

export function unboundLocal(who: string, name: string, line: number | undefined): string {
  const where = line === undefined ? '' : ` (line ${line})`;
  return `${capital(who)} assigns to ${name}${where}, so ${name} is its own local variable in every line of it, and has no value yet.`;
}

export function sayNonlocal(name: string, owner: string): string {
  return `To use the ${name} of ${owner}, say nonlocal ${name} first.`;
}

export function sayGlobal(name: string): string {
  return `To use the global ${name}, say global ${name} first.`;
}

export function emptyCell(who: string, name: string, cell: number | undefined): string {
  const where = cell === undefined ? 'its cell' : `cell ${cell}`;
  return `${capital(who)} looked for ${name} in ${where}, and found it empty: nothing has been assigned to ${name} yet.`;
}

export function notDefined(name: string): string {
  return `No call round this line has a name ${name}, nor has the module, nor Python itself.`;
}

export function classSkipped(name: string, owner: string): string {
  return `${name} is a name of class ${owner}, and functions do not look into the class round them: say self.${name} or ${owner}.${name}.`;
}

export function localElsewhere(name: string, owner: string): string {
  return `${owner} has a ${name}, but that call is not round this line in the text.`;
}

export function whatItSays(type: string, message: string): string {
  return message === '' ? `${type}.` : `${type}: ${message}.`;
}

// Values that a repr does not name

export function aFunctionNamed(name: string): string {
  return `the function ${name}`;
}

export function aFunction(isLambda: boolean): string {
  return isLambda ? 'a lambda' : 'a function';
}

export function anObject(type: string, name: string | undefined): string {
  return name === undefined ? `a ${type} object` : `the ${type} object that ${name} names`;
}

export function aClass(name: string): string {
  return `the class ${name}`;
}

export function aContainer(type: string, size: number): string {
  return `a ${type} of ${size}`;
}

export function aValue(type: string): string {
  return `a ${type}`;
}

export function thisCallOf(who: string): string {
  return `this call of ${who}`;
}

export function otherCells(cells: readonly number[]): string {
  return `${numbers(cells).replace('cells', 'Cells')} are of other calls, and did not change.`;
}

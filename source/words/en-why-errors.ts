import { capital } from './en-phrase.ts';

/** WHY, about exceptions: why a name had no value, and what to write instead. See `en-why.ts`. */

export function raised(line: number, type: string): string {
  return `Line ${line} raised ${type}.`;
}

export function passedOn(type: string, line: number): string {
  return `The ${type} was not caught in the call, so it comes up to line ${line}.`;
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

/** What is said of a small change of a program, beside the run without it. Functions from facts to text. */

export const AS_IT_IS = 'as it is';
export const WHAT_IF = 'what if';
export const NO_SUCH_LINE = '(no such line)';
export const STILL_TO_RUN = 'still running';
export const NOTHING_DIFFERS = 'Nothing differs: the same output, the same cells.';
export const MARKS_DIFFER = '● marks what differs.';

type Kind =
  | 'without-nonlocal'
  | 'with-nonlocal'
  | 'without-global'
  | 'with-default'
  | 'without-default'
  | 'plus'
  | 'append';

/** The title: what the change is. */
export function whatIfTitle(kind: Kind, name: string): string {
  switch (kind) {
    case 'without-nonlocal':
      return `what if there were no nonlocal ${name}`;
    case 'with-nonlocal':
      return `what if there were a nonlocal ${name}`;
    case 'without-global':
      return `what if there were no global ${name}`;
    case 'with-default':
      return `what if ${name} were kept by a default`;
    case 'without-default':
      return `what if ${name} were not kept by a default`;
    case 'plus':
      return 'what if append were +=';
    case 'append':
      return 'what if += were append';
  }
}

/** What the change is about, in a sentence or two. True whatever the program does with it. */
export function whatIfWords(kind: Kind, name: string): string {
  switch (kind) {
    case 'without-nonlocal':
      return `Without nonlocal, a function that assigns ${name} has a ${name} of its own: a local variable of each call.`;
    case 'with-nonlocal':
      return `With nonlocal, the assignment is to the ${name} of the function around it, in a cell that both use.`;
    case 'without-global':
      return `Without global, a function that assigns ${name} has a ${name} of its own; the module's stays as it is.`;
    case 'with-default':
      return `${name}=${name} is evaluated when the lambda is made: it keeps the value of that turn, and needs no cell.`;
    case 'without-default':
      return `Without the default the lambda looks ${name} up when it is called, and finds what is there then.`;
    case 'plus':
      return `+= changes the list too, and then assigns the name ${name}: a function that assigns a name has one of its own.`;
    case 'append':
      return `append changes the list that ${name} leads to, and assigns no name.`;
  }
}

export function changeOfMany(number: number, of: number): string {
  return of > 1 ? `change ${number} of ${of}` : '';
}

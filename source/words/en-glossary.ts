/** What the words of the picture mean, as `d` shows them: from the ones met first to the later ones. */
export const WORDS: readonly (readonly [word: string, meaning: string])[] = [
  ['name', 'What the program calls a value by. A name is not the value: two names can have one value.'],
  ['call', 'One run of a function, from its call to its return. Each call has local variables of its own.'],
  ['local variable', 'A name of one call (local var). It is gone when the call returns.'],
  [
    'cell',
    'A box with one value in it. Python makes one for a variable that an inner function uses too, each time the outer function is called. It lives as long as somebody holds it.',
  ],
  [
    'cell variable',
    'A variable of a call that lives in a cell, because an inner function uses it (cell var).',
  ],
  [
    'free variable',
    'A name that a function uses and that belongs to a function around it (free var): it looks in the cell each time it runs.',
  ],
  ['closure', 'A function together with the cells that it holds.'],
  ['held by', 'Who keeps a cell: functions, and calls that are running. A cell that nobody holds is gone.'],
  ['global', 'A name of the module: looked up by name each time, with no cell.'],
  ['builtin', 'A name that Python brings along, looked up last: print, len, range.'],
  [
    'step',
    'One event of the run: a call, a line about to run, a return, an exception. Every step can be gone back to.',
  ],
];

/** A word of the picture or of the lessons, what it means, and how it stands in a text. */
export type GlossaryWord = { readonly word: string; readonly meaning: string; readonly forms: RegExp };

/** What the words mean, as `d` shows them: from the ones met first to the later ones. */
export const WORDS: readonly GlossaryWord[] = [
  {
    word: 'name',
    meaning: 'What the program calls a value by. A name is not the value: two names can have one value.',
    forms: /\bnames?\b/i,
  },
  {
    word: 'call',
    meaning: 'One run of a function, from its call to its return. Each call has local variables of its own.',
    forms: /\bcall(s|ed|ing)?\b/i,
  },
  {
    word: 'local variable',
    meaning: 'A name of one call (local var). It is gone when the call returns.',
    forms: /\blocal (var\b|variables?\b|names?\b)/i,
  },
  {
    word: 'cell',
    meaning:
      'A box with one value in it. Python makes one for a variable that an inner function uses too, each time the outer function is called. It lives as long as somebody holds it.',
    forms: /\bcells?\b(?! var)/i,
  },
  {
    word: 'cell variable',
    meaning: 'A variable of a call that lives in a cell, because an inner function uses it (cell var).',
    forms: /\bcell var/i,
  },
  {
    word: 'free variable',
    meaning:
      'A name that a function uses and that belongs to a function around it (free var): it looks in the cell each time it runs.',
    forms: /\bfree var/i,
  },
  { word: 'closure', meaning: 'A function together with the cells that it holds.', forms: /\bclosures?\b/i },
  {
    word: 'make',
    meaning:
      'What a def or a lambda does when it runs: it makes a function. The lines inside wait for a call.',
    forms: /\bmakes?\b(?=[^.]*\bfunction\b)|\bmake\b[:,]/i,
  },
  {
    word: 'capture',
    meaning:
      'When a function is made it is given the cells of the outer names that it uses, the same cells and no copies.',
    forms: /\bcaptur(e|es|ed|ing)\b/i,
  },
  {
    word: 'look in the cell',
    meaning:
      'What a function does for a free variable each time it runs: it finds what is in the cell then, not what was there when it was made.',
    forms: /\blook(s|ed|ing)? in\b/i,
  },
  {
    word: 'held by',
    meaning: 'Who keeps a cell: functions, and calls that are running. A cell that nobody holds is gone.',
    forms: /\bheld\b|\bholds?\b|\bholders?\b/i,
  },
  {
    word: 'nonlocal',
    meaning:
      'Says that an assignment in this function is to the variable of a function around it. Reading needs none.',
    forms: /\bnonlocal\b/,
  },
  {
    word: 'factory',
    meaning: 'A function that makes functions: each call of it makes a new one, with cells of its own.',
    forms: /\bfactor(y|ies)\b/i,
  },
  {
    word: 'global',
    meaning: 'A name of the module: looked up by name each time, with no cell.',
    forms: /\bglobals?\b/i,
  },
  {
    word: 'builtin',
    meaning: 'A name that Python brings along, looked up last: print, len, range.',
    forms: /\bbuilt-?ins?\b/i,
  },
  {
    word: 'default',
    meaning:
      'A value for a parameter, as in i=i. It is evaluated once, when the function is made, and kept in the function.',
    forms: /\bdefaults?\b/i,
  },
  {
    word: 'decorator',
    meaning:
      'A function that is given a function and gives one back. @deco above a def calls it once, when the def runs.',
    forms: /\bdecorat(or|ors|ed|es)\b/i,
  },
  {
    word: 'generator',
    meaning: 'A call that can pause at a yield, with its local variables, and go on later.',
    forms: /\bgenerators?\b/i,
  },
  {
    word: 'step',
    meaning:
      'One event of the run: a call, a line about to run, a return, an exception. Every step can be gone back to.',
    forms: /\bsteps?\b/i,
  },
];

export const WORDS_HERE = 'in the sentence that you were reading';
export const WORDS_ON_SCREEN = 'on the screen';
export const OTHER_WORDS = 'elsewhere';

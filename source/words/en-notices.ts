/** What is said once, in answer to a key. */
export const NOTICES = {
  'no-meaning': 'e types in the code, tab tries a line, ? shows all keys.',
  'paste-outside': 'Press e, then paste: the text goes into the code.',
  covered: 'That is covered until you have answered: choose, then enter or g. s shows the answer.',
  'choose-first': 'Choose with a number or ↑ ↓ first. Enter once more shows the answer.',
  'point-by-digit': 'Each digit points at a function, or takes back that it holds the cell. 0: nobody does.',
  'all-kept': 'All is kept, always: there is nothing to save.',
  'at-end': 'That is the last step.',
  'at-start': 'That is the very first step.',
  'no-writes': 'No cell is written that way.',
  'not-yet': 'Still running: a moment, or ctrl-c.',
  'not-run': 'Nothing has run on this page.',
  'finer-on': 'Enter goes a single step at a time now. A point again: from stop to stop.',
  'finer-off': 'Enter goes from stop to stop again.',
  reset: 'The code is as it was at first. u brings yours back.',
  undone: 'The last change was taken back.',
  'no-hints': 'No hints on this page.',
  'no-what-if': 'Nothing to try here: w is for nonlocal, a lambda in a loop, append and +=.',
  'no-notes': 'No note on this page.',
  interrupted: 'Stopped.',
  'changed-file': 'The lesson has changed since you were here. Your text is kept; r shows the new one.',
  'not-readable':
    'What was kept of you could not be read, so this is a new beginning. The old file lies beside the new one.',
  'newer-kept':
    'A newer closure-tutor kept what you did, so this is a new beginning. Its file lies beside the new one.',
  'not-saved':
    'What you do cannot be kept: the folder for it cannot be written. closure-tutor --data DIR names another.',
} as const;

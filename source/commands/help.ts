const HELP = `closure-tutor makes Python closures visible: scopes and cells, at every step and at every keystroke.

  closure-tutor                  open the built-in lessons, where you left off
  closure-tutor PATH             open a folder of lessons, a Markdown article or a .py file
  closure-tutor play [FILE.py]   the playground
  closure-tutor run FILE.py      run a program (- is standard input); --max-steps N
  closure-tutor trace FILE.py    every step as one JSON object a line; --max-steps N
  closure-tutor show FILE.py     the picture of the last step as text; --step N, --line N,
                                 --format text|speech|json|svg
  closure-tutor symtable FILE.py the symbol table, as python -m symtable prints it
  closure-tutor dis FILE.py      the bytecode, as python -m dis prints it
  closure-tutor check [PATH…]    check lessons and articles: outputs, goals, predictions;
                                 --python PATH holds them to a real CPython too
  closure-tutor new-lesson SLUG  write a new lesson with one of each block, to begin with
  closure-tutor report DIR       what happened in a workshop; --format markdown|csv, --names
  closure-tutor doctor           look at the terminal and the folders: what works, what to do
  closure-tutor serve            the workshop: ssh -p 2222 NAME@HOST is all that learners need;
                                 --code WORD, --keys FILE or --open; --port, --host, --lessons,
                                 --data, --max-sessions, --idle MINUTES, --motd TEXT

  --data DIR    keep progress there (or set CLOSURE_TUTOR_DATA)
  --no-color    no colours (or set NO_COLOR)      --ascii   plain signs and lines
  --plain       walk the lessons as plain lines, with no drawing
  --guest       there is no shell to go back to: ctrl-z does not suspend
  --help, --version

Exit codes: 0 done, 1 the program or a check failed, 2 wrong usage, 3 a limit was reached, 130 ctrl-c.
`;

/** `--help`: every command on one screen. */
export function main(): number {
  process.stdout.write(HELP);
  return 0;
}

/** The two sizes that every screen is looked at in. */
export const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
] as const;

export const KEYS = {
  enter: '\r',
  esc: '\u001b',
  tab: '\t',
  left: '\u001b[D',
  right: '\u001b[C',
  up: '\u001b[A',
  down: '\u001b[B',
  end: '\u001b[F',
  home: '\u001b[H',
  backspace: '\u007f',
  ctrlC: '\u0003',
  ctrlZ: '\u001a',
} as const;

import type { Role, Row, Span } from '../view/row.ts';
import { asciiText } from '../view/symbols.ts';
import type { Capability } from './capability.ts';

/** How a role looks: a colour of the palette, and weight. No meaning rests on it alone. */
type Look = { readonly color?: ColorName; readonly weight?: 'bold' | 'faint' | 'inverse' | 'underline' };

type ColorName = 'gold' | 'orchid' | 'blue' | 'green' | 'cyan' | 'red' | 'gray';

const LOOKS: Readonly<Record<Role, Look>> = {
  plain: {},
  title: { weight: 'bold' },
  phase: { color: 'gray' },
  'phase-now': { weight: 'bold' },
  rule: { color: 'gray' },
  heading: { weight: 'bold' },
  'line-number': { color: 'gray' },
  marker: { color: 'cyan', weight: 'bold' },
  changed: { color: 'gold', weight: 'bold' },
  local: { color: 'blue' },
  cell: { color: 'gold', weight: 'bold' },
  free: { color: 'orchid', weight: 'bold' },
  global: { color: 'green' },
  builtin: { color: 'cyan' },
  keyword: { weight: 'bold' },
  string: { color: 'gray' },
  number: {},
  comment: { color: 'gray' },
  attribute: {},
  value: { weight: 'bold' },
  kind: { color: 'gray' },
  status: { color: 'gray' },
  label: { color: 'cyan', weight: 'bold' },
  error: { color: 'red' },
  caret: { color: 'red', weight: 'bold' },
  good: { color: 'green', weight: 'bold' },
  key: { weight: 'bold' },
  'key-next': { weight: 'inverse' },
  chosen: { weight: 'bold' },
  code: { color: 'cyan' },
  strong: { weight: 'bold' },
  faint: { color: 'gray' },
};

/** SGR parameters: 16 colours, 256 colours and red, green, blue; on dark and on light backgrounds. */
type Shades = { readonly '16': string; readonly '256': string; readonly true: string };

const DARK: Readonly<Record<ColorName, Shades>> = {
  gold: { '16': '33', '256': '38;5;221', true: '38;2;247;203;92' },
  orchid: { '16': '35', '256': '38;5;176', true: '38;2;215;142;222' },
  blue: { '16': '36', '256': '38;5;111', true: '38;2;134;180;250' },
  green: { '16': '32', '256': '38;5;114', true: '38;2;133;208;134' },
  cyan: { '16': '36', '256': '38;5;80', true: '38;2;98;208;213' },
  red: { '16': '31', '256': '38;5;210', true: '38;2;255;138;133' },
  gray: { '16': '90', '256': '38;5;246', true: '38;2;148;151;160' },
};

const LIGHT: Readonly<Record<ColorName, Shades>> = {
  gold: { '16': '33', '256': '38;5;94', true: '38;2;140;88;0' },
  orchid: { '16': '35', '256': '38;5;90', true: '38;2;140;26;150' },
  blue: { '16': '34', '256': '38;5;25', true: '38;2;13;80;176' },
  green: { '16': '32', '256': '38;5;22', true: '38;2;16;104;32' },
  cyan: { '16': '34', '256': '38;5;24', true: '38;2;0;96;112' },
  red: { '16': '31', '256': '38;5;124', true: '38;2;176;24;24' },
  gray: { '16': '90', '256': '38;5;241', true: '38;2;98;98;106' },
};

const WEIGHTS = {
  bold: ['1', '22'],
  faint: ['2', '22'],
  inverse: ['7', '27'],
  underline: ['4', '24'],
} as const;

/** A row as styled text for this terminal. Neighbours that look the same share their styling, which saves Ink half its work. */
export function paintRow(row: Row, capability: Capability): string {
  let painted = '';
  let text = '';
  let look: Look = LOOKS.plain;
  for (const span of row) {
    const next = lookOf(span, capability);
    // A blank looks alike in every colour, as long as nothing is drawn behind or under it.
    const blank = span.text.trim() === '' && look.weight !== 'inverse' && next.weight !== 'inverse';
    if (next !== look && !blank) {
      painted += style(text, look, capability);
      text = '';
      look = next;
    }
    text += span.text;
  }
  // Blanks at the end are nothing on the screen, and work for Ink.
  painted += style(look.weight === 'inverse' ? text : text.trimEnd(), look, capability);
  return capability.ascii ? asciiText(painted) : painted;
}

const DIMMED: Look = { color: 'gray' };
const DIMMED_COLORLESS: Look = { weight: 'faint' };

function lookOf(span: Span, capability: Capability): Look {
  if (!span.dimmed) return LOOKS[span.role];
  return capability.colors === 'none' ? DIMMED_COLORLESS : DIMMED;
}

function style(text: string, look: Look, capability: Capability): string {
  if (text === '') return '';
  let styled = text;
  if (look.color && capability.colors !== 'none') {
    const shades = (capability.background === 'light' ? LIGHT : DARK)[look.color];
    styled = `\u001b[${shades[capability.colors]}m${styled}\u001b[39m`;
  }
  if (look.weight) {
    const [on, off] = WEIGHTS[look.weight];
    styled = `\u001b[${on}m${styled}\u001b[${off}m`;
  }
  return styled;
}

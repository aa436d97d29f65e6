import { widthOf } from '../view/columns.ts';
import type { Role, Row } from '../view/row.ts';

const COLUMN = 8.4; // pixels
const LINE = 18;
const MARGIN = 12;

/** Colours of the roles that have one, chosen for a light background; every other span is in the text's colour. */
const COLOURS: Readonly<Partial<Record<Role, string>>> = {
  heading: '#57606a',
  faint: '#6e7781',
  rule: '#57606a',
  changed: '#cf222e',
  marker: '#cf222e',
  local: '#0550ae',
  cell: '#8250df',
  free: '#8250df',
  global: '#116329',
  kind: '#57606a',
  status: '#953800',
  error: '#cf222e',
  label: '#953800',
};

const BOLD: ReadonlySet<Role> = new Set(['heading', 'strong', 'changed', 'label']);

/** Rows as an SVG picture: one text element a span, each as wide as its columns, whatever the font. */
export function svgOf(rows: readonly Row[], columns: number): string {
  const width = Math.ceil(columns * COLUMN + 2 * MARGIN);
  const height = rows.length * LINE + 2 * MARGIN;
  const texts = rows.flatMap((row, line) => rowTexts(row, MARGIN + (line + 0.75) * LINE));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" fill="#1f2328" xml:space="preserve">`,
    ...texts,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function rowTexts(row: Row, y: number): readonly string[] {
  const texts: string[] = [];
  let column = 0;
  for (const { text, role } of row) {
    const wide = widthOf(text);
    if (text.trim() !== '') {
      const fill = COLOURS[role] === undefined ? '' : ` fill="${COLOURS[role]}"`;
      const weight = BOLD.has(role) ? ' font-weight="bold"' : '';
      const x = (MARGIN + column * COLUMN).toFixed(1);
      const length = (wide * COLUMN).toFixed(1);
      texts.push(
        `<text x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${fill}${weight}>${escaped(text)}</text>`,
      );
    }
    column += wide;
  }
  return texts;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}

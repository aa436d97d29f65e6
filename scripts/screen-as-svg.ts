import type { IBufferCell, Terminal } from '@xterm/headless';

const WIDTH = 8.4; // of a cell, at 14 px
const HEIGHT = 18;
const MARGIN = 12;
const FOREGROUND = '#d8dee9';
const BACKGROUND = '#1b1f27';

// The sixteen colours of an ordinary dark terminal.
const COLOURS =
  '#3b4252 #e06c75 #98c379 #e5c07b #61afef #c678dd #56b6c2 #d8dee9 #7f8796 #ef8089 #b2d99a #f0d399 #84c3f5 #d79be8 #7cd0da #ffffff'.split(
    ' ',
  );

/** What a terminal shows, as an SVG: real text in a fixed-width font, each run of like cells in one piece. */
export function screenAsSvg(terminal: Terminal, title: string): string {
  const { active } = terminal.buffer;
  const width = terminal.cols * WIDTH + 2 * MARGIN;
  const height = terminal.rows * HEIGHT + 2 * MARGIN;
  const rows: string[] = [];
  for (let y = 0; y < terminal.rows; y++) {
    const line = active.getLine(active.baseY + y);
    if (!line) continue;
    let text = '';
    let style = '';
    let start = 0;
    const flush = () => {
      if (text.trim()) {
        const x = (MARGIN + start * WIDTH).toFixed(1);
        const long = (text.length * WIDTH).toFixed(1);
        rows.push(
          `<text x="${x}" y="${MARGIN + y * HEIGHT + 13}" textLength="${long}" xml:space="preserve" ${style}>${markup(text)}</text>`,
        );
      }
      text = '';
    };
    for (let x = 0; x < terminal.cols; x++) {
      const cell = line.getCell(x)!;
      const own = styleOf(cell);
      if (own !== style) {
        flush();
        style = own;
        start = x;
      }
      text += cell.getChars() || ' ';
    }
    flush();
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">`,
    `<title>${markup(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${BACKGROUND}"/>`,
    ...rows,
    '</svg>\n',
  ].join('\n');
}

function styleOf(cell: IBufferCell): string {
  const colour = cell.isFgRGB()
    ? `#${cell.getFgColor().toString(16).padStart(6, '0')}`
    : cell.isFgPalette()
      ? palette(cell.getFgColor())
      : FOREGROUND;
  const parts = [`fill="${colour}"`];
  if (cell.isBold()) parts.push('font-weight="bold"');
  if (cell.isItalic()) parts.push('font-style="italic"');
  if (cell.isDim()) parts.push('opacity="0.6"');
  if (cell.isUnderline()) parts.push('text-decoration="underline"');
  return parts.join(' ');
}

/** Colours 16 to 231 are a cube of six steps, 232 to 255 greys. */
function palette(index: number): string {
  if (index < 16) return COLOURS[index]!;
  if (index >= 232) return hex([1, 1, 1].map(() => 8 + (index - 232) * 10));
  const level = (step: number) => (step === 0 ? 0 : 55 + step * 40);
  const cube = index - 16;
  return hex([Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map(level));
}

const hex = (rgb: readonly number[]) => `#${rgb.map((n) => n.toString(16).padStart(2, '0')).join('')}`;

const markup = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

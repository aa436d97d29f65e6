const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The column after the grapheme that begins at `column`; the line's length where there is none. */
export function nextBorder(line: string, column: number): number {
  if (column >= line.length) return line.length;
  if (isPlain(line, column) && isPlain(line, column + 1)) return column + 1;
  const segment = graphemes.segment(line).containing(column)!;
  return segment.index + segment.segment.length;
}

/** The column where the grapheme before `column` begins; 0 where there is none. */
export function previousBorder(line: string, column: number): number {
  if (column <= 0) return 0;
  if (isPlain(line, column - 1) && isPlain(line, column)) return column - 1;
  return graphemes.segment(line).containing(column - 1)!.index;
}

/** The nearest border at or before a column: where a move between lines may put the cursor. */
export function borderAt(line: string, column: number): number {
  if (column >= line.length) return line.length;
  return isPlain(line, column) ? column : graphemes.segment(line).containing(column)!.index;
}

/** ASCII never joins its neighbours (but for a carriage return, which no line has). */
function isPlain(line: string, index: number): boolean {
  return index >= line.length || line.charCodeAt(index) < 128;
}

const NAME = /[\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}]/u;

/** Whether a character can stand inside a Python name or number. */
export function isWordCharacter(character: string): boolean {
  return NAME.test(character);
}

/** Where the next word ends, as readline's alt-f goes: over what is no word, then over the word. */
export function wordEnd(line: string, column: number): number {
  let at = column;
  while (at < line.length && !wordAt(line, at)) at = nextBorder(line, at);
  while (at < line.length && wordAt(line, at)) at = nextBorder(line, at);
  return at;
}

/** Where the word before begins, as readline's alt-b goes. */
export function wordStart(line: string, column: number): number {
  let at = column;
  while (at > 0 && !wordAt(line, previousBorder(line, at))) at = previousBorder(line, at);
  while (at > 0 && wordAt(line, previousBorder(line, at))) at = previousBorder(line, at);
  return at;
}

function wordAt(line: string, column: number): boolean {
  return isWordCharacter(String.fromCodePoint(line.codePointAt(column)!));
}

/** The character of a Unicode name, whatever its case; undefined: not known here. */
export function characterNamed(name: string): string | undefined {
  const wanted = name.toUpperCase();
  const ideograph = /^CJK UNIFIED IDEOGRAPH-([0-9A-F]{4,5})$/.exec(wanted);
  if (ideograph) return String.fromCodePoint(Number.parseInt(ideograph[1]!, 16));
  return NAMES.get(wanted);
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['BULLET', '\u2022'],
  ['EM DASH', '\u2014'],
]);

import type { Code, Const, ExceptionEntry } from './code.ts';

/*
Code as text and back, so that the library can be compiled when the program is built. JSON, because nothing else is read as fast
by a machine that has just started; only a build reads what the same build wrote, so the form has no version.
*/

/** A constant: plain JSON where it is one, else its kind and its parts. */
type ConstText =
  | null
  | boolean
  | number
  | string
  | readonly [kind: '...']
  | readonly [kind: 'int' | 'float', digits: string]
  | readonly [kind: 'complex', real: string, imaginary: string]
  | readonly [kind: 'bytes', bytes: readonly number[]]
  | readonly [kind: 'tuple' | 'frozenset', items: readonly ConstText[]]
  | readonly [kind: 'code', code: CodeText];

type CodeText = readonly [
  scalars: Omit<
    Code,
    'filename' | 'localspluskinds' | 'consts' | 'ops' | 'args' | 'positions' | 'exceptionTable'
  >,
  kinds: readonly number[],
  consts: readonly ConstText[],
  ops: readonly number[],
  args: readonly number[],
  positions: string, // JSON in JSON: few are ever asked for. Each as the difference from the instruction before
  exceptionTable: readonly ExceptionEntry[],
];

/** The text of a Code; its file's name is not in it. */
export function dump(code: Code): string {
  return JSON.stringify(codeText(code));
}

/** The Code of a text that `dump` made. Errors: none for such a text. */
export function load(text: string, filename: string): Code {
  return loadedCode(JSON.parse(text) as CodeText, filename);
}

function codeText(code: Code): CodeText {
  const { filename: _, localspluskinds, consts, ops, args, positions, exceptionTable, ...scalars } = code;
  const differences = Array.from(positions, (position, i) => position - (positions[i - 4] ?? 0));
  return [
    scalars,
    [...localspluskinds],
    consts.map(constText),
    [...ops],
    [...args],
    JSON.stringify(differences),
    exceptionTable,
  ];
}

function constText(constant: Const): ConstText {
  switch (constant.kind) {
    case 'None':
      return null;
    case 'True':
      return true;
    case 'False':
      return false;
    case 'Ellipsis':
      return ['...'];
    case 'int':
      return typeof constant.value === 'number' ? constant.value : ['int', String(constant.value)];
    case 'float':
      return ['float', floatText(constant.value)];
    case 'complex':
      return ['complex', floatText(constant.real ?? 0), floatText(constant.value)];
    case 'str':
      return constant.value;
    case 'bytes':
      return ['bytes', [...constant.value]];
    case 'tuple':
    case 'frozenset':
      return [constant.kind, constant.items.map(constText)];
    case 'code':
      return ['code', codeText(constant.code)];
  }
}

function floatText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function loadedCode(text: CodeText, filename: string): Code {
  const [scalars, kinds, consts, ops, args, positions, exceptionTable] = text;
  let known: Int32Array | undefined;
  return {
    ...scalars,
    filename,
    localspluskinds: Uint8Array.from(kinds),
    consts: consts.map((constant) => loadedConst(constant, filename)),
    ops: Uint8Array.from(ops),
    args: Int32Array.from(args),
    get positions() {
      known ??= loadedPositions(positions);
      return known;
    },
    exceptionTable,
  };
}

function loadedPositions(text: string): Int32Array {
  const positions = Int32Array.from(JSON.parse(text) as readonly number[]);
  for (let i = 4; i < positions.length; i++) positions[i]! += positions[i - 4]!;
  return positions;
}

function loadedConst(text: ConstText, filename: string): Const {
  if (text === null) return { kind: 'None' };
  if (typeof text === 'boolean') return { kind: text ? 'True' : 'False' };
  if (typeof text === 'number') return { kind: 'int', value: text };
  if (typeof text === 'string') return { kind: 'str', value: text };
  switch (text[0]) {
    case '...':
      return { kind: 'Ellipsis' };
    case 'int':
      return { kind: 'int', value: BigInt(text[1]) };
    case 'float':
      return { kind: 'float', value: Number(text[1]) };
    case 'complex':
      return { kind: 'complex', real: Number(text[1]), value: Number(text[2]) };
    case 'bytes':
      return { kind: 'bytes', value: Uint8Array.from(text[1]) };
    case 'tuple':
    case 'frozenset':
      return { kind: text[0], items: text[1].map((item) => loadedConst(item, filename)) };
    case 'code':
      return { kind: 'code', code: loadedCode(text[1], filename) };
  }
}

import { buildSymtable, type SymbolTable } from '../symtable/symtable.ts';
import type { Statement } from '../syntax/ast.ts';
import { parse } from '../syntax/parser.ts';
import type { Token } from '../syntax/token.ts';
import { PythonSyntaxError } from './code.ts';

/** A text that parses, made of one that does not: its broken logical lines count as `pass`. */
export type RepairedText = {
  readonly body: readonly Statement[];
  readonly table: SymbolTable;
  readonly broken: readonly LogicalLine[]; // in the order of the text
};

/** A logical line: the tokens from its first to its last one. */
export type LogicalLine = { readonly tokens: readonly Token[]; readonly indent: number };

const MAX_REPAIRS = 60;

/**
Parses a text while it is typed. Where the parser or the symbol table refuses it, the logical line there becomes `pass`
(or, with an indented block behind it, a line that opens one; a `def` keeps its name and parameters), until what is left
parses. A missing colon or body is added, so that `for i in range(3)` binds `i` before its colon is typed. Undefined: it
does not come to that.
*/
export function repairText(text: string, tokens: readonly Token[]): RepairedText | undefined {
  const lines = text.split('\n');
  const logical = logicalLines(tokens);
  const replaced = new Map<LogicalLine, number>(); // how often
  const mended = new Set<LogicalLine>();
  // An open bracket is an error of its own line, wherever CPython notices it.
  for (const line of logical) {
    if (isBalanced(line)) continue;
    replaced.set(line, 1);
    replace(lines, line, replacement(line, logical));
  }
  for (let attempt = 0; attempt < MAX_REPAIRS; attempt++) {
    try {
      const tree = parse(lines.join('\n'));
      const table = buildSymtable(tree);
      const broken = logical.filter((line) => replaced.has(line));
      return { body: tree.kind === 'Expression' ? [] : tree.body, table, broken };
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
      const { message, span } = error;
      const header = /^expected an indented block after .* on line (\d+)$/.exec(message)?.[1];
      const line = logicalLineAt(logical, header === undefined ? span.lineno : Number(header), replaced);
      if (line === undefined) return undefined;
      if (!mended.has(line) && (header !== undefined || message === "expected ':'")) {
        mended.add(line);
        mend(lines, line, header === undefined ? ':' : ' pass');
        continue;
      }
      const count = replaced.get(line) ?? 0;
      replaced.set(line, count + 1);
      const drop = count > 0 || message === 'unexpected indent';
      replace(lines, line, drop ? undefined : replacement(line, logical));
    }
  }
  return undefined;
}

function logicalLines(tokens: readonly Token[]): readonly LogicalLine[] {
  const found: LogicalLine[] = [];
  let line: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'NEWLINE' || token.kind === 'ENDMARKER') {
      if (line.length > 0) found.push({ tokens: line, indent: line[0]!.colOffset });
      line = [];
    } else if (token.kind !== 'INDENT' && token.kind !== 'DEDENT' && token.kind !== 'COMMENT') {
      line.push(token);
    }
  }
  return found;
}

function isBalanced({ tokens }: LogicalLine): boolean {
  let depth = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'OP') continue;
    if (text === '(' || text === '[' || text === '{') depth++;
    else if (text === ')' || text === ']' || text === '}') depth--;
  }
  return depth === 0;
}

function lastToken({ tokens }: LogicalLine): Token {
  return tokens[tokens.length - 1]!;
}

/** The line where the error is, or else the nearest before it that can still be repaired. */
function logicalLineAt(
  logical: readonly LogicalLine[],
  lineno: number,
  repairs: ReadonlyMap<LogicalLine, number>,
): LogicalLine | undefined {
  let found: LogicalLine | undefined;
  for (const line of logical) {
    if (line.tokens[0]!.lineno > lineno) break;
    if ((repairs.get(line) ?? 0) < 2) found = line;
  }
  return found;
}

/** Adds what is missing at the end of a line: the colon, or a body. */
function mend(lines: string[], line: LogicalLine, missing: string): void {
  const { endLineno, endColOffset } = lastToken(line);
  lines[endLineno - 1] = lines[endLineno - 1]!.slice(0, endColOffset) + missing;
}

function replace(lines: string[], line: LogicalLine, statement: string | undefined): void {
  const first = line.tokens[0]!.lineno - 1;
  for (let i = first; i < lastToken(line).endLineno; i++) lines[i] = '';
  if (statement !== undefined) lines[first] = ' '.repeat(line.indent) + statement;
}

function replacement(line: LogicalLine, logical: readonly LogicalLine[]): string {
  const next = logical[logical.indexOf(line) + 1];
  const opens = next !== undefined && next.indent > line.indent;
  const words = line.tokens.map((token) => token.text);
  const start = words[0] === 'async' ? 1 : 0;
  const name = line.tokens[start + 1];
  if (words[start] === 'def' && name?.kind === 'NAME') {
    return `${words.slice(0, start + 1).join(' ')} ${name.text}(${parameterNames(line).join(', ')}):${opens ? '' : ' pass'}`;
  }
  if (!opens) return 'pass';
  if (words[0] === 'class' && name?.kind === 'NAME') return `class ${name.text}:`;
  return 'if 1:';
}

/** The names that stand where parameters do: after `(`, a comma or stars, in the outermost brackets. */
function parameterNames({ tokens }: LogicalLine): readonly string[] {
  const names = new Set<string>();
  let depth = 0;
  let before = '';
  for (const { kind, text, symbol } of tokens) {
    if (depth === 1 && kind === 'NAME' && symbol === 'NAME' && ['(', ',', '*', '**'].includes(before))
      names.add(text);
    if ('([{'.includes(text)) depth++;
    else if (')]}'.includes(text)) depth--;
    if (text !== '') before = text;
  }
  return [...names];
}

import { readSetEscape } from './escape.ts';
import type { Node, SetItem } from './node.ts';
import { lengthOf, type Scanner } from './scanner.ts';

const OPERATIONS: { readonly [sign: string]: string } = {
  '-': 'difference',
  '&': 'intersection',
  '~': 'symmetric difference',
  '|': 'union',
};

/** Reads a set after its `[`. What may come to mean something else is added to the warnings. Errors: Problem. */
export function readSet(source: Scanner, warnings: string[]): Node {
  const here = source.place - 1;
  const items: SetItem[] = [];
  if (source.next === '[') warnings.push(`Possible nested set at position ${source.place}`);
  const negated = source.accept('^');
  for (let first = true; ; first = false) {
    const token = takeInSet(source, here);
    if (token === ']' && !first) break;
    const sign = OPERATIONS[token];
    if (!first && sign !== undefined && source.next === token)
      warnings.push(`Possible set ${sign} at position ${source.place - 1}`);
    const low = itemOf(source, token);
    if (!source.accept('-')) {
      items.push(low);
      continue;
    }
    const end = takeInSet(source, here);
    if (end === ']') {
      items.push(low, single(45));
      break;
    }
    if (end === '-') warnings.push(`Possible set difference at position ${source.place - 2}`);
    const high = itemOf(source, end);
    if (low.kind !== 'range' || high.kind !== 'range' || high.low < low.low) {
      const back = lengthOf(token) + 1 + lengthOf(end);
      throw source.problem(`bad character range ${token}-${end}`, back);
    }
    items.push({ kind: 'range', low: low.low, high: high.low });
  }
  const [only] = items;
  return !negated && items.length === 1 && only?.kind === 'range' && only.low === only.high
    ? { kind: 'character', code: only.low }
    : { kind: 'set', items, negated };
}

function takeInSet(source: Scanner, here: number): string {
  const token = source.take();
  if (token === undefined) throw source.problem('unterminated character set', source.place - here);
  return token;
}

function itemOf(source: Scanner, token: string): SetItem {
  if (!token.startsWith('\\')) return single(token.codePointAt(0)!);
  const escaped = readSetEscape(source, token);
  if (escaped.kind === 'category') return escaped;
  return single(escaped.kind === 'code' ? escaped.code : 0);
}

function single(code: number): SetItem {
  return { kind: 'range', low: code, high: code };
}

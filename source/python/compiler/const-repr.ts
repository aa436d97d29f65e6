import { reprComplex, reprFloat } from '../number/float-text.ts';
import { hostText, textOfCodes } from '../text/text.ts';
import { reprBytes, reprText } from '../text/text-repr.ts';
import type { Const } from './code.ts';
import { byteText, codePoints, setOrder } from './const-set.ts';

/** A text as Python's repr shows it: in quotes, with escapes. */
export function quote(text: string): string {
  const wide = /[\ud800-\udfff]/.test(text);
  return hostText(reprText(wide ? textOfCodes(codePoints(text)) : text));
}

/** A constant as `repr` shows it. A code object shows its name, file and line, and no address. */
export function constRepr(constant: Const): string {
  switch (constant.kind) {
    case 'int':
      return String(constant.value);
    case 'float':
      return reprFloat(constant.value);
    case 'complex':
      return reprComplex(constant.real ?? 0, constant.value);
    case 'str':
      return quote(constant.value);
    case 'bytes':
      return reprBytes(byteText(constant.value));
    case 'tuple': {
      const items = constant.items.map(constRepr);
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
    }
    case 'frozenset':
      return `frozenset({${setOrder(constant.items).map(constRepr).join(', ')}})`;
    case 'code': {
      const { name, filename, firstlineno } = constant.code;
      return `<code object ${name}, file "${filename}", line ${firstlineno}>`;
    }
    default:
      return constant.kind;
  }
}

/**
A small change of a program that is worth seeing beside it. Lines count from 1; `is` and `would` are the line that differs,
'' where one of the two has none.
*/
export type WhatIf = {
  readonly kind:
    | 'without-nonlocal'
    | 'with-nonlocal'
    | 'without-global'
    | 'with-default'
    | 'without-default'
    | 'plus'
    | 'append';
  readonly name: string; // that it is about
  readonly line: number;
  readonly is: string;
  readonly would: string;
  readonly text: string; // the whole program, changed
};

/**
The changes that a text offers, in the order of its lines: a `nonlocal` or `global` left out or put in, a loop variable kept by
a default (`lambda i=i: i`) or not, `append` for `+=` and the other way. Found in the text alone, since it need not parse.
*/
export function whatIfs(text: string): readonly WhatIf[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => [
    ...declarationOn(lines, line, index),
    ...assignmentOn(lines, line, index),
    ...lambdaOn(lines, line, index),
    ...listOn(lines, line, index),
  ]);
}

/** The change nearest to a line: the one above it where two are as near. */
export function nearest(changes: readonly WhatIf[], line: number): number {
  const far = ({ line: at }: WhatIf) => Math.abs(at - line);
  return changes.reduce((best, change, index) => (far(change) < far(changes[best]!) ? index : best), 0);
}

type Lines = readonly string[];

/** One line in the place of another. */
function changed(lines: Lines, index: number, would: string): Pick<WhatIf, 'line' | 'is' | 'would' | 'text'> {
  const text = lines.map((line, at) => (at === index ? would : line)).join('\n');
  return { line: index + 1, is: lines[index]!.trim(), would: would.trim(), text };
}

/** `nonlocal x`, `global x`: the program without it. A `pass` keeps the lines where they are. */
function declarationOn(lines: Lines, line: string, index: number): readonly WhatIf[] {
  const [, indent, word, name] =
    /^(\s+)(nonlocal|global)\s+(\w+(?:\s*,\s*\w+)*)\s*(?:#.*)?$/.exec(line) ?? [];
  if (word === undefined) return [];
  const kind = word === 'nonlocal' ? 'without-nonlocal' : 'without-global';
  return [{ ...changed(lines, index, `${indent}pass`), kind, name: name!, would: '' }];
}

/** The first assignment of a function to a name of a function around it, without `nonlocal`: the program with it. */
function assignmentOn(lines: Lines, line: string, index: number): readonly WhatIf[] {
  const name = assigned(line);
  const def = name === undefined ? undefined : defAround(lines, index);
  if (name === undefined || def === undefined) return [];
  const body = bodyOf(lines, def);
  const isDeclared = body.some((at) =>
    new RegExp(`^\\s*(nonlocal|global)\\b.*\\b${name}\\b`).test(lines[at]!),
  );
  const isFirst = body.find((at) => assigned(lines[at]!) === name) === index;
  const outer = defAround(lines, def);
  const owner =
    outer !== undefined &&
    (parameters(lines[outer]!).includes(name) ||
      bodyOf(lines, outer).some((at) => assigned(lines[at]!) === name && defAround(lines, at) === outer));
  if (isDeclared || !isFirst || !owner || parameters(lines[def]!).includes(name)) return [];
  const indent = lines[body[0]!]!.match(/^\s*/)![0];
  const declared = `${indent}nonlocal ${name}`;
  const text = [...lines.slice(0, def + 1), declared, ...lines.slice(def + 1)].join('\n');
  return [{ kind: 'with-nonlocal', name, line: index + 1, is: '', would: declared.trim(), text }];
}

/** The name that a line assigns to: `x = 1`, `x += 1`. */
function assigned(line: string): string | undefined {
  return /^\s+([^\W\d]\w*)\s*(?:=(?!=)|(?:\+|-|\*\*?|\/\/?|%|@|&|\||\^|<<|>>)=)/.exec(line)?.[1];
}

function indentation(line: string): number {
  return line.length - line.trimStart().length;
}

const isBlank = (line: string) => line.trim() === '' || line.trim().startsWith('#');

/** The `def` that a line stands in, by its indentation; undefined at the module's level and in a class. */
function defAround(lines: Lines, index: number): number | undefined {
  let depth = indentation(lines[index]!);
  for (let at = index - 1; at >= 0; at--) {
    const line = lines[at]!;
    if (isBlank(line) || indentation(line) >= depth) continue;
    depth = indentation(line);
    if (/^\s*(async\s+)?def\b/.test(line)) return at;
    if (/^\s*class\b/.test(line)) return undefined;
  }
  return undefined;
}

/** The lines of a block, deeper than its first one. */
function bodyOf(lines: Lines, def: number): readonly number[] {
  const body: number[] = [];
  for (let at = def + 1; at < lines.length; at++) {
    if (isBlank(lines[at]!)) continue;
    if (indentation(lines[at]!) <= indentation(lines[def]!)) break;
    body.push(at);
  }
  return body;
}

function parameters(def: string): readonly string[] {
  const inside = /\((.*)\)/.exec(def)?.[1] ?? '';
  return inside.split(',').flatMap((part) => /^\s*\**([^\W\d]\w*)/.exec(part)?.[1] ?? []);
}

/** `lambda i=i: i`, without its default; `lambda: i` in a loop of i, with one. */
function lambdaOn(lines: Lines, line: string, index: number): readonly WhatIf[] {
  if (isBlank(line)) return [];
  const kept = /\blambda\s+([^\W\d]\w*)\s*=\s*\1\s*:/.exec(line);
  if (kept) {
    const would = line.replace(kept[0], 'lambda:');
    return [{ ...changed(lines, index, would), kind: 'without-default', name: kept[1]! }];
  }
  const [late, body] = /\blambda\s*:(.*)$/.exec(line) ?? [];
  const name = late && loopNames(lines, index).find((one) => new RegExp(`\\b${one}\\b`).test(body!));
  if (!name) return [];
  const would = line.replace(/\blambda\s*:/, `lambda ${name}=${name}:`);
  return [{ ...changed(lines, index, would), kind: 'with-default', name }];
}

/** The variables of the loops that a line stands in, those of comprehensions on the line itself too. */
function loopNames(lines: Lines, index: number): readonly string[] {
  const names = [...lines[index]!.matchAll(/\bfor\s+([^\W\d]\w*)\s+in\b/g)].map((match) => match[1]!);
  let depth = indentation(lines[index]!);
  for (let at = index - 1; at >= 0; at--) {
    const line = lines[at]!;
    if (isBlank(line) || indentation(line) >= depth) continue;
    depth = indentation(line);
    const name = /^\s*for\s+([^\W\d]\w*)\s+in\b/.exec(line)?.[1];
    if (name !== undefined) names.push(name);
  }
  return names;
}

/** `xs.append(x)` as `xs += [x]`, and the other way. */
function listOn(lines: Lines, line: string, index: number): readonly WhatIf[] {
  const [, indent, name, item] = /^(\s*)([^\W\d]\w*)\.append\((.+)\)\s*(?:#.*)?$/.exec(line) ?? [];
  if (item !== undefined && isWhole(item))
    return [{ ...changed(lines, index, `${indent}${name} += [${item}]`), kind: 'plus', name: name! }];
  const [, space, list, only] = /^(\s*)([^\W\d]\w*)\s*\+=\s*\[(.+)\]\s*(?:#.*)?$/.exec(line) ?? [];
  if (only !== undefined && isWhole(only) && !hasComma(only))
    return [{ ...changed(lines, index, `${space}${list}.append(${only})`), kind: 'append', name: list! }];
  return [];
}

/** Whether every bracket of a text closes in it, and none before it opens. */
function isWhole(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ('([{'.includes(character)) depth++;
    if (')]}'.includes(character) && --depth < 0) return false;
  }
  return depth === 0;
}

/** Whether a text has a comma outside brackets: several items. */
function hasComma(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ('([{'.includes(character)) depth++;
    if (')]}'.includes(character)) depth--;
    if (character === ',' && depth === 0) return true;
  }
  return false;
}

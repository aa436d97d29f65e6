import { type Block, expression, type Writer } from './generate-expression.ts';

/**
Makes statements out of a template: Python with places to be filled.

    $a $b $c $e  names of the program, all different, the same each time
    $r           a name of the program, another each time
    $f           a name of a function
    $d           a digit
    $u           a number of this template's own
    $s $x        a name or a digit; an expression on one line
    $S           alone on its line: a few statements
    <<p||q||r>>  one of these; a line that is left empty is dropped
*/
export function fillTemplate(w: Writer, block: Block, template: string): string[] {
  const names = shuffled(w);
  const number = String(++w.counter);
  const inside = { ...block, assigned: new Set<string>() };
  const places: Readonly<Record<string, () => string>> = {
    r: () => w.random.pick(w.names),
    f: () => w.random.pick(w.functions),
    d: () => String(w.random.below(9)),
    u: () => number,
    s: () => (w.random.chance(0.7) ? w.random.pick(w.names) : String(w.random.below(9))),
    x: () => expression(w, inside, 1).replaceAll('\n', ' '),
    ...Object.fromEntries([...'abce'].map((place, i) => [place, () => names[i]!])),
  };
  const lines = chosen(w, template)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.flatMap((line) => {
    const indentation = /^( *)\$S$/.exec(line)?.[1];
    if (indentation !== undefined) return w.statements(block).map((each) => indentation + each);
    return [line.replace(/\$([a-z])/g, (_, place: string) => places[place]!())];
  });
}

/** With one of each `<<p||q>>` in its place, the inner ones first. */
function chosen(w: Writer, template: string): string {
  const one = /<<((?:(?!<<|>>)[\s\S])*)>>/;
  let text = template;
  for (let found = one.exec(text); found; found = one.exec(text)) {
    const choice = w.random.pick(found[1]!.split('||'));
    text = text.slice(0, found.index) + choice + text.slice(found.index + found[0].length);
  }
  return text;
}

function shuffled(w: Writer): string[] {
  const left = [...w.names];
  return w.names.map(() => left.splice(w.random.below(left.length), 1)[0]!);
}

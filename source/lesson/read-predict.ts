import type { Change, Choice, Line, Look, Predict, Predicted, Spot } from './lesson.ts';
import { lineOf } from './markdown.ts';
import { Fields, type Report, type YamlNode } from './yaml-tree.ts';

const nothing: Line = [];

/** Reads a text that must be there as a line of prose. */
export function say(fields: Fields, key: string): Line {
  const found = fields.required(key);
  return found ? lineOf(found.text) : nothing;
}

/** The items of a list, or a report that there is none. */
export function itemsOf(node: YamlNode, what: string, report: Report): readonly YamlNode[] {
  if (node.kind === 'list' && node.items.length > 0) return node.items;
  report(node.line, `${what} must be a list, each item with a \`-\` before it`);
  return [];
}

/** `at:` and `time:` of some fields. */
function spotOf(fields: Fields): Spot | undefined {
  const at = fields.count('at');
  const time = fields.count('time') ?? 1;
  return at === undefined ? undefined : { at, time, line: fields.line };
}

/** The stops of a snippet, in order. */
export function readLook(node: YamlNode, report: Report): readonly Look[] {
  return itemsOf(node, 'look', report).flatMap((item) => {
    const fields = new Fields(item, 'a stop', report);
    if (!fields.node('at')) report(fields.line, 'a stop has no `at:`, the line that has just run');
    const spot = spotOf(fields);
    const look = { say: say(fields, 'say') };
    fields.done();
    return spot ? [{ ...spot, ...look }] : [];
  });
}

function readPredicted(fields: Fields, report: Report): Predicted {
  const of = fields.text('of') ?? { text: 'output', line: fields.line };
  const spot = spotOf(fields);
  const at = spot ? { spot } : {};
  if (of.text === 'output') return { kind: 'output' };
  if (of.text === 'cells') return { kind: 'cells', ...at };
  const cell = /^(holders of )?cell (\d+)$/.exec(of.text);
  if (cell) return { kind: cell[1] ? 'holders' : 'cell', cell: Number(cell[2]), ...at };
  report(of.line, `\`of: ${of.text}\` must be output, cells, cell N, or holders of cell N`);
  return { kind: 'output' };
}

/**
`M4 "All counters share one count." With one global, yes. …` → its codes, the belief in the learner's words, and what is
true of it.
*/
function readBecause(text: string): Pick<Choice, 'codes' | 'idea' | 'because'> {
  const { codes, rest } = readCodes(text);
  const [, idea = '', because = ''] = /^(?:["“]([^"”]*)["”])?\s*([\s\S]*)$/.exec(rest) ?? [];
  return { codes, idea, because: lineOf(because) };
}

/** `M19 M20 It is …` → the codes of the misconceptions that a text speaks to, and the text without them. */
export function readCodes(text: string): { readonly codes: readonly string[]; readonly rest: string } {
  const [, codes = '', rest = ''] = /^((?:M\d+(?:[\s,]+|$))*)([\s\S]*)$/.exec(text.trim()) ?? [];
  return { codes: codes.match(/M\d+/g) ?? [], rest };
}

function readChoice(item: YamlNode, report: Report): Choice | undefined {
  const fields = new Fields(item, 'a choice', report);
  const is = fields.required('is')?.text.replace(/\n$/, '');
  const right = fields.text('right')?.text === 'true';
  const because = right ? fields.text('because') : fields.required('because');
  const prints = fields.text('prints');
  const see = fields.node('see');
  const seen = see && new Fields(see, '`see`', report);
  const spot = seen && spotOf(seen);
  if (seen && !spot) report(seen.line, '`see:` has no `at:`, the line where belief and run part');
  seen?.done();
  const shown = fields.text('say')?.text ?? is;
  fields.done();
  if (is === undefined || shown === undefined) return undefined;
  return {
    is,
    say: shown,
    right,
    ...readBecause(because?.text ?? ''),
    ...(prints ? { prints: { code: prints.text, line: prints.line } } : {}),
    ...(spot ? { see: spot } : {}),
    line: fields.line,
  };
}

/** A question with its choices. That one of them is right is checked with the run. */
export function readPredict(node: YamlNode, id: string, report: Report): Predict {
  const fields = new Fields(node, 'predict', report);
  const question = say(fields, 'question');
  const of = readPredicted(fields, report);
  const list = fields.node('choices');
  if (!list && of.kind !== 'output') report(fields.line, 'predict has no `choices:`');
  const items = list ? itemsOf(list, '`choices:`', report) : [];
  const choices = items.flatMap((item) => readChoice(item, report) ?? []);
  fields.done();
  return { id, question, of, choices, line: fields.line };
}

/** A change to make to the snippet above. */
export function readChange(node: YamlNode, id: string, report: Report): Change | undefined {
  const fields = new Fields(node, 'change', report);
  const task = say(fields, 'say');
  const check = fields.required('check');
  const solution = fields.required('solution');
  const see = fields.text('see');
  fields.done();
  if (!check || !solution) return undefined;
  return {
    id,
    say: task,
    check: { code: check.text, line: check.line },
    solution: { code: solution.text, line: solution.line },
    ...(see ? { see: lineOf(see.text) } : {}),
    line: fields.line,
  };
}

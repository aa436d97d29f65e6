import type { Fence } from './markdown.ts';

/** What a fence of a lesson is for: its tag and the words after it, read. */
export type Purpose =
  | { readonly kind: 'snippet'; readonly flags: readonly string[] }
  | {
      readonly kind: 'exercise';
      readonly name: string;
      readonly parsons: boolean;
      readonly afterSnippets: boolean;
    }
  | { readonly kind: 'solution' }
  | { readonly kind: 'wrong'; readonly why: string }
  | {
      readonly kind:
        | 'look'
        | 'predict'
        | 'change'
        | 'goals'
        | 'learned'
        | 'hint'
        | 'note'
        | 'output'
        | 'text';
    }
  | { readonly kind: 'untagged' }
  | { readonly kind: 'other' };

const python = new Set([
  'python',
  'py',
  'pycon',
  'python3',
  'py3',
  'ipython',
  'ipython3',
  'doctest',
  'code-cell',
]);
const yamlBlocks = new Set(['look', 'predict', 'change', 'goals', 'learned']);

/** The words that make variants of a snippet. */
export const snippetFlags = ['no-echo', 'expect-error', 'hidden', 'fresh'] as const;

/** Reads a fence's tag and words. Nothing is judged here: an unknown word stays a flag. */
export function purposeOf(fence: Fence): Purpose {
  const { tag, words } = fence;
  const [first = '', ...rest] = words.split(/\s+/).filter((word) => word !== '');
  if (python.has(tag)) {
    const tail = rest.join(' ');
    if (first === 'exercise') {
      const afterSnippets = /\bafter:\s*snippets$/.test(tail);
      const named = tail.replace(/\s*\bafter:\s*snippets$/, '');
      return {
        kind: 'exercise',
        name: named.replace(/\s*\bparsons$/, '').trim(),
        parsons: /\bparsons$/.test(named),
        afterSnippets,
      };
    }
    if (first === 'solution') return { kind: 'solution' };
    if (first === 'wrong') return { kind: 'wrong', why: tail };
    return { kind: 'snippet', flags: first === '' ? [] : [first, ...rest] };
  }
  if (tag === 'yaml' && yamlBlocks.has(first)) return { kind: first as 'look' };
  if (tag === 'hint' || tag === 'note' || tag === 'output' || tag === 'text') return { kind: tag };
  return { kind: tag === '' ? 'untagged' : 'other' };
}

/** Whether a fence is one that only lessons written for this program have. */
export function isOurs(purpose: Purpose): boolean {
  return purpose.kind === 'exercise' || yamlBlocks.has(purpose.kind);
}

/**
Whether a text without a tag, right below a snippet, is what that snippet printed: a traceback, or Python in which nothing is
called, assigned, looked up in an object or begun. `new` is a name and `3` a number, but nobody writes a program of one of these.
*/
export function isPrinted(text: string, parses: (text: string) => boolean): boolean {
  if (isDoctest(text)) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const last = lines.at(-1) ?? '';
  if (/^\s*(Traceback \(|File ")/.test(lines[0] ?? '') || /^[\w.]*(Error|Exception|Warning)(: |$)/.test(last))
    return true;
  const isCode =
    /[\w\])]\(|[^\W\d]\.[^\W\d]|(^|[^=!<>])=([^=]|$)|^\s*(def|class|import|from|for|while|if|with|try|return|del|pass|assert|raise|nonlocal|global|@|#)/;
  return parses(text) && lines.length > 0 && !lines.some((line) => isCode.test(line));
}

/** A part of a doctest: the lines after its prompts, and what was printed below them. */
export type DoctestPart = {
  readonly code: string;
  readonly line: number;
  readonly expected?: { readonly text: string; readonly line: number };
};

/** Whether a text is a session at Python's prompt. */
export function isDoctest(text: string): boolean {
  return /^\s*>>>(?: |$)/m.test(text.split('\n').find((line) => line.trim() !== '') ?? '');
}

/** A session at Python's prompt → its parts, cut after each output, so that the value of each part's last line is shown. */
export function doctestParts(text: string, firstLine: number): readonly DoctestPart[] {
  const parts: { code: string[]; line: number; output: string[]; outputLine: number }[] = [];
  text.split('\n').forEach((whole, index) => {
    const line = whole.trimStart();
    const prompt = /^(?:>>>|\.\.\.)(?: (.*))?$/.exec(line);
    let part = parts.at(-1);
    if (!part || (line.startsWith('>>>') && part.output.length > 0)) {
      part = { code: [], line: firstLine + index, output: [], outputLine: 0 };
      parts.push(part);
    }
    if (prompt && part.output.length === 0) part.code.push(prompt[1] ?? '');
    else if (line !== '' || part.output.length > 0) {
      if (part.output.length === 0) part.outputLine = firstLine + index;
      part.output.push(line === '<BLANKLINE>' ? '' : whole);
    }
  });
  return parts.map(({ code, line, output, outputLine }) => {
    const text = output.join('\n').trimEnd();
    const part = { code: `${code.join('\n').trimEnd()}\n`, line };
    return text === '' ? part : { ...part, expected: { text, line: outputLine } };
  });
}

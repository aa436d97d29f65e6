import { Lexer, lexer, type Token, type Tokens } from 'marked';
import { inlineOf } from './inline.ts';
import type { Line, Paragraph, Prose } from './lesson.ts';

/** A piece of a Markdown file with the line where it stands, from 1. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: Line; readonly line: number }
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph; readonly line: number }
  | { readonly kind: 'admonition'; readonly title: string; readonly prose: Prose; readonly line: number }
  | Fence;

/** A fenced or indented block. `line` is the line of its first line of content, `opens` that of the fence itself. */
export type Fence = {
  readonly kind: 'fence';
  readonly tag: string; // first word of the info string, lower case; '' where there is none
  readonly words: string; // the rest of the info string
  readonly text: string; // ends with a newline, or is empty
  readonly line: number;
  readonly opens: number;
  readonly closed: boolean;
  readonly indented: boolean; // four columns and no fence at all
};

export type FrontMatter = { readonly text: string; readonly line: number };

const newlines = (text: string): number => text.split('\n').length - 1;

/** `{.python .numbers}` and `python` are both Python. */
function fenceOf(token: Tokens.Code, line: number): Fence {
  const indented = token.codeBlockStyle === 'indented';
  const info = (token.lang ?? '').replace(/^[{\s.]+/, '').replace(/\}\s*$/, '');
  const [, tag = '', words = ''] = /^([\w+#-]*)\s*([\s\S]*)$/.exec(info) ?? [];
  return {
    kind: 'fence',
    tag: tag.toLowerCase(),
    words: words.trim(),
    text: token.text === '' ? '' : `${indented ? token.text.trimEnd() : token.text}\n`,
    line: indented ? line : line + 1,
    opens: line,
    indented,
    closed: indented || /(`{3,}|~{3,})[ \t]*\n*$/.test(token.raw.replace(/^.*\n?/, '')),
  };
}

function listBlocks(list: Tokens.List, line: number): Block[] {
  let at = line;
  return list.items.flatMap((item, index) => {
    const start = at;
    at += newlines(item.raw);
    const bullet = list.ordered ? `${Number(list.start || 1) + index}. ` : '- ';
    const [first, ...rest] = blocksOf(item.tokens, start);
    if (first?.kind !== 'paragraph') return first ? [first, ...rest] : [];
    const text: Line = [{ text: bullet, style: 'plain' }, ...first.paragraph.text];
    return [{ ...first, paragraph: { ...first.paragraph, kind: 'item', text } }, ...rest];
  });
}

function paragraph(kind: Paragraph['kind'], text: Line, line: number): Block[] {
  return text.length === 0 ? [] : [{ kind: 'paragraph', paragraph: { kind, text, line }, line }];
}

function tableBlocks(table: Tokens.Table, line: number): Block[] {
  return [table.header, ...table.rows].flatMap((row, index) => {
    const cells = row.map((cell) => inlineOf(cell.tokens));
    const text = cells.flatMap((cell, place): Line => {
      return place === 0 ? cell : [{ text: ' | ', style: 'plain' }, ...cell];
    });
    return paragraph('item', text, line + (index === 0 ? 0 : index + 1));
  });
}

function blocksOf(tokens: readonly Token[], firstLine: number): Block[] {
  const blocks: Block[] = [];
  let next = firstLine;
  for (const token of tokens) {
    const line = next;
    next += newlines(token.raw);
    switch (token.type) {
      case 'heading':
        blocks.push({ kind: 'heading', depth: token.depth, text: inlineOf(token.tokens ?? []), line });
        break;
      case 'code':
        blocks.push(fenceOf(token as Tokens.Code, line));
        break;
      case 'list':
        blocks.push(...listBlocks(token as Tokens.List, line));
        break;
      case 'table':
        blocks.push(...tableBlocks(token as Tokens.Table, line));
        break;
      case 'blockquote':
        for (const block of blocksOf(token.tokens ?? [], line)) {
          if (block.kind !== 'paragraph') blocks.push(block);
          else blocks.push({ ...block, paragraph: { ...block.paragraph, kind: 'quote' } });
        }
        break;
      case 'paragraph':
      case 'text':
        blocks.push(...paragraph('text', inlineOf(token.tokens ?? []), line));
        break;
      default: // space, rule, HTML, link definitions: nothing to read
    }
  }
  return blocks;
}

/** A stretch of the file: ordinary Markdown, or the body of a MkDocs admonition with its indentation taken off. */
type Stretch = { readonly text: string; readonly line: number; readonly title?: string };

/**
MkDocs' `!!! info "Title"` (and the folding `??? note`) with the lines indented below it. Markdown knows nothing of
them and would read the body as code, so they are cut out before it looks.

Source: https://squidfunk.github.io/mkdocs-material/reference/admonitions/
*/
function stretchesOf(text: string, firstLine: number): Stretch[] {
  const lines = text.split('\n');
  const stretches: Stretch[] = [];
  let start = 0;
  let fence = '';
  const ordinary = (end: number) => {
    if (end > start) stretches.push({ text: lines.slice(start, end).join('\n'), line: firstLine + start });
  };
  for (let k = 0; k < lines.length; k++) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(lines[k]!)?.[1];
    if (fence !== '') {
      if (mark?.startsWith(fence)) fence = '';
    } else if (mark) fence = mark;
    const opening = fence === '' ? /^(?:!!!|\?\?\?\+?)\s+([\w-]+)[^"]*(?:"(.*)")?\s*$/.exec(lines[k]!) : null;
    if (!opening) continue;
    ordinary(k);
    let end = k + 1;
    while (end < lines.length && /^(?: {4}|\t|\s*$)/.test(lines[end]!)) end++;
    const body = lines.slice(k + 1, end).map((line) => line.replace(/^(?: {4}|\t)/, ''));
    const title = opening[2] ?? opening[1]!;
    stretches.push({ text: body.join('\n'), line: firstLine + k + 1, title });
    start = end;
    k = end - 1;
  }
  ordinary(lines.length);
  return stretches;
}

/** Every paragraph of some Markdown, verbatim fences included. */
export function proseOf(text: string, firstLine: number): Prose {
  return blocksOf(lexer(text), firstLine).flatMap((block): Paragraph[] => {
    if (block.kind === 'paragraph') return [block.paragraph];
    if (block.kind === 'fence') return [verbatim(block)];
    return block.kind === 'heading' ? [{ kind: 'text', text: block.text, line: block.line }] : [];
  });
}

/** A line of Markdown without blocks: a question, a hint. Its line breaks are spaces. */
export function lineOf(text: string): Line {
  return inlineOf(Lexer.lexInline(text.trim()));
}

/** A fence that is not Python, kept as it is. */
export function verbatim(fence: Fence): Paragraph {
  return {
    kind: 'verbatim',
    text: [{ text: fence.text.replace(/\n$/, ''), style: 'code' }],
    line: fence.line,
  };
}

/** A Markdown file → its front matter and its blocks in order, each with its line. */
export function readMarkdown(source: string): { front: FrontMatter | undefined; blocks: readonly Block[] } {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const matter = /^---[ \t]*\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(text);
  const front = matter && matter.index === 0 ? { text: matter[1]!, line: 2 } : undefined;
  const body = front ? text.slice(matter![0].length) : text;
  const blocks = stretchesOf(body, 1 + newlines(text) - newlines(body)).flatMap(({ text, line, title }) => {
    if (title === undefined) return blocksOf(lexer(text), line);
    return [{ kind: 'admonition' as const, title, prose: proseOf(text, line), line: line - 1 }];
  });
  return { front, blocks };
}

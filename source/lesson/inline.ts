import type { Token, Tokens } from 'marked';
import type { Inline, Line } from './lesson.ts';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
};

/** Text of the Markdown source as it is read: entities decoded, icon names of MkDocs (`:material-link:`) left out. */
function plain(text: string): string {
  return text
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
      if (name) return entities[name] ?? whole;
      const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/:(?:fontawesome|material|octicons|simple)-[\w-]+:/g, '')
    .replace(/\s*\n\s*/g, ' ');
}

/** Where a link goes, short enough to be read, for a link that has an icon for a text. */
function host(href: string): string {
  return /^\w+:\/\/([^/]+)/.exec(href)?.[1] ?? href;
}

function spans(tokens: readonly Token[], style: Inline['style'], href?: string): Inline[] {
  return tokens.flatMap((token): Inline[] => {
    switch (token.type) {
      case 'codespan':
        return [{ text: token.text, style: 'code' }];
      case 'strong':
        // `__closure__` in prose is a name of Python, not the word closure in bold
        if (/^__[A-Za-z]\w*__$/.test(token.raw)) return [{ text: token.raw, style: 'code' }];
        return spans(token.tokens ?? [], style === 'plain' ? 'strong' : style, href);
      case 'link': {
        const inside = spans(token.tokens ?? [], 'link', token.href);
        return inside.some((span) => span.text.trim() !== '')
          ? inside
          : [{ text: host(token.href), style: 'link', href: token.href }];
      }
      case 'image':
        return [{ text: plain((token as Tokens.Image).text), style }];
      case 'br':
        return [{ text: ' ', style: 'plain' }];
      case 'html':
        return [];
      default: {
        if ('tokens' in token && token.tokens) return spans(token.tokens, style, href);
        const text = plain('text' in token ? token.text : token.raw);
        return [href === undefined ? { text, style } : { text, style, href }];
      }
    }
  });
}

/**
Inline tokens of Markdown → runs of text. Emphasis is plain text here, HTML tags are left out, a line break is a space.
Neighbours of one style are one run, and the ends are trimmed.
*/
export function inlineOf(tokens: readonly Token[]): Line {
  const joined: Inline[] = [];
  for (const span of spans(tokens, 'plain')) {
    const last = joined.at(-1);
    if (last && last.style === span.style && last.href === span.href && span.style !== 'code') {
      joined[joined.length - 1] = { ...last, text: last.text + span.text };
    } else if (span.text !== '') joined.push(span);
  }
  return joined
    .map((span, index) => {
      let { text } = span;
      if (span.style !== 'code' && index === 0) text = text.trimStart();
      if (span.style !== 'code' && index === joined.length - 1) text = text.trimEnd();
      return { ...span, text };
    })
    .filter((span) => span.text !== '');
}

/** The text of a line without its styles. */
export function textOf(line: Line): string {
  return line.map((span) => span.text).join('');
}

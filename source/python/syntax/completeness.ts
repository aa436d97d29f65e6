import { parseText } from './parser.ts';

/** What a prompt does with the lines typed so far: run them, ask for one more, or show the error. */
export type Completeness = 'complete' | 'incomplete' | 'error';

/** Errors of the tokenizer that more text may mend; those that only the parser's place tells are not among them. */
const CUT_SHORT = /^unterminated triple-quoted |^unexpected EOF while parsing$/;

/**
Is this text a whole interactive statement? A text that goes wrong only because it ends is incomplete. A statement that
may have blocks is complete when a line end, the empty line at the prompt, stands behind its last line.

Source: Lib/codeop.py
*/
export function completeness(source: string): Completeness {
  const result = parseText(source, 'single');
  if (result.kind === 'failure') {
    return result.isAtEnd || CUT_SHORT.test(result.error.message) ? 'incomplete' : 'error';
  }
  const { tree } = result;
  const statement = tree.kind === 'Interactive' ? tree.body[0] : undefined;
  const hasBlocks = statement && ('body' in statement || statement.kind === 'Match');
  return hasBlocks && !source.endsWith('\n') ? 'incomplete' : 'complete';
}

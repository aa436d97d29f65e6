import type { Piece } from '../timeline/timeline.ts';
import type { Lesson, Page, Snippet } from './lesson.ts';

/** What tells a lesson that no file holds from others. */
type Name = Pick<Lesson, 'slug' | 'title' | 'file' | 'aside'>;

/** A lesson of one page: a program, with no prose around it. `name` is its file's name in tracebacks. */
export function programLesson(source: string, { name, ...lesson }: Name & { readonly name: string }): Lesson {
  const code = source.endsWith('\n') || source === '' ? source : `${source}\n`;
  return runLesson([{ name, source: code, echo: true }], lesson);
}

/**
A lesson of one page: the last piece of a run, after those before it, which have no page.

@param like a page with this code, or with what became of it: its prose stays, and its stops too where the code is the same
*/
export function runLesson(pieces: readonly Piece[], lesson: Name, like?: Page): Lesson {
  const stops = like?.kind === 'snippet' ? like.snippet : undefined;
  const snippets = pieces.map(
    ({ name, source, echo }, k): Snippet => ({
      name,
      code: source,
      line: k + 1,
      echo,
      expectError: false,
      hidden: k < pieces.length - 1,
      fresh: k === 0,
      look: stops?.code === source ? stops.look : [],
    }),
  );
  const { prose = [], heading } = like ?? {};
  const snippet = snippets.at(-1)!;
  return {
    ...lesson,
    needs: [],
    written: false,
    pages: [
      {
        kind: 'snippet',
        prose,
        notes: [],
        line: snippet.line,
        snippet,
        ...(heading === undefined ? {} : { heading }),
      },
    ],
    snippets,
    learned: [],
    closing: [],
  };
}

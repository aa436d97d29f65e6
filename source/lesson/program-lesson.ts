import type { Lesson, Snippet } from './lesson.ts';

/** A lesson of one page: a program, with no prose around it. `name` is its file's name in tracebacks. */
export function programLesson(
  source: string,
  { slug, title, file, name }: Pick<Lesson, 'slug' | 'title' | 'file'> & { readonly name: string },
): Lesson {
  const code = source.endsWith('\n') || source === '' ? source : `${source}\n`;
  const snippet: Snippet = {
    name,
    code,
    line: 1,
    echo: true,
    expectError: false,
    hidden: false,
    fresh: true,
    look: [],
  };
  return {
    slug,
    file,
    title,
    needs: [],
    written: false,
    pages: [{ kind: 'snippet', prose: [], notes: [], line: 1, snippet }],
    snippets: [snippet],
    learned: [],
    closing: [],
  };
}

import type { Course, Line, Page } from '../lesson/lesson.ts';

/** A lesson of the list, or (`page`, from 0) a page of it on which the words stand. */
export type Found = { readonly lesson: number; readonly page?: number };

const textOf = (line: Line): string => line.map((part) => part.text).join('');

/** The words that are looked for: a page must have them all, whatever their case. */
function wordsOf(search: string): readonly string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

/**
Where words stand in a course, in its order. A lesson whose title, part or last words have them stands for itself; below every
lesson stand its pages that have them. Without words: all lessons.
*/
export function find({ lessons }: Course, search: string): readonly Found[] {
  const words = wordsOf(search);
  if (words.length === 0) return lessons.map((_, lesson) => ({ lesson }));
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  return lessons.flatMap(({ title, section, learned, pages }, lesson): Found[] => {
    const own = [title, section ?? '', ...learned.map(textOf)].join('\n');
    const found = pages.flatMap((page, index) =>
      holds(textsOf(page).join('\n')) ? [{ lesson, page: index }] : [],
    );
    return holds(own) || found.length > 0 ? [{ lesson }, ...found] : [];
  });
}

/** The one to begin with: a lesson whose title has the words, else the first page that has them. */
export function firstFound({ lessons }: Course, search: string, found: readonly Found[]): Found | undefined {
  const words = wordsOf(search);
  const titled = found.find(({ lesson, page }) => {
    const title = lessons[lesson]!.title.toLowerCase();
    return page === undefined && words.every((word) => title.includes(word));
  });
  return titled ?? found.find(({ page }) => page !== undefined) ?? found[0];
}

/** The line of a page that has the first of the words. */
export function foundLine(page: Page, search: string): string {
  const [word = ''] = wordsOf(search);
  const lines = textsOf(page).flatMap((text) => text.split('\n'));
  return (lines.find((line) => line.toLowerCase().includes(word)) ?? '').trim();
}

/** What stands on a page, as a learner may remember it: sentences first, then code. */
function textsOf(page: Page): readonly string[] {
  const prose = [page.prose, ...page.notes.map((note) => note.prose)].flat().map((one) => textOf(one.text));
  const texts = [page.heading ?? '', ...prose];
  switch (page.kind) {
    case 'prose':
      return texts;
    case 'exercise': {
      const { name, goals, starter } = page.exercise;
      return [...texts, name, ...goals.map((goal) => textOf(goal.say)), starter];
    }
    case 'snippet': {
      const { snippet, predict, change } = page;
      const question = predict ? [textOf(predict.question), ...predict.choices.map((one) => one.say)] : [];
      return [
        ...texts,
        ...question,
        ...(change ? [textOf(change.say)] : []),
        ...snippet.look.map((look) => textOf(look.say)),
        snippet.code,
      ];
    }
  }
}

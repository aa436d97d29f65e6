import type { Answer, EditedSnippet, ExerciseProgress, LessonProgress, Progress } from './progress.ts';

/** The version of the file's form that this program writes. */
export const version = 1;

/** A file's text → progress. `whole` is false where something in it was not understood and left out. */
export type Decoded =
  | { readonly kind: 'progress'; readonly progress: Progress; readonly whole: boolean }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'corrupt' };

/** What a store writes. */
export function encode(progress: Progress): string {
  return `${JSON.stringify({ version, ...progress }, undefined, 1)}\n`;
}

/**
Reads what `encode` wrote, here or in another version of this program, or what became of it since. Each part that is as it
should be is taken, so one broken value costs no more than itself.
*/
export function decode(text: string): Decoded {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'corrupt' };
  }
  if (!isRecord(json) || typeof json.version !== 'number') return { kind: 'corrupt' };
  if (json.version > version) return { kind: 'newer', version: json.version };
  const reader = new Taker();
  const lessons = reader.record(json.lessons, (value) => takeLesson(value, reader));
  const last = reader.optionalText(json.last);
  const reviewed = reader.optionalText(json.reviewed);
  const progress = { lessons, ...(last ? { last } : {}), ...(reviewed ? { reviewed } : {}) };
  return { kind: 'progress', progress, whole: reader.whole };
}

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Takes values of the shape that is asked for, and remembers whether anything was not. */
class Taker {
  whole = true;

  #broken<T>(instead: T): T {
    this.whole = false;
    return instead;
  }

  record<T>(value: unknown, take: (value: Json) => T | undefined): Readonly<Record<string, T>> {
    if (!isRecord(value)) return this.#broken({});
    const entries = Object.entries(value).flatMap(([key, item]): [string, T][] => {
      const taken = isRecord(item) ? take(item) : undefined;
      return taken === undefined ? this.#broken([]) : [[key, taken]];
    });
    return Object.fromEntries(entries);
  }

  lists<T>(value: unknown, take: (value: unknown) => T | undefined): Readonly<Record<string, readonly T[]>> {
    if (!isRecord(value)) return this.#broken({});
    const entries = Object.entries(value).map(([key, items]): [string, readonly T[]] => [
      key,
      this.list(items, take),
    ]);
    return Object.fromEntries(entries.filter(([, items]) => items.length > 0));
  }

  list<T>(value: unknown, take: (value: unknown) => T | undefined): readonly T[] {
    if (!Array.isArray(value)) return this.#broken([]);
    return value.flatMap((item): T[] => {
      const taken = take(item);
      return taken === undefined ? this.#broken([]) : [taken];
    });
  }

  texts(value: unknown): readonly string[] {
    return this.list(value, (item) => (typeof item === 'string' ? item : undefined));
  }

  optionalText(value: unknown): string | undefined {
    if (value === undefined || typeof value === 'string') return value;
    return this.#broken(undefined);
  }

  count(value: unknown): number {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : this.#broken(0);
  }

  flag(value: unknown): boolean {
    return typeof value === 'boolean' ? value : this.#broken(false);
  }
}

function takeLesson(value: Json, taker: Taker): LessonProgress {
  return {
    page: taker.count(value.page),
    done: taker.flag(value.done),
    predictions: taker.lists(value.predictions, takeAnswer),
    skipped: taker.texts(value.skipped),
    exercises: taker.record(value.exercises, (item) => takeExercise(item, taker)),
    changes: taker.texts(value.changes),
    snippets: taker.record(value.snippets, takeSnippet),
    entries: taker.lists(value.entries, (item) => (typeof item === 'string' ? item : undefined)),
  };
}

function takeAnswer(value: unknown): Answer | undefined {
  if (!isRecord(value)) return undefined;
  const { choice, sure, right, when } = value;
  if (typeof choice !== 'string' || typeof sure !== 'boolean') return undefined;
  if (typeof right !== 'boolean' || typeof when !== 'string') return undefined;
  return { choice, sure, right, when };
}

function takeExercise(value: Json, taker: Taker): ExerciseProgress {
  const text = taker.optionalText(value.text);
  const eased = value.eased === undefined ? 0 : taker.count(value.eased);
  return {
    solved: taker.flag(value.solved),
    hints: taker.count(value.hints),
    solutionSeen: taker.flag(value.solutionSeen),
    ...(eased === 0 ? {} : { eased }),
    ...(text === undefined ? {} : { text }),
  };
}

function takeSnippet({ text, original }: Json): EditedSnippet | undefined {
  return typeof text === 'string' && typeof original === 'string' ? { text, original } : undefined;
}

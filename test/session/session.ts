import { type Key, key } from '../../source/editor/key.ts';
import type { Course } from '../../source/lesson/lesson.ts';
import { readLesson } from '../../source/lesson/read-lesson.ts';
import type { Ran } from '../../source/lesson/want.ts';
import { noProgress, type Progress } from '../../source/progress/progress.ts';
import type { Effect } from '../../source/session/effect.ts';
import type { Message } from '../../source/session/message.ts';
import type { Model, Notice } from '../../source/session/model.ts';
import { openSession } from '../../source/session/open.ts';
import { Store } from '../../source/session/store.ts';
import type { Piece, Timeline } from '../../source/timeline/timeline.ts';
import { screen } from '../../source/view/screen.ts';

/** What the fake interpreter does with the pieces of a run. */
export type Runner = (pieces: readonly Piece[]) => Timeline | undefined; // undefined: it goes on and on

const NAMED: Readonly<Record<string, Key>> = {
  enter: key('enter'),
  esc: key('escape'),
  tab: key('tab'),
  left: key('left'),
  right: key('right'),
  up: key('up'),
  down: key('down'),
  home: key('home'),
  end: key('end'),
  backspace: key('backspace'),
  space: key('text', ' '),
};

/** A session with a fake interpreter: keys in, the state and the effects out. Timers go off when the test says so. */
export class Session {
  readonly effects: Effect[] = [];
  readonly store: Store;
  judge: (code: string) => boolean = () => false;
  isComplete: (text: string) => boolean = () => true;
  #send: (message: Message) => void = () => {};

  constructor(
    lessons: readonly string[],
    run: Runner,
    options: { progress?: Progress; notice?: Notice; columns?: number; rows?: number } = {},
  ) {
    const course: Course = {
      path: 'test',
      errors: [],
      lessons: lessons.map(
        (text, index) => readLesson(text, `0${index + 1}-lesson-${index + 1}.md`, () => true).lesson,
      ),
    };
    const opening = {
      course,
      playground: false,
      progress: options.progress ?? noProgress,
      size: { columns: options.columns ?? 80, rows: options.rows ?? 24 },
      ascii: false,
      ...(options.notice ? { notice: options.notice } : {}),
    };
    this.store = new Store(openSession(opening), (effect, send) => {
      this.effects.push(effect);
      this.#send = send;
      if (effect.kind === 'run') {
        const timeline = run(effect.pieces);
        if (!timeline) send({ kind: 'slow', slot: effect.slot, id: effect.id });
        else if (effect.slot === 'page') send({ kind: 'ran', slot: 'page', id: effect.id, timeline });
        else send({ kind: 'ran', slot: 'preview', id: effect.id, timeline, printed: timeline.output });
      }
      if (effect.kind === 'want') {
        const rans = effect.wants.map(({ pieces }) => this.#ran(pieces.at(-2)?.source ?? ''));
        send({ kind: 'wanted', of: effect.of, id: effect.id, rans });
      }
      if (effect.kind === 'entry')
        send({ kind: 'entry', text: effect.text, complete: this.isComplete(effect.text) });
    });
  }

  get model(): Model {
    return this.store.model();
  }

  /** Presses keys by name (`enter`, `ctrl-c`, `alt-h`); anything else is typed, a character a key. */
  press(...words: string[]): this {
    for (const word of words) for (const pressed of keysOf(word)) this.send(pressed);
    return this;
  }

  send(pressed: Key): void {
    this.store.send({ kind: 'key', key: pressed, now: '2026-01-05T10:00:00.000Z' });
  }

  /** The second of a half-typed word is over. */
  wait(): this {
    const last = this.effects.findLast((effect) => effect.kind === 'wait');
    if (last?.kind === 'wait') this.#send({ kind: 'waited', id: last.id });
    return this;
  }

  /** The screen as text. */
  text(): string {
    return screen(this.model)
      .rows.map((row) =>
        row
          .map((span) => span.text)
          .join('')
          .trimEnd(),
      )
      .join('\n');
  }

  /** What stands in brackets in the last row: `[enter] go on` gives `enter`. */
  bracketed(): string {
    return /\[([^\]]+)\]/.exec(this.text().split('\n').at(-1)!)?.[1] ?? '';
  }

  #ran(code: string): Ran {
    const met = this.judge(code);
    return {
      outcome: met
        ? { kind: 'done' }
        : { kind: 'error', type: 'AssertionError', message: 'now 0', piece: 0, line: 1, traceback: '' },
      output: '',
      nodes: new Set(),
      reaches: () => true,
    };
  }
}

/** The keys that a word stands for: `enter`, `ctrl-c`; otherwise its characters. */
export function keysOf(word: string): readonly Key[] {
  const named = NAMED[word];
  if (named) return [named];
  const [, modifier, letter] = /^(ctrl|alt)-(.+)$/.exec(word) ?? [];
  if (modifier) {
    const base = NAMED[letter!] ?? key('text', letter!);
    return [{ ...base, [modifier]: true }];
  }
  return [...word].map((character) => key('text', character));
}

import { createInterface } from 'node:readline';
import { type Key, key } from '../editor/key.ts';
import type { Course } from '../lesson/lesson.ts';
import type { ProgressStore } from '../progress/store.ts';
import { exerciseOf, isCovered, questionOf } from '../session/course-place.ts';
import { Effects } from '../session/effects.ts';
import type { Model } from '../session/model.ts';
import { nextOf } from '../session/next.ts';
import { openSession } from '../session/open.ts';
import { Store } from '../session/store.ts';
import {
  numbered,
  plainAnswer,
  plainKeys,
  plainList,
  plainPage,
  plainStop,
  plainVoice,
  plainWords,
} from '../view/plain-page.ts';
import { asciiText } from '../view/symbols.ts';
import { internalError } from '../words/en-app.ts';
import { NOTICES } from '../words/en-notices.ts';
import * as words from '../words/en-plain.ts';

/** What a walk in plain lines needs: a course, and where its lines come from and go to. */
export type PlainWalk = {
  readonly course: Course;
  readonly playground: boolean;
  readonly progress: ProgressStore;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly ascii: boolean;
  /** What the learner starts to come to this page with an editor: `closure-tutor article.md`. */
  readonly command: string;
};

/** The letters that mean in a line what they mean as keys. */
const LETTERS = /^[nbcCofvhi.<>]$/;

const NAMED: Readonly<Record<string, Key>> = {
  enter: key('enter'),
  tab: key('tab'),
  escape: key('escape'),
  home: key('home'),
  down: key('down'),
  'ctrl-c': key('text', 'c', { ctrl: true }),
};

const SIZE = { columns: 100, rows: 60 } as const; // of a screen that nobody sees

/**
Walks a course as plain lines: no drawing, no raw mode, a line of input for a line of thought. The same session as on the
screen, its keys made from the lines; after each what is new is printed. The end of the input ends it.

@returns the exit code: 0
*/
export async function walkPlain(walk: PlainWalk): Promise<number> {
  const lines = createInterface({ input: walk.input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  const walker = new Walker(walk);
  await walker.begin();
  for await (const line of lines) if (!(await walker.take(line))) break;
  lines.close();
  walker.end();
  return 0;
}

class Walker {
  readonly #walk: PlainWalk;
  readonly #effects: Effects;
  readonly #store: Store;

  constructor(walk: PlainWalk) {
    this.#walk = walk;
    const { course, playground, progress } = walk;
    this.#effects = new Effects({
      now: () => performance.now(),
      save: (kept) => progress.save(kept),
      suspend: () => {},
      redraw: () => {},
      quit: () => {},
    });
    const opening = { course, playground, progress: progress.load().progress, size: SIZE, ascii: true };
    this.#store = new Store(openSession(opening), this.#effects.perform);
  }

  async begin(): Promise<void> {
    await this.#settled();
    this.#say([
      words.PLAIN_WELCOME,
      ...plainPage(this.#model, this.#walk.command),
      '',
      plainKeys(this.#model),
    ]);
  }

  end(): void {
    this.#effects.stop();
  }

  /** Takes in one line; false: it was the last. */
  async take(line: string): Promise<boolean> {
    const word = line.trim();
    const before = this.#model;
    if (nextOf(before).kind === 'answer') return this.#tell(before, ['enter', ...line, 'enter']);
    // A line of the output that is asked for: letters are text.
    if (before.focus === 'answer') return this.#tell(before, [...line, 'enter']);
    const lesson = /^l *(\d+)$/.exec(word)?.[1];
    const choice = /^([0-9](?: *[0-9])*) *(g?)$/.exec(word);
    switch (word) {
      case 'q':
        this.#say([words.PLAIN_STOPPED]);
        return false;
      case '?':
        return this.#sayAll(words.PLAIN_HELP);
      case 'd':
        return this.#sayAll(plainWords());
      case 'l':
        return this.#sayAll(plainList(before));
      case 's':
        return isCovered(before) ? this.#tell(before, ['s']) : this.#solution();
      case '':
        return this.#goOn(before);
    }
    if (lesson !== undefined) return this.#openLesson(Number(lesson));
    if (word === 'g' && before.page.prediction?.given !== undefined) return this.#tell(before, [word]);
    if (choice && isCovered(before) && !questionOf(before)?.lines)
      return this.#tell(before, [...choice[1]!.replaceAll(' ', ''), choice[2] === 'g' ? 'g' : 'enter']);
    if (/^>>> ?/.test(word)) return this.#tryLine(before, word.replace(/^>>> ?/, ''));
    if (LETTERS.test(word)) return this.#tell(before, [word]);
    return this.#sayAll([words.PLAIN_UNKNOWN]);
  }

  /** Enter: what comes next; where that is to write code, the next page. */
  #goOn(before: Model): boolean | Promise<boolean> {
    switch (nextOf(before).kind) {
      case 'type':
      case 'order':
        return before.playground ? false : this.#tell(before, ['n']);
      case 'summary':
      case 'lessons':
        return false;
      default:
        return this.#tell(before, ['enter']);
    }
  }

  /** Presses keys, by their names or letters, and says what is new. */
  async #tell(before: Model, keys: readonly string[]): Promise<boolean> {
    await this.#press(...keys);
    const { notice, crash, place, page, hood } = this.#model;
    const told = crash === undefined ? [] : [...internalError(crash)];
    if (notice) told.push(notice === 'choose-first' ? words.PLAIN_CHOOSE_FIRST : NOTICES[notice]);
    const isNew = place.lesson !== before.place.lesson || place.page !== before.place.page;
    if (isNew) told.push(...plainPage(this.#model, this.#walk.command));
    else if (page.prediction?.open && !before.page.prediction?.open) told.push(...plainAnswer(this.#model));
    else if (page.walked && (page.shown !== before.page.shown || !before.page.walked || hood !== before.hood))
      told.push(...plainStop(this.#model, this.#walk.command));
    else if (page.task?.hints !== before.page.task?.hints) told.push(...plainVoice(this.#model));
    return this.#sayAll(told);
  }

  /** A line of Python after the program, kept like an entry of the prompt. */
  async #tryLine(before: Model, text: string): Promise<boolean> {
    await this.#press('tab', ...text, 'enter');
    const isWhole = this.#model.page.prompt.open.length === 0;
    await this.#press(...(isWhole ? [] : ['ctrl-c']), 'escape');
    return isWhole ? this.#tell(before, []) : this.#sayAll([words.PLAIN_NOT_WHOLE]);
  }

  #openLesson(number: number): boolean | Promise<boolean> {
    if (number < 1 || number > this.#walk.course.lessons.length) return this.#sayAll(plainList(this.#model));
    const before = this.#model;
    const downs = Array<string>(number - 1).fill('down');
    return this.#tell({ ...before, place: { lesson: -1, page: 0 } }, ['l', 'home', ...downs, 'enter']);
  }

  #solution(): boolean {
    const exercise = exerciseOf(this.#model);
    if (!exercise) return this.#sayAll([NOTICES['no-meaning']]);
    return this.#sayAll([words.PLAIN_SOLUTION, ...numbered(exercise.solution.code)]);
  }

  async #press(...keys: readonly string[]): Promise<void> {
    for (const name of keys) {
      const pressed = NAMED[name] ?? key('text', name);
      this.#store.send({ kind: 'key', key: pressed, now: new Date().toISOString() });
      await this.#settled();
    }
  }

  get #model(): Model {
    return this.#store.model();
  }

  /** What was asked for has run. */
  #settled(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#model.page.run.kind !== 'running') return resolve();
      const stop = this.#store.subscribe(() => {
        if (this.#model.page.run.kind === 'running') return;
        stop();
        resolve();
      });
    });
  }

  #sayAll(lines: readonly string[]): true {
    this.#say([...lines, plainKeys(this.#model)]);
    return true;
  }

  #say(lines: readonly string[]): void {
    const text = lines.map((line) => `${line}\n`).join('');
    this.#walk.output.write(this.#walk.ascii ? asciiText(text) : text);
  }
}

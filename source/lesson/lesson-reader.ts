import { linesQuestion, linesToAsk } from './asked-lines.ts';
import {
  doctestParts,
  isDoctest,
  isOurs,
  isPrinted,
  type Purpose,
  purposeOf,
  snippetFlags,
} from './fences.ts';
import { textOf } from './inline.ts';
import type { Change, Exercise, Line, Note, Page, Parses, Predict, Prose, Snippet } from './lesson.ts';
import { type Block, type Fence, lineOf, proseOf, verbatim } from './markdown.ts';
import { ExerciseDraft } from './read-exercise.ts';
import { itemsOf, readChange, readLook, readPredict } from './read-predict.ts';
import { proseRows } from './rows.ts';
import { type Report, readYaml, type YamlNode } from './yaml-tree.ts';

/** Rows of 78 columns that the voice has beside a snippet, and those of a page of prose. */
const voiceRows = 3;
const pageRows = 12;
const voiceColumns = 78;

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenPage = { -readonly [K in keyof Omit<Page, 'kind'>]: Page[K] } & {
  snippet?: Open<Snippet>;
  predict?: Predict;
  change?: Change;
  exercise?: Exercise;
};

const announcesOutput = /^(?:the )?(?:output|prints|result)s?\s*:$/i;

/** Reads one file from top to bottom: prose is gathered until the block that it introduces makes a page of both. */
export class LessonReader {
  readonly snippets: Open<Snippet>[] = [];
  readonly learned: Line[] = [];
  readonly #pages: OpenPage[] = [];
  readonly #written: boolean;
  readonly #parses: Parses;
  readonly #report: Report;
  #heading: string | undefined;
  #prose: Prose[number][] = [];
  #notes: Note[] = [];
  #predict: Predict | undefined;
  #predictions = 0;
  #changes = 0;
  #expecting = 0; // the line of an `Output:` whose fence has not come yet
  #snippet: Open<Snippet> | undefined; // the last one, while it can still be given its output and stops
  #isFenced = false; // that one stood in a fence
  #exercise: { draft: ExerciseDraft; page: OpenPage } | undefined;

  constructor(written: boolean, parses: Parses, report: Report) {
    this.#written = written;
    this.#parses = parses;
    this.#report = report;
  }

  read(block: Block): void {
    if (block.kind === 'fence') {
      if (!block.closed) this.#report(block.opens, 'the fence is never closed: end it with ```');
      this.#fence(block, purposeOf(block));
      return;
    }
    if (block.kind === 'admonition') {
      this.#note({ title: block.title, prose: block.prose, line: block.line });
      return;
    }
    this.#finishExercise();
    if (block.kind === 'heading') {
      this.#prosePages(this.#takeProse());
      this.#heading = textOf(block.text);
    } else if (this.#snippet && announcesOutput.test(textOf(block.paragraph.text))) {
      this.#expecting = block.line;
    } else this.#prose.push(block.paragraph);
  }

  /** The pages, and the prose after the last block. */
  finish(): { pages: readonly Page[]; closing: Prose } {
    this.#finishExercise();
    if (this.#predict) this.#report(this.#predict.line, 'no snippet follows this predict: put it before one');
    if (this.#written && this.#expecting > 0)
      this.#report(this.#expecting, 'no fence with the output follows');
    const closing = this.learned.length > 0 ? this.#takeProse() : [];
    this.#prosePages(this.#takeProse());
    for (const page of this.#pages) this.#askLines(page);
    return { pages: this.#pages as readonly OpenPage[] as readonly Page[], closing };
  }

  /** An output is asked line by line where no choices are given: in an article each one that can be. */
  #askLines(page: OpenPage): void {
    const { snippet, predict } = page;
    if (!snippet) return;
    if (!predict) {
      const asked = this.#written ? undefined : linesQuestion(snippet);
      if (asked) page.predict = asked;
    } else if (predict.choices.length === 0 && predict.of.kind === 'output') {
      const lines = linesToAsk(snippet);
      if (lines) page.predict = { ...predict, lines };
      else
        this.#report(
          predict.line,
          'predict has no `choices:`, and the output of its snippet is not one to be typed',
        );
    }
  }

  #fence(fence: Fence, purpose: Purpose): void {
    if (this.#expecting > 0 && this.#snippet && !isOurs(purpose)) {
      this.#expect(fence);
      return;
    }
    this.#expectNothing();
    const ofExercise = ['goals', 'hint', 'solution', 'wrong', 'note'].includes(purpose.kind);
    if (!ofExercise) this.#finishExercise();
    switch (purpose.kind) {
      case 'snippet':
        this.#python(fence, purpose.flags);
        break;
      case 'untagged':
        if (this.#isOutput(fence)) this.#expect(fence);
        else if (isDoctest(fence.text) || this.#parses(fence.text)) this.#python(fence, []);
        else this.#prose.push(verbatim(fence));
        break;
      case 'output':
      case 'text':
        if (this.#snippet && (purpose.kind === 'output' || this.#isJustBelow())) this.#expect(fence);
        else this.#prose.push(verbatim(fence));
        break;
      case 'other':
        this.#prose.push(verbatim(fence));
        break;
      case 'note':
        this.#note({ prose: proseOf(fence.text, fence.line), line: fence.opens });
        break;
      case 'exercise': {
        const page = this.#page('exercise', fence.opens);
        this.#exercise = { draft: new ExerciseDraft(fence, purpose, this.#report), page };
        break;
      }
      case 'hint':
      case 'solution':
      case 'wrong':
      case 'goals':
        if (this.#exercise) this.#partOfExercise(fence, purpose, this.#exercise.draft);
        else this.#stray(fence, purpose.kind);
        break;
      default:
        this.#lessonBlock(fence, purpose.kind);
    }
  }

  /** Whether a text without a tag is the output of the snippet right above it: a notebook's export indents what a fence gave. */
  #isOutput(fence: Fence): boolean {
    if (!this.#snippet || !this.#isJustBelow()) return false;
    const { text, indented } = fence;
    return (indented && this.#isFenced && !isDoctest(text)) || isPrinted(text, this.#parses);
  }

  /** Whether the last snippet has no output yet and nothing stands between. */
  #isJustBelow(): boolean {
    return this.#snippet?.expected === undefined && this.#prose.length === 0;
  }

  #partOfExercise(fence: Fence, purpose: Purpose, draft: ExerciseDraft): void {
    if (purpose.kind === 'hint') draft.hint(fence);
    else if (purpose.kind === 'solution') draft.solution(fence);
    else if (purpose.kind === 'wrong') draft.wrong(fence, purpose.why);
    else this.#yaml(fence, (node) => draft.goals(node));
  }

  #lessonBlock(fence: Fence, kind: 'look' | 'predict' | 'change' | 'learned'): void {
    const snippet = this.#snippet;
    if (kind === 'change') this.#change(fence);
    else if (kind === 'look' && !snippet) this.#report(fence.opens, 'no snippet stands above this look');
    else if (kind === 'predict' && this.#predict) {
      this.#report(fence.opens, 'a second predict before the snippet: one page asks one question');
    } else {
      this.#yaml(fence, (node) => {
        if (kind === 'look') snippet!.look = [...snippet!.look, ...readLook(node, this.#report)];
        else if (kind === 'learned') this.#learn(node);
        else this.#predict = readPredict(node, `predict-${++this.#predictions}`, this.#report);
      });
    }
  }

  #learn(node: YamlNode): void {
    for (const item of itemsOf(node, 'learned', this.#report)) {
      if (item.kind === 'text') this.learned.push(lineOf(item.text));
      else this.#report(item.line, 'an item of learned must be a text; a colon in it needs quotes around it');
    }
  }

  /** A hint, solution … with no exercise above it: an article may have tags like ours. */
  #stray(fence: Fence, kind: string): void {
    if (this.#written) this.#report(fence.opens, `no exercise stands above this ${kind}`);
    else if (kind === 'solution' || kind === 'wrong') this.#python(fence, []);
    else this.#prose.push(verbatim(fence));
  }

  #yaml(fence: Fence, use: (node: YamlNode) => void): void {
    const node = readYaml(fence.text, fence.line, this.#report);
    if (node) use(node);
  }

  #python(fence: Fence, flags: readonly string[]): void {
    const unknown = flags.find((flag) => !(snippetFlags as readonly string[]).includes(flag));
    if (this.#written && unknown !== undefined) {
      this.#report(
        fence.opens,
        `\`${unknown}\` means nothing after \`python\`; known are ${snippetFlags.join(', ')}`,
      );
    }
    const parts = isDoctest(fence.text)
      ? doctestParts(fence.text, fence.line)
      : [{ code: fence.text, line: fence.line, expected: undefined }];
    for (const { code, line, expected } of parts) {
      const snippet: Open<Snippet> = {
        name: `<snippet ${this.snippets.length + 1}>`,
        code,
        line,
        echo: !flags.includes('no-echo'),
        expectError: flags.includes('expect-error'),
        hidden: flags.includes('hidden'),
        fresh: flags.includes('fresh'),
        look: [],
        ...(expected ? { expected } : {}),
      };
      if (!snippet.hidden) {
        const page = this.#page('snippet', line === fence.line ? fence.opens : line);
        page.snippet = snippet;
        if (this.#predict) page.predict = this.#predict;
        this.#predict = undefined;
      } else if (this.#predict) this.#report(this.#predict.line, 'a hidden snippet cannot be asked about');
      this.snippets.push(snippet);
      this.#snippet = snippet;
      this.#isFenced = !fence.indented;
    }
  }

  /** An `Output:` is forgotten: something else follows. */
  #expectNothing(): void {
    if (this.#written && this.#expecting > 0)
      this.#report(this.#expecting, 'no fence with the output follows');
    this.#expecting = 0;
  }

  #expect(fence: Fence): void {
    this.#expecting = 0;
    const snippet = this.#snippet!;
    if (snippet.expected && this.#written) this.#report(fence.opens, 'the snippet has its output already');
    else snippet.expected ??= { text: fence.text.trimEnd(), line: fence.line };
  }

  #change(fence: Fence): void {
    const page = this.#pages.findLast((one) => one.snippet !== undefined && one.snippet === this.#snippet);
    if (!page) this.#report(fence.opens, 'no snippet stands above this change');
    else if (page.change)
      this.#report(fence.opens, 'the snippet has a change already: one page asks for one');
    else {
      this.#yaml(fence, (node) => {
        const change = readChange(node, `change-${++this.#changes}`, this.#report);
        if (change) page.change = change;
      });
    }
  }

  #note(note: Note): void {
    const page = this.#prose.length === 0 ? (this.#exercise?.page ?? this.#pages.at(-1)) : undefined;
    if (page) page.notes = [...page.notes, note];
    else this.#notes.push(note);
  }

  #finishExercise(): void {
    if (this.#exercise) this.#exercise.page.exercise = this.#exercise.draft.finish();
    this.#exercise = undefined;
  }

  #takeProse(): Prose {
    const prose = this.#prose;
    this.#prose = [];
    return prose;
  }

  /** A new page that takes the prose before it: all of it in a lesson, its end in an article, where much may stand before a snippet. */
  #page(kind: 'snippet' | 'exercise', line: number): OpenPage {
    let prose = this.#takeProse();
    if (!this.#written && proseRows(prose, voiceColumns) > voiceRows) {
      const last = prose.slice(-1);
      const fits = last[0]!.kind === 'text' && proseRows(last, voiceColumns) <= voiceRows;
      this.#prosePages(fits ? prose.slice(0, -1) : prose);
      prose = fits ? last : [];
    }
    this.#snippet = undefined;
    return this.#push(kind, prose, line);
  }

  #push(kind: Page['kind'], prose: Prose, line: number): OpenPage {
    const page: OpenPage & { kind: Page['kind'] } = { kind, prose, notes: this.#notes, line };
    if (this.#heading !== undefined) page.heading = this.#heading;
    this.#notes = [];
    this.#pages.push(page);
    return page;
  }

  /** Prose that introduces nothing: pages of its own, as many paragraphs on each as are read without scrolling. */
  #prosePages(prose: Prose): void {
    let rest = prose;
    while (rest.length > 0) {
      let count = 1;
      while (count < rest.length && proseRows(rest.slice(0, count + 1), voiceColumns) + count <= pageRows)
        count++;
      this.#push('prose', rest.slice(0, count), rest[0]!.line);
      rest = rest.slice(count);
      this.#snippet = undefined;
    }
  }
}

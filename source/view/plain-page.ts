import { textOf } from '../editor/buffer.ts';
import type { Page, Prose } from '../lesson/lesson.ts';
import { changeOf, isCovered, lessonOf, pageOf, questionOf } from '../session/course-place.ts';
import type { Model } from '../session/model.ts';
import { nextOf } from '../session/next.ts';
import { panelQuestion } from '../session/panel-question.ts';
import { resultOf } from '../session/results.ts';
import { DONE, herePage } from '../words/en-app.ts';
import { WORDS } from '../words/en-glossary.ts';
import { NEXT_WORDS, seeWords } from '../words/en-keys.ts';
import * as words from '../words/en-plain.ts';
import { WHY } from '../words/en-why.ts';
import { answerRows } from './answer-pane.ts';
import { printable, rowText } from './columns.ts';
import { endLines } from './end-screen.ts';
import { voiceRows } from './page-voice.ts';
import { plainText } from './prose.ts';
import type { Row } from './row.ts';
import { speech } from './speech.ts';
import { instructionLines } from './spoken-screen.ts';

/** Nothing is cut: who reads or hears the lines breaks them as they like. */
const WIDE = 1000;

/** A page as it opens: its title, prose, code with line numbers, its question or goals. */
export function plainPage(model: Model, command: string): readonly string[] {
  const { place, course, playground } = model;
  const lesson = lessonOf(model);
  const page = pageOf(model);
  if (!page) return ['', ...rows(endLines(model, WIDE))];
  const count = lesson.pages.length;
  const title = words.plainTitle(lesson.title, place.lesson + 1, course.lessons.length);
  return [
    '',
    playground ? title : `${title}, ${words.plainPageOf(place.page + 1, count)}`,
    ...(page.heading ? [page.heading] : []),
    ...paragraphs(page.prose),
    ...notes(page),
    ...codeLines(model),
    ...questionLines(model),
    ...taskLines(model, command),
  ];
}

/** Where the run is: what the author or WHY says of the step, then the picture in sentences. */
export function plainStop(model: Model, command: string): readonly string[] {
  const { shown } = model.page;
  if (!shown) return [];
  const told = speech(shown.timeline, shown.step, model.hood);
  // WHY is told with the picture.
  const said = plainVoice(model).filter((text) => !text.startsWith(WHY));
  const toDo = changeOf(model) && nextOf(model).kind === 'type' ? [words.plainOpen(command)] : [];
  return ['', ...said, ...toDo, ...told, ...instructionLines(model)];
}

/** What is to be said now, in one line. */
export function plainVoice(model: Model): readonly string[] {
  const text = rows(voiceRows({ ...model, size: { columns: WIDE, rows: 60 } }, 3)).filter(
    (line) => line !== '',
  );
  return text.length === 0 ? [] : [text.join(' ')];
}

/** The answer to a question, and the idea behind what was chosen. */
export function plainAnswer(model: Model): readonly string[] {
  return ['', ...rows(answerRows(model, WIDE)), ...plainVoice(model)].filter(
    (text, index, all) => text !== '' || all[index - 1] !== '',
  );
}

/** The lessons, with how far each one is. */
export function plainList(model: Model): readonly string[] {
  return model.course.lessons.map((lesson, index) => {
    const { done, begun, page } = resultOf(model, index);
    const here = index === model.place.lesson;
    const how = [
      ...(done ? [DONE] : begun && !here ? [words.plainPageOf(page + 1, lesson.pages.length)] : []),
      ...(here ? [herePage(model.place.page + 1, lesson.pages.length)] : []),
    ];
    return words.plainLesson(index + 1, lesson.title, how.join(', '));
  });
}

/** What the words of the picture mean. */
export function plainWords(): readonly string[] {
  return WORDS.map(({ word, meaning }) => `${word}: ${meaning}`);
}

/** The code of the page as it stands in the editor, with line numbers. */
export function numbered(text: string): readonly string[] {
  const lines = text.replace(/\n$/, '').split('\n');
  const digits = Math.max(2, String(lines.length).length);
  return lines.map((line, index) => `${String(index + 1).padStart(digits)}  ${printable(line)}`.trimEnd());
}

/** What enter does now. */
export function plainKeys(model: Model): string {
  const next = nextOf(model);
  switch (next.kind) {
    case 'lock':
      return lockWords(model);
    case 'answer':
      return words.PLAIN_ANSWER;
    case 'look':
      return words.plainNext(seeWords(next.step));
    case 'type':
    case 'order':
      if (model.playground) return words.plainNext(words.PLAIN_LEAVE);
      return words.plainNext(NEXT_WORDS['next-page']);
    case 'summary':
    case 'lessons':
      return words.plainNext(words.PLAIN_LEAVE);
    default:
      return words.plainNext(NEXT_WORDS[next.kind]);
  }
}

/** What answers the question that is open: a number, or the lines of the output one by one. */
function lockWords(model: Model): string {
  const lines = questionOf(model)?.lines;
  if (!lines) return words.PLAIN_CHOOSE;
  const { typed, given } = model.page.prediction ?? {};
  if (given !== undefined) return words.PLAIN_SURE;
  if (model.focus !== 'answer') return words.plainNext(words.PLAIN_TYPE);
  return words.plainTypeLine((typed?.done.length ?? 0) + 1, lines.length);
}

function paragraphs(prose: Prose): readonly string[] {
  return prose.flatMap(({ text, kind }, index) => {
    const lines = plainText(text).replace(/\n$/, '').split('\n').map(printable);
    const tight = kind === 'item' && prose[index - 1]?.kind === 'item';
    return [...(tight ? [] : ['']), ...(kind === 'verbatim' ? lines.map((line) => `    ${line}`) : lines)];
  });
}

function notes(page: Page): readonly string[] {
  return page.notes.flatMap((note) => [
    '',
    [words.PLAIN_NOTE, ...(note.title ? [note.title] : [])].join(' '),
    ...paragraphs(note.prose).slice(1),
  ]);
}

function codeLines(model: Model): readonly string[] {
  const page = pageOf(model);
  if (page?.kind !== 'snippet') return [];
  const code = textOf(model.page.editor.buffer);
  return code.trim() === '' ? [] : ['', words.PLAIN_CODE, ...numbered(code)];
}

function questionLines(model: Model): readonly string[] {
  const question = questionOf(model);
  if (!question || !isCovered(model)) return [];
  const panel = panelQuestion(model);
  if (panel?.of.kind === 'cells') return ['', plainText(question.question), words.PLAIN_COUNT];
  if (panel?.of.kind === 'holders') {
    const named = panel.functions.map(({ name }, index) => `${index + 1}: ${name}`);
    return ['', plainText(question.question), ...named, words.PLAIN_POINT];
  }
  const choices = question.choices.flatMap(({ say }, index) =>
    say.split('\n').map((line, at) => (at === 0 ? `${index + 1}: ${line}` : `    ${line}`)),
  );
  return ['', plainText(question.question), ...choices];
}

function taskLines(model: Model, command: string): readonly string[] {
  const page = pageOf(model);
  if (page?.kind !== 'exercise') return [];
  const { exercise } = page;
  const code = model.page.order ? model.page.order.blocks.flat() : numbered(textOf(model.page.editor.buffer));
  return [
    '',
    exercise.name,
    words.PLAIN_GOALS,
    ...exercise.goals.map((goal) => `- ${plainText(goal.say)}`),
    exercise.parsons ? words.PLAIN_LINES : words.PLAIN_START,
    ...code,
    words.plainOpen(command),
  ];
}

/** Rows of a pane as lines: columns that stand apart there are joined by signs that are read well. */
function rows(drawn: readonly Row[]): readonly string[] {
  return drawn.map((row) =>
    rowText(row)
      .trim()
      .replace(/ {10,}/g, ': ')
      .replace(/(\S {2,}.*\S) {3}(?=\S)/, '$1, ')
      .replace(/ {2,}/g, ' '),
  );
}

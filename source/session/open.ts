import { editorOf } from '../editor/editor.ts';
import type { Course } from '../lesson/lesson.ts';
import type { Progress } from '../progress/progress.ts';
import { asksNoMore, changeOf, exerciseOf, originalCode, pageOf, questionOf } from './course-place.ts';
import type { Effect } from './effect.ts';
import { helpOf, isSolved, keepPlace, keptAnswer, keptCode, keptHistory, startPlace } from './keep.ts';
import { FRESH_PREDICTION } from './lock-in.ts';
import type { Model, Notice, Order, PageState, Place, Prediction, Review, Size } from './model.ts';
import type { MostText } from './most-text.ts';
import { freshOrder, orderOf } from './order.ts';
import { runPage } from './page-run.ts';
import { FRESH_PROMPT } from './prompt-keys.ts';
import { freshTask, wantsOfWrongs } from './task.ts';
import { andThen, say, type Updated } from './updated.ts';

/** What a session begins with. */
export type Opening = {
  readonly ascii: boolean;
  readonly course: Course;
  readonly playground: boolean;
  readonly progress: Progress;
  readonly notice?: Notice; // what is to be said of it first of all
  readonly size: Size;
  readonly mostText?: MostText;
};

/** A session at the page where the learner left off, or at the very first. There is no menu before it. */
export function openSession(opening: Opening): Updated {
  const { course, playground, progress, notice, size, ascii, mostText } = opening;
  const model: Model = {
    course,
    playground,
    progress,
    size,
    ascii,
    ...(mostText ? { mostText } : {}),
    place: { lesson: 0, page: 0 },
    page: EMPTY_PAGE,
    focus: 'page',
    finer: false,
    hood: false,
    history: keptHistory(progress),
    now: '',
    runs: 0,
  };
  const opened = openPlace(model, startPlace(model));
  return notice ? andThen(opened, (next) => say(next, notice)) : opened;
}

const EMPTY_PAGE: PageState = {
  editor: editorOf(''),
  names: [],
  run: { kind: 'none' },
  typed: false,
  walked: false,
  held: undefined,
  prompt: FRESH_PROMPT,
  answers: [],
  noteOpen: false,
};

/** What was under way for the page before is of no use any more. */
const FORGET: readonly Effect[] = (['preview', 'what-if', 'goals', 'wrongs'] as const).map((slot) => ({
  kind: 'cancel',
  slot,
}));

/** Opens a page: its code as the learner left it, its run asked for, the place kept. */
export function openPlace(model: Model, place: Place, review?: Review): Updated {
  const placed: Model = {
    ...model,
    place,
    review,
    cameFrom: model.course.lessons[place.lesson]?.aside && model.cameFrom,
    focus: 'page',
    over: undefined,
    asking: undefined,
    notice: undefined,
    page: EMPTY_PAGE,
  };
  const page = pageOf(placed);
  const kept = keptCode(placed);
  const opened: Model = {
    ...placed,
    ...(kept?.outdated ? { notice: 'changed-file' } : {}),
    page: {
      ...EMPTY_PAGE,
      editor: editorOf(kept?.text ?? originalCode(page)),
      // What was answered stays answered, and its page can be walked at once.
      prediction: questionOf(placed) && prediction(placed),
      unasked: questionOf(placed) !== undefined && !keptAnswer(placed) && asksNoMore(placed),
      task: exerciseOf(placed) || changeOf(placed) ? freshTask(isSolved(placed), helpOf(placed)) : undefined,
      order: orderOn(placed, kept?.text),
      // An exercise is made with the picture in sight.
      walked: page === undefined || page.kind === 'exercise',
    },
  };
  const [ran, effects] = andThen(runPage(keepPlace(opened)), askWrongs);
  return [ran, [...FORGET, ...effects, { kind: 'save', progress: ran.progress }]];
}

function prediction(model: Model): Prediction {
  const answer = keptAnswer(model);
  return answer ? { ...FRESH_PREDICTION, answer } : FRESH_PREDICTION;
}

/** The lines to order as the learner left them; a text of other lines is typed on. */
function orderOn(model: Model, text: string | undefined): Order | undefined {
  const exercise = exerciseOf(model);
  if (!exercise) return undefined;
  const { eased } = helpOf(model);
  return text === undefined ? freshOrder(exercise, eased) : orderOf(exercise, eased, text);
}

function askWrongs(model: Model): Updated {
  const wants = wantsOfWrongs(model);
  const effects: Effect[] = wants.length > 0 ? [{ kind: 'want', of: 'wrongs', id: model.runs, wants }] : [];
  return [model, effects];
}

/** The learner went on elsewhere, at another login: their work is taken over, and the open page too where it was changed there. */
export function wentOn(model: Model, progress: Progress): Updated {
  const before = keptCode(model)?.text;
  const next = { ...model, progress };
  if (keptCode(next)?.text === before) return [next, []];
  return openPlace(next, model.place);
}

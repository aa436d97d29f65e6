import { pageOf } from '../session/course-place.ts';
import type { Model, Over } from '../session/model.ts';
import { internalError, tooSmall } from '../words/en-app.ts';
import { cut, fitRow, fitRows, rowText, span } from './columns.ts';
import { endScreen } from './end-screen.ts';
import type { Screen } from './frame.ts';
import { lessonScreen } from './lesson-screen.ts';
import { listScreen } from './list-screen.ts';
import { voiceRows } from './page-voice.ts';
import { proseScreen } from './prose-screen.ts';
import type { Row } from './row.ts';
import { summaryScreen } from './summary-screen.ts';
import { asciiRow } from './symbols.ts';
import { textScreen, type Under } from './text-screen.ts';
import { whatIfScreen } from './what-if-screen.ts';

const LEAST_COLUMNS = 40;
const LEAST_ROWS = 12;

/** What one learner sees: exactly as many rows as the terminal has, each exactly as wide. A pure function of the state. */
export function screen(model: Model): Screen {
  const drawn = screenOf(model);
  return model.ascii ? { ...drawn, rows: drawn.rows.map(asciiRow) } : drawn;
}

function screenOf(model: Model): Screen {
  const { columns, rows } = model.size;
  if (model.crash !== undefined) return crashScreen(model, model.crash);
  if (columns < LEAST_COLUMNS || rows < LEAST_ROWS) {
    return { rows: fitRows([[span(cut(tooSmall(columns, rows), columns))]], columns, rows) };
  }
  if (model.over) return overScreen(model, model.over);
  const page = pageOf(model);
  if (!page) return endScreen(model);
  return page.kind === 'prose' ? proseScreen(model) : lessonScreen(model);
}

function overScreen(model: Model, over: Over): Screen {
  switch (over.kind) {
    case 'list':
      return listScreen(model, over);
    case 'summary':
      return summaryScreen(model, over);
    case 'what-if':
      return whatIfScreen(model, over);
    default:
      return textScreen(model, over, () => underOf(model));
  }
}

/** The screen that lies under another one, as text: its sentence apart from the rest. */
function underOf(model: Model): Under {
  const { rows } = screenOf({ ...model, over: undefined });
  const voice = voiceRows(model, VOICE).map(rowText).join(' ');
  const rest = rows.map(rowText);
  return { voice, rest: rest.slice(1, -1).join('\n') };
}

const VOICE = 3;

/** A mistake of ours: what it says, and that nothing of the learner's is lost. */
export function crashScreen(model: Model, reason: string): Screen {
  const { columns, rows } = model.size;
  const lines = internalError(reason).map((text): Row => [span(` ${cut(text, columns - 2)}`, 'error')]);
  return { rows: fitRows([[], ...lines], columns, rows).map((row) => fitRow(row, columns)) };
}

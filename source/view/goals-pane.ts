import type { GoalResult } from '../lesson/judge-goals.ts';
import { exerciseOf } from '../session/course-place.ts';
import type { Model } from '../session/model.ts';
import { GOALS, goalsMet, now } from '../words/en-app.ts';
import { cut, span } from './columns.ts';
import { ends } from './frame.ts';
import { styledRows } from './prose.ts';
import type { Row } from './row.ts';

/**
The goals of an exercise over the picture: met or still open, never crossed out, and beside an open one what is so now. The
row for what is so stays, so that the picture below does not move as goals are met.
*/
export function goalRows(model: Model, width: number): readonly Row[] {
  const { goals } = exerciseOf(model)!;
  const results = model.page.task!.goals;
  const met = results.filter((result) => result.met).length;
  const rows: Row[] = [
    ends([span(` ${GOALS}`, 'heading')], [span(goalsMet(met, goals.length), 'status')], width),
  ];
  goals.forEach((goal, index) => {
    const result = results[index];
    styledRows(goal.say, width - 6).forEach((row, line) => {
      const box = result?.met ? span(' [x] ', 'good') : span(' [ ] ');
      rows.push([line === 0 ? box : span('     '), ...row]);
    });
    const text = model.page.trouble ? '' : nowText(result);
    if (text !== '') rows.push([span(`       ${cut(text, width - 8)}`, 'faint')]);
  });
  return [...rows, []];
}

function nowText(result: GoalResult | undefined): string {
  return result && !result.met && result.now !== '' ? now(result.now) : '';
}

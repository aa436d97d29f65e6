import type { Model } from './model.ts';
import { only, type Updated } from './updated.ts';

/** `l`: the lessons, the open one chosen. */
export function openList(model: Model): Updated {
  return only({ ...model, focus: 'page', over: { kind: 'list', chosen: { lesson: model.place.lesson } } });
}

/** What has been learned in the whole course, and what is worth another look. */
export function openSummary(model: Model): Updated {
  return only({ ...model, focus: 'page', over: { kind: 'summary', top: 0, chosen: 0 } });
}

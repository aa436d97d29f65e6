import type { Model } from './model.ts';
import { only, type Updated } from './updated.ts';

/** Under the hood the instructions of the shown run are asked for, once for each run. */
export function askListings(model: Model): Updated {
  const pieces = model.page.shown?.timeline.pieces;
  if (!model.hood || !pieces || model.page.listings?.pieces === pieces) return only(model);
  return [model, [{ kind: 'listings', pieces }]];
}

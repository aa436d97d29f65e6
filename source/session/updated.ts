import type { Effect } from './effect.ts';
import type { Model, Notice, PageState } from './model.ts';

/** What `update` gives: the next state, and what it asks of the world, in order. */
export type Updated = readonly [model: Model, effects: readonly Effect[]];

/** The next state, with nothing asked. */
export function only(model: Model): Updated {
  return [model, []];
}

/** A further update of what an update gave, the effects of both in order. */
export function andThen([model, effects]: Updated, further: (model: Model) => Updated): Updated {
  const [next, more] = further(model);
  return [next, [...effects, ...more]];
}

/** The state with some parts of the page's state replaced. */
export function onPage(model: Model, parts: Partial<PageState>): Model {
  return { ...model, page: { ...model.page, ...parts } };
}

/** The same state, with something said. */
export function say(model: Model, notice: Notice): Updated {
  return only({ ...model, notice });
}

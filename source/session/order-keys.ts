import type { Key } from '../editor/key.ts';
import { putText } from './editing.ts';
import type { Model, Order } from './model.ts';
import { orderedText } from './order.ts';
import { only, onPage, type Updated } from './updated.ts';

/** Enter where ordering is next: keys choose and move the lines. */
export function startOrdering(model: Model): Updated {
  const task = model.page.task && { ...model.page.task, passed: false };
  return only({ ...onPage(model, { typed: false, task }), focus: 'order' });
}

/**
A key while lines are ordered: ↑ ↓ choose, enter takes the chosen line and puts it down, ↑ ↓ then move it, x lays it aside
and back. Undefined: the key means here what it means on the page.
*/
export function orderKey(model: Model, key: Key): Updated | undefined {
  const { order, task, typed } = model.page;
  if (!order || key.ctrl) return undefined;
  if (key.name === 'up') return shift(model, order, -1);
  if (key.name === 'down') return shift(model, order, 1);
  if (key.name === 'enter' || key.text === ' ')
    return only(onPage(model, { order: { ...order, taken: !order.taken } }));
  if (key.name === 'delete' || key.name === 'backspace' || key.text === 'x') return layAside(model, order);
  if (key.name !== 'escape') return undefined;
  const left = onPage(model, {
    order: { ...order, taken: false },
    task: task && { ...task, passed: !typed },
  });
  return [{ ...left, focus: 'page' }, [{ kind: 'save', progress: left.progress }]];
}

function shift(model: Model, order: Order, by: number): Updated {
  const to = order.chosen + by;
  if (to < 0 || to >= order.blocks.length) return only(model);
  if (!order.taken) return only(onPage(model, { order: { ...order, chosen: to } }));
  // A line that is carried over the border changes sides before it changes places.
  if (order.chosen < order.used && to >= order.used) return laid(model, { ...order, used: order.used - 1 });
  if (order.chosen >= order.used && to < order.used) return laid(model, { ...order, used: order.used + 1 });
  const blocks = [...order.blocks];
  [blocks[order.chosen], blocks[to]] = [blocks[to]!, blocks[order.chosen]!];
  return laid(model, { ...order, blocks, chosen: to });
}

function layAside(model: Model, order: Order): Updated {
  const block = order.blocks[order.chosen]!;
  const rest = order.blocks.filter((_, index) => index !== order.chosen);
  const isUsed = order.chosen < order.used;
  const used = order.used + (isUsed ? -1 : 1);
  const at = isUsed ? used : order.used;
  const blocks = [...rest.slice(0, at), block, ...rest.slice(at)];
  const chosen = isUsed ? Math.min(order.chosen, blocks.length - 1) : at;
  return laid(model, { ...order, blocks, used, chosen, taken: false });
}

/** The lines as they lie now: the used ones are the program, which runs. */
export function laid(model: Model, order: Order): Updated {
  return putText(onPage(model, { order }), orderedText(order));
}

import type { Key } from '../editor/key.ts';
import { changeFor } from '../editor/keymap.ts';
import { editorKey, stopTyping } from './editing.ts';
import { askListings } from './hood.ts';
import { roomKey, roomTold, unheard } from './in-room.ts';
import { answerKey } from './line-answers.ts';
import { listKey, searchFor } from './list-keys.ts';
import type { Message } from './message.ts';
import type { Model, Over } from './model.ts';
import { isTooLong } from './most-text.ts';
import { openPlace, wentOn } from './open.ts';
import { orderKey } from './order-keys.ts';
import { arriveAt, pageKey } from './page-keys.ts';
import { pageRan, wordIsWhole } from './page-run.ts';
import { previewRan } from './preview.ts';
import { clearPrompt, entryRead, promptKey } from './prompt-keys.ts';
import { reloaded } from './reload.ts';
import { scrollKey } from './scroll-keys.ts';
import { summaryKey } from './summary.ts';
import { tellGoals, tellWrongs } from './task.ts';
import { nextHint } from './task-keys.ts';
import { andThen, only, onPage, say, type Updated } from './updated.ts';
import { whatIfRan } from './what-if-keys.ts';

/**
One message → the next state, and what is asked of the world. Pure: nothing here runs, reads a clock or writes.
*/
export function update(model: Model, message: Message): Updated {
  switch (message.kind) {
    case 'key':
      return keyPressed({ ...model, now: message.now }, message.key);
    case 'search':
      return searchFor(model, message.text);
    case 'resized':
      return only({ ...model, size: message.size });
    case 'ran':
      if (message.slot === 'preview') return previewRan(model, message.id, message.timeline, message.printed);
      if (message.slot === 'what-if') return whatIfRan(model, message.id, message.timeline);
      return andThen(pageRan(model, message.id, message.timeline), askListings);
    case 'slow':
      return only(slow(model, message.id));
    case 'approached':
      return arriveAt(model, message.timeline, message.step);
    case 'names':
      return only(onPage(model, { names: message.names }));
    case 'listed':
      return only(onPage(model, { listings: message.listings }));
    case 'wanted':
      if (message.of === 'wrongs') return only(tellWrongs(model, message.rans));
      return only(tellGoals(model, message.rans));
    case 'entry':
      return entryRead(model, message.text, message.complete);
    case 'waited': {
      const { run } = model.page;
      return only(run.kind === 'ran' && run.id === message.id ? wordIsWhole(model) : model);
    }
    case 'room':
      return roomTold(model, message.room);
    case 'progress':
      return wentOn(model, message.progress);
    case 'course':
      return reloaded(model, message.course);
    case 'not-saved':
      return say(model, 'not-saved');
    case 'crashed':
      return only({ ...model, crash: message.reason });
  }
}

function slow(model: Model, id: number): Model {
  const { run } = model.page;
  return run.kind === 'running' && run.id === id ? onPage(model, { run: { ...run, slow: true } }) : model;
}

/** Whether printable keys are text now. */
export function isText(model: Model): boolean {
  if (model.over) return model.over.kind === 'list' && model.over.search !== undefined;
  return model.focus === 'editor' || model.focus === 'prompt' || model.focus === 'answer';
}

function keyPressed(model: Model, key: Key): Updated {
  if (
    key.alt &&
    !(isText(model) && changeFor(key) !== undefined && key.name !== 'enter' && key.name !== 'tab')
  ) {
    return withoutAlt(model, { ...key, alt: false });
  }
  if (model.crash !== undefined) return recover(model, key);
  const dismissed =
    key.name === 'escape' && unheard(model) !== undefined ? { heard: model.room!.said!.at } : {};
  const heard = { ...model, notice: undefined, ...dismissed };
  if (model.asking) return asked(heard, model.asking, key);
  if (key.name === 'text' && key.ctrl) {
    const controlled = controlKey(heard, key.text);
    if (controlled) return controlled;
  }
  if (heard.over) {
    return overKey(heard, heard.over, key);
  }
  if (isTooLong(heard, key)) return say(heard, 'too-long');
  const inRoom = isText(heard) ? undefined : roomKey(heard, key);
  if (inRoom) return inRoom;
  switch (heard.focus) {
    case 'editor':
      return editorKey(heard, key);
    case 'prompt':
      return promptKey(heard, key);
    case 'answer':
      return answerKey(heard, key);
    case 'order':
      return orderKey(heard, key) ?? orderLetter(heard, key);
    case 'page':
      return pageKey(heard, key);
  }
}

/** Esc and a key that came in one piece are esc, then the key. With the arrows alt means nothing outside text. */
function withoutAlt(model: Model, plain: Key): Updated {
  if (['left', 'right', 'up', 'down'].includes(plain.name)) return keyPressed(model, plain);
  const esc: Key = { name: 'escape', text: '', ctrl: false, alt: false, shift: false };
  return andThen(keyPressed(model, esc), (next) => keyPressed(next, plain));
}

function overKey(model: Model, over: Over, key: Key): Updated {
  switch (over.kind) {
    case 'list':
      return listKey(model, over, key);
    case 'summary':
      return summaryKey(model, over, key);
    default:
      return scrollKey(model, over, key);
  }
}

/** A letter while lines are ordered: a hint is read without letting go of them; anything else leaves them. */
function orderLetter(model: Model, key: Key): Updated {
  return key.text === 'h' ? nextHint(model) : pageKey({ ...model, focus: 'page' }, key);
}

/** Keys that mean the same wherever the learner is; undefined: this one does not. */
function controlKey(model: Model, letter: string): Updated | undefined {
  switch (letter) {
    case 'l':
      return [model, [{ kind: 'redraw' }]];
    case 's':
      return [{ ...model, notice: 'all-kept' }, [{ kind: 'save', progress: model.progress }]];
    case 'q':
      return only(model);
    case 'c':
      return stop(model);
    case 'z':
      return isText(model) ? undefined : [model, [{ kind: 'suspend' }]];
    default:
      return undefined;
  }
}

/** Ctrl-c: stops what runs; otherwise stops typing, clears the prompt, or asks whether to quit. */
function stop(model: Model): Updated {
  if (model.page.run.kind === 'running')
    return [{ ...model, notice: 'interrupted' }, [{ kind: 'interrupt' }]];
  if (model.over) return only({ ...model, asking: 'quit' });
  if (model.focus === 'editor') return stopTyping(model);
  if (model.focus === 'prompt') return clearPrompt(model);
  return only({ ...model, focus: 'page', asking: 'quit' });
}

/** A key after a question: the one that was asked for says yes. Enter and esc only say no; any other key means what it says. */
function asked(model: Model, asking: NonNullable<Model['asking']>, key: Key): Updated {
  const letter = key.name === 'text' ? key.text : '';
  if (asking === 'quit' && ((letter === 'q' && !key.ctrl) || (letter === 'c' && key.ctrl))) {
    return [model, [{ kind: 'save', progress: model.progress }, { kind: 'quit' }]];
  }
  if (asking === 'solution' && letter === 's' && !key.ctrl) {
    return andThen(pageKey(model, key), (next) => only({ ...next, asking: undefined }));
  }
  const answered = { ...model, asking: undefined };
  return key.name === 'enter' || key.name === 'escape' ? only(answered) : keyPressed(answered, key);
}

/** After a mistake of ours: enter opens the page anew, with the learner's text as it was kept; q leaves. */
function recover(model: Model, key: Key): Updated {
  const safe = { ...model, crash: undefined };
  if (key.name === 'enter') return openPlace(safe, model.place);
  const leaves = key.name === 'text' && (key.text === 'q' || (key.ctrl && key.text === 'c'));
  return leaves ? [model, [{ kind: 'save', progress: model.progress }, { kind: 'quit' }]] : only(model);
}

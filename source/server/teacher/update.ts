import { textOf } from '../../editor/buffer.ts';
import { apply, editorOf } from '../../editor/editor.ts';
import type { Key } from '../../editor/key.ts';
import { changeFor } from '../../editor/keymap.ts';
import type { Size } from '../../session/model.ts';
import * as words from '../../words/en-teacher.ts';
import type { Screen } from '../room.ts';
import type { TeacherEvent } from '../room-event.ts';
import type { RoomState } from '../room-state.ts';
import type { Desk, DeskOver } from './desk.ts';
import { chosenSeat, learnersHere, questionAsked } from './focus.ts';

/** What comes to the desk. */
export type DeskMessage =
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'room'; readonly room: RoomState }
  | { readonly kind: 'tick'; readonly now: string }
  | { readonly kind: 'screen'; readonly learner: string; readonly screen: Screen }
  | { readonly kind: 'resized'; readonly size: Size };

/** What the desk wants done. */
export type DeskEffect =
  | { readonly kind: 'happen'; readonly event: TeacherEvent }
  | { readonly kind: 'watch'; readonly learner: string } // and nobody else
  | { readonly kind: 'unwatch' }
  | { readonly kind: 'leave' };

export type Done = readonly [Desk, readonly DeskEffect[]];

/** Characters of a message to learners: three rows of their screen. */
const LONGEST_MESSAGE = 200;

/** The desk after a message, and what is to be done. Pure. */
export function updateDesk(desk: Desk, message: DeskMessage): Done {
  switch (message.kind) {
    case 'resized':
      return [{ ...desk, size: message.size }, []];
    case 'tick':
      return [{ ...desk, now: message.now }, []];
    case 'room':
      return [{ ...desk, room: message.room }, []];
    case 'screen': {
      const { over } = desk;
      if (over?.kind !== 'look' || over.learner !== message.learner) return [desk, []];
      return [{ ...desk, over: { ...over, screen: message.screen } }, []];
    }
    case 'key': {
      const { notice: _, ...quiet } = desk;
      if (desk.over) return keyOver({ ...quiet }, desk.over, message.key);
      return keyInRoom(quiet, message.key);
    }
  }
}

function keyInRoom(desk: Desk, key: Key): Done {
  if (desk.asked) {
    const leaves = key.text === 'q' || (key.ctrl && key.text === 'c');
    return [{ ...desk, asked: false }, leaves ? [{ kind: 'leave' }] : []];
  }
  if (key.ctrl) return [key.text === 'c' ? { ...desk, asked: true } : desk, []];
  switch (key.name) {
    case 'up':
      return [choose(desk, -1), []];
    case 'down':
      return [choose(desk, 1), []];
    case 'pageup':
      return [choose(desk, -10), []];
    case 'pagedown':
      return [choose(desk, 10), []];
    case 'enter':
      return look(desk);
    case 'escape':
      return [unchosen(desk), []];
    case 'text':
      return letter(desk, key.text);
    default:
      return [desk, []];
  }
}

function letter(desk: Desk, text: string): Done {
  const chosen = chosenSeat(desk);
  switch (text) {
    case 'q':
      return [{ ...desk, asked: true }, []];
    case '?':
      return [{ ...desk, over: { kind: 'keys' } }, []];
    case 'm':
      if (!chosen) return told(desk, words.CHOOSE_FIRST);
      return [{ ...desk, over: { kind: 'message', to: chosen.learner, editor: editorOf('') } }, []];
    case 'M':
      return [{ ...desk, over: { kind: 'message', editor: editorOf('') } }, []];
    case 'S':
      return [{ ...desk, over: { kind: 'snippet', editor: editorOf(codeHere(desk)) } }, []];
    case 'H':
      return hold(desk);
    case 'R':
      return reveal(desk);
    case 'G':
      return gather(desk);
    case 'P':
      return show(desk);
    default:
      return told(desk, words.NO_SUCH_KEY);
  }
}

function keyOver(desk: Desk, over: DeskOver, key: Key): Done {
  if (key.name === 'escape' || (key.ctrl && key.text === 'c')) return close(desk, over);
  switch (over.kind) {
    case 'keys':
      return close(desk, over);
    case 'look':
      if (key.name === 'up' || key.name === 'down') return look(choose(desk, key.name === 'up' ? -1 : 1));
      return key.name === 'enter' || key.text === 'q' ? close(desk, over) : letter(desk, key.text);
    case 'message':
      if (key.name === 'enter') return sendMessage(desk, over.editor, over.to);
      return typed(desk, over, key.name === 'paste' ? { ...key, text: key.text.replace(/\s+/g, ' ') } : key);
    case 'snippet':
      if (key.ctrl && key.text === 'd') return sendSnippet(desk, textOf(over.editor.buffer));
      return typed(desk, over, key);
  }
}

function typed(desk: Desk, over: Extract<DeskOver, { kind: 'message' | 'snippet' }>, key: Key): Done {
  const change = changeFor(key);
  if (change === undefined) return [desk, []];
  const editor = apply(over.editor, change);
  if (over.kind === 'message' && textOf(editor.buffer).length > LONGEST_MESSAGE)
    return told(desk, words.TOO_LONG);
  return [{ ...desk, over: { ...over, editor } }, []];
}

/** Moves the choice; the first press chooses the first learner, the one who is longest on a page. */
function choose(desk: Desk, by: number): Desk {
  const here = learnersHere(desk);
  if (here.length === 0) return desk;
  const at = here.findIndex(({ learner }) => learner === desk.chosen);
  const next = at < 0 ? 0 : Math.min(here.length - 1, Math.max(0, at + by));
  return { ...desk, chosen: here[next]!.learner };
}

function unchosen({ chosen: _, ...desk }: Desk): Desk {
  return desk;
}

function closed({ over: _, ...desk }: Desk): Desk {
  return desk;
}

function close(desk: Desk, over: DeskOver): Done {
  return [closed(desk), over.kind === 'look' ? [{ kind: 'unwatch' }] : []];
}

function told(desk: Desk, notice: string): Done {
  return [{ ...desk, notice }, []];
}

function look(desk: Desk): Done {
  const seat = chosenSeat(desk);
  if (!seat) return told(desk, words.CHOOSE_FIRST);
  const { learner } = seat;
  return [{ ...desk, over: { kind: 'look', learner } }, [{ kind: 'watch', learner }]];
}

/** The program of the page that the chosen learner is at, for the teacher to change and send. */
function codeHere(desk: Desk): string {
  const where = chosenSeat(desk)?.where;
  const lesson = desk.course.lessons.find(({ slug }) => slug === where?.lesson);
  const page = where && lesson?.pages[where.page];
  return page?.kind === 'snippet' ? page.snippet.code : '';
}

function sendMessage(
  desk: Desk,
  { buffer }: Extract<DeskOver, { kind: 'message' }>['editor'],
  to: string | undefined,
): Done {
  const text = textOf(buffer).trim();
  if (text === '') return [closed(desk), []];
  const event = { kind: 'said' as const, text, ...(to === undefined ? {} : { to }) };
  const name = to === undefined ? undefined : desk.room.seats.get(to)?.name;
  return [{ ...closed(desk), notice: words.saidTo(name) }, [{ kind: 'happen', event }]];
}

function sendSnippet(desk: Desk, code: string): Done {
  if (code.trim() === '') return told(desk, words.NOTHING_TO_SEND);
  const text = code.endsWith('\n') ? code : `${code}\n`;
  return [
    { ...closed(desk), notice: words.SNIPPET_SENT },
    [{ kind: 'happen', event: { kind: 'pushed', code: text } }],
  ];
}

/** Holds the question that the room is at; what is held is let go, and so is who was brought together. */
function hold(desk: Desk): Done {
  if (desk.room.held || desk.room.gathered)
    return [{ ...desk, notice: words.LET_GO }, [{ kind: 'happen', event: { kind: 'released' } }]];
  const asked = questionAsked(desk);
  if (!asked) return told(desk, words.NO_QUESTION);
  if (asked.state === 'revealed') return told(desk, words.ALREADY_REVEALED);
  const { lesson, predict } = asked;
  const event = { kind: 'held' as const, lesson: lesson.slug, question: predict.id };
  return [{ ...desk, notice: words.HELD }, [{ kind: 'happen', event }]];
}

function reveal(desk: Desk): Done {
  const asked = questionAsked(desk);
  if (!asked) return told(desk, words.NO_QUESTION);
  const event = { kind: 'revealed' as const, lesson: asked.lesson.slug, question: asked.predict.id };
  return [{ ...desk, notice: words.REVEALED }, [{ kind: 'happen', event }]];
}

/** Shows all what the screen that is looked at shows. Nothing is shown to all that the teacher has not seen. */
function show(desk: Desk): Done {
  const { over } = desk;
  if (over?.kind !== 'look') {
    const [looking, effects] = look(desk);
    return [effects.length > 0 ? { ...looking, notice: words.PRESS_TO_SHOW } : looking, effects];
  }
  const state = over.screen?.state;
  if (!state) return told(desk, words.NOTHING_TO_SHOW);
  return [{ ...desk, notice: words.SHOWN }, [{ kind: 'happen', event: { kind: 'shown', state } }]];
}

/** Brings all to the page of the chosen learner. */
function gather(desk: Desk): Done {
  const where = chosenSeat(desk)?.where;
  if (!where) return told(desk, words.CHOOSE_WHERE);
  const event = { kind: 'gathered' as const, lesson: where.lesson, page: where.page };
  return [{ ...desk, notice: words.gatheredAt(where.title) }, [{ kind: 'happen', event }]];
}

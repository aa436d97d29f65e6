import type { Editor } from '../../editor/editor.ts';
import type { Course } from '../../lesson/lesson.ts';
import type { Size } from '../../session/model.ts';
import type { Screen } from '../room.ts';
import type { RoomState } from '../room-state.ts';

/** What lies over the room: a learner's screen, something that is written, the keys. */
export type DeskOver =
  | { readonly kind: 'look'; readonly learner: string; readonly screen?: Screen }
  | { readonly kind: 'message'; readonly to?: string; readonly editor: Editor } // to one learner, or to all
  | { readonly kind: 'snippet'; readonly editor: Editor }
  | { readonly kind: 'keys' };

/** The teacher's state: the room as its log tells it, and what the teacher is about. Plain and immutable. */
export type Desk = {
  readonly size: Size;
  readonly ascii: boolean;
  readonly course: Course;
  readonly command: string; // how learners come in: `ssh -p 2222 192.0.2.7`
  readonly code?: string; // the code of the workshop
  readonly local: boolean; // in the terminal where `serve` runs: leaving ends the workshop
  readonly room: RoomState;
  readonly opened: string; // ISO 8601
  readonly now: string;
  readonly chosen?: string; // a learner's id
  readonly over?: DeskOver;
  readonly asked: boolean; // q was pressed once
  readonly notice?: string; // what the last key did
};

/** A desk in a room that has been opened. */
export function openDesk(opening: Omit<Desk, 'asked' | 'now'>): Desk {
  return { ...opening, now: opening.opened, asked: false };
}

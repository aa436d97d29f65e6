import type { Pushed, RoomView, Split } from '../session/room-view.ts';
import { FROM_TEACHER } from '../words/en-room.ts';
import { answered, type RoomState, type Vote } from './room-state.ts';

/** What one learner is shown of the room. */
export function viewOf(room: RoomState, learner: string, watched: boolean): RoomView {
  const seat = room.seats.get(learner);
  const { held } = room;
  const pushed = pushedIn(room).at(-1);
  const said = room.said.findLast(({ to }) => to === undefined || to === learner);
  return {
    ...(held ? { held, answered: answered(room, held.lesson, held.question) } : {}),
    splits: [...room.revealed].map((key) => splitOf(room, key)),
    ...(said ? { said: { at: said.at, text: said.text } } : {}),
    ...(room.gathered ? { gathered: room.gathered } : {}),
    ...(pushed ? { pushed } : {}),
    watched,
    stuck: seat?.stuck !== undefined,
    own: seat?.own === true,
  };
}

/** What the teacher has shown, oldest first, as learners see it. */
export function pushedIn(room: RoomState): readonly Pushed[] {
  return room.pushed.map((one) => ({ ...one, title: FROM_TEACHER }));
}

/** Whether nothing that a learner sees has changed. */
export function sameView(one: RoomView, other: RoomView): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** How many chose what, of all who ever answered. */
export function countsOf(votes: ReadonlyMap<string, Vote> | undefined): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { choice } of votes?.values() ?? []) counts[choice] = (counts[choice] ?? 0) + 1;
  return counts;
}

function splitOf(room: RoomState, key: string): Split {
  const [lesson, question] = key.split('/') as [string, string];
  return { lesson, question, counts: countsOf(room.votes.get(key)) };
}

/** What a learner in a workshop is told of the room. */

export const TEACHER = 'TEACHER';
export const FROM_TEACHER = 'From the teacher';
export const WATCHED = 'the teacher looks on';
export const ASKED_FOR_HELP = 'you asked for help';
export const THE_ROOM = 'The room';

export function waitingForRoom(have: number, of: number): string {
  return `waiting for the room, ${have} of ${of}`;
}

export const MEANWHILE =
  'Your answer is kept. It is shown to all at the same time; n and b go to other pages meanwhile.';

export function chose(count: number): string {
  return count === 1 ? '1 learner' : `${count} learners`;
}

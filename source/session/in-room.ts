import type { Key } from '../editor/key.ts';
import type { Course } from '../lesson/lesson.ts';
import { programLesson } from '../lesson/program-lesson.ts';
import { isWaiting } from './course-place.ts';
import type { Model, Place } from './model.ts';
import { openPlace } from './open.ts';
import type { RoomView } from './room-view.ts';
import { only, onPage, say, type Updated } from './updated.ts';

/**
The room has changed. Who goes with the room is brought to the page where the teacher wants all to be; who has left it is told only.
A program that the teacher shows becomes a lesson of its own, at the end of the list.
*/
export function roomTold(model: Model, room: RoomView): Updated {
  const before = model.room;
  // What was said before one came in was said to others.
  const heard = before ? model.heard : room.said?.at;
  const next: Model = { ...model, room, ...(heard === undefined ? {} : { heard }) };
  if (!before) return only(next);
  const { gathered, pushed } = room;
  const isAlone = isOwnPace(model);
  if (pushed && pushed.at !== before.pushed?.at) {
    const course = withPushed(next.course, pushed);
    const place = { lesson: course.lessons.length - 1, page: 0 };
    return isAlone ? say({ ...next, course }, 'room-pushed') : goThere({ ...next, course }, place, 'brought');
  }
  if (gathered && gathered.at !== before.gathered?.at) {
    const place = placeOf(next, gathered);
    if (!place || isAt(next, place)) return only(next);
    return isAlone ? say(next, 'room-elsewhere') : goThere(next, place, 'brought');
  }
  if (isWaiting(model) && !isWaiting(next)) return say(next, 'revealed');
  return only(next);
}

/** A key that means something in a room only, where letters are keys; undefined: it means what it always does. */
export function roomKey(model: Model, key: Key): Updated | undefined {
  const { room } = model;
  if (!room || key.ctrl) return undefined;
  if (key.name === 'enter' && unheard(model) !== undefined) return only({ ...model, heard: room.said!.at });
  if (key.name !== 'text') return undefined;
  if (key.text === '!') {
    const stuck = !model.page.stuck;
    return say(onPage(model, { stuck }), stuck ? 'stuck' : 'not-stuck');
  }
  if (key.text === 'G') {
    const place = room.gathered && placeOf(model, room.gathered);
    return place && !isAt(model, place) ? goThere(model, place, 'with-room') : say(model, 'no-room-page');
  }
  return undefined;
}

/** What the teacher said last, as long as it was not answered with enter. */
export function unheard(model: Model): string | undefined {
  const said = model.room?.said;
  return said && said.at !== model.heard ? said.text : undefined;
}

/** Whether the learner has left the page to which the teacher has brought all. */
export function isOwnPace(model: Model): boolean {
  const place = model.room?.gathered && placeOf(model, model.room.gathered);
  return place !== undefined && !isAt(model, place);
}

/** The course with a program of the teacher's as its last lesson; one that is there already is not there twice. */
export function withPushed(course: Course, { code, at, title }: NonNullable<RoomView['pushed']>): Course {
  const slug = `room-${at.replace(/\D/g, '')}`;
  const lesson = programLesson(code, { slug, title, file: slug, name: '<teacher>' });
  return { ...course, lessons: [...course.lessons.filter((one) => one.slug !== slug), lesson] };
}

function goThere(model: Model, place: Place, why: 'brought' | 'with-room'): Updated {
  const [opened, effects] = openPlace({ ...model, review: undefined }, place);
  return [{ ...opened, notice: why }, effects];
}

function placeOf(
  { course }: Model,
  { lesson, page }: { readonly lesson: string; readonly page: number },
): Place | undefined {
  const found = course.lessons.findIndex(({ slug }) => slug === lesson);
  const last = course.lessons[found]?.pages.length;
  return last === undefined ? undefined : { lesson: found, page: Math.min(page, last) };
}

function isAt({ place, review }: Model, { lesson, page }: Place): boolean {
  return !review && place.lesson === lesson && place.page === page;
}

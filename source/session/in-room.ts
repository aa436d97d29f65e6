import type { Key } from '../editor/key.ts';
import type { Course } from '../lesson/lesson.ts';
import { runLesson } from '../lesson/program-lesson.ts';
import { isWaiting, lessonOf } from './course-place.ts';
import type { Model, Place } from './model.ts';
import { openPlace } from './open.ts';
import { runPage } from './page-run.ts';
import type { Pushed, RoomView } from './room-view.ts';
import { andThen, only, onPage, say, type Updated } from './updated.ts';

/**
The room has changed. Who goes with the room is brought to the page where the teacher wants all to be; who has left it is told only.
What the teacher shows becomes a lesson of its own, at the end of the list: no text that the learner made elsewhere is touched.
*/
export function roomTold(model: Model, room: RoomView): Updated {
  const before = model.room;
  // What was said before one came in was said to others.
  const heard = before ? model.heard : room.said?.at;
  const told: Model = { ...model, room, ...(heard === undefined ? {} : { heard }) };
  if (!before) return only(told);
  const { gathered, pushed } = room;
  const isNew = pushed !== undefined && pushed.at !== before.pushed?.at;
  const next = isNew ? { ...told, course: withPushed(told.course, pushed) } : told;
  if (gathered && gathered.at !== before.gathered?.at) {
    const place = placeOf(next, gathered);
    if (!place || (isAt(next, place) && !isNew)) return only(next);
    if (isOwnPace(model)) return say(next, isNew ? 'room-pushed' : 'room-elsewhere');
    return goThere(next, place, 'brought');
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

/** The course with what the teacher shows as its last lesson; what is there already is not there twice. */
export function withPushed(course: Course, { slug, title, state: { from, pieces } }: Pushed): Course {
  const source = course.lessons.find((one) => one.slug === from?.lesson);
  const page = source?.pages[from!.page];
  const name = {
    slug,
    title: titled(title, page?.heading ?? source?.title),
    file: slug,
    aside: true,
  } as const;
  const lesson = runLesson(pieces, name, page);
  return { ...course, lessons: [...course.lessons.filter((one) => one.slug !== slug), lesson] };
}

function titled(title: string, more: string | undefined): string {
  return more === undefined ? title : `${title}: ${more}`;
}

/** Opens a page for all; what the teacher shows there, at the step where it was shown. */
function goThere(model: Model, place: Place, why: 'brought' | 'with-room'): Updated {
  const cameFrom = lessonOf(model).aside ? model.cameFrom : model.place;
  const opened = openPlace({ ...model, review: undefined, cameFrom }, place);
  return andThen(andThen(opened, atItsStep), (next) => say(next, why));
}

function atItsStep(model: Model): Updated {
  const { pushed } = model.room!;
  if (pushed?.slug !== lessonOf(model).slug) return only(model);
  const { entries, answers, step } = pushed.state;
  return runPage(
    onPage(model, {
      prompt: { ...model.page.prompt, entries },
      answers,
      stepToShow: step,
      walked: step !== undefined,
    }),
  );
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

import { basename } from 'node:path';
import type { Course } from '../lesson/lesson.ts';
import { programLesson } from '../lesson/program-lesson.ts';
import { watchCourse } from '../lesson/watch-course.ts';
import { dataFolder, fileStore } from '../progress/file-store.ts';
import type { Store } from '../session/store.ts';
import type { Live } from '../start.tsx';
import { capabilityOf } from '../ui/capability.ts';
import { readArguments, UsageError } from './usage.ts';

const OPTIONS = {
  data: { type: 'string' },
  'no-color': { type: 'boolean' },
  ascii: { type: 'boolean' },
  plain: { type: 'boolean' },
  guest: { type: 'boolean' },
} as const;

/** The flags of every command that draws on the terminal. */
export type TerminalFlags = {
  readonly data?: string;
  readonly 'no-color'?: boolean;
  readonly ascii?: boolean;
  readonly plain?: boolean;
  readonly guest?: boolean;
};

/** Where a course came from, and how to read it once more. */
export type CourseSource = { readonly path: string; readonly read: () => Course | undefined };

/** The flags and the one path that such a command takes. */
export function readTerminalArguments(
  command: string,
  args: readonly string[],
  are: string,
): { readonly values: TerminalFlags; readonly path: string | undefined } {
  const { values, positionals } = readArguments(command, args, OPTIONS, { least: 0, most: 1, are });
  return { values, path: positionals[0] };
}

/**
Opens a course on this process's terminal, or with `--plain` as lines on its standard input and output.

@param command what was typed to come here, for whoever has to start it anew
@param source where the course is read from, to be read again when its author saves it
@throws UsageError where there is no terminal: it says what was needed and which commands need none
*/
export async function openTerminal(
  course: Course,
  playground: boolean,
  flags: TerminalFlags,
  command = 'closure-tutor',
  source?: CourseSource,
): Promise<number> {
  const { stdin: input, stdout: output } = process;
  const progress = fileStore(dataFolder(flags.data));
  const ascii = flags.ascii === true;
  if (flags.plain) {
    const { walkPlain } = await import('./plain.ts');
    return walkPlain({ input, output, course, playground, progress, ascii, command });
  }
  if (!input.isTTY || !output.isTTY) {
    throw new UsageError(
      'this needs a terminal on standard input and output; --plain, show and check need none (see --help)',
    );
  }
  if (process.env.TERM === 'dumb') {
    throw new UsageError(
      'a terminal of type "dumb" cannot draw; set TERM, or use --plain, which needs no drawing (see --help)',
    );
  }
  const { start } = await import('../start.tsx');
  let unwatch = () => {};
  const onOpen = ({ store }: Live) => {
    if (source) unwatch = watchCourse(source.path, () => reload(source, store));
  };
  return start({
    input,
    output,
    course,
    playground,
    progress,
    capability: capabilityOf(process.env, {
      noColor: flags['no-color'] === true,
      ascii,
    }),
    local: true,
    guest: flags.guest === true,
    onOpen,
  }).finally(() => unwatch());
}

/** A file that is being written may not be there, or hold no lesson, for a moment: then the course stays as it is. */
function reload({ read }: CourseSource, store: Store): void {
  let course: Course | undefined;
  try {
    course = read();
  } catch {
    return;
  }
  if (course) store.send({ kind: 'course', course });
}

/** A course of one page with one program: the playground. Its text is kept under the file's name. */
export function playCourse(path: string | undefined, source: string): Course {
  const name = path === undefined ? 'playground' : basename(path);
  const lesson = programLesson(source, {
    slug: path === undefined ? 'playground' : `play-${name}`,
    file: path ?? name,
    title: name,
    name: path === undefined ? '<playground>' : name,
  });
  return { path: path ?? name, lessons: [lesson], errors: [] };
}

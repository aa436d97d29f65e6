import type { Course } from './lesson/lesson.ts';
import type { ProgressStore } from './progress/store.ts';
import { Effects, type Turns, type World } from './session/effects.ts';
import type { MostText } from './session/most-text.ts';
import { openSession } from './session/open.ts';
import { reasonOf, Store } from './session/store.ts';
import { App, type Suspend } from './ui/app.tsx';
import type { Capability } from './ui/capability.ts';
import { showFullScreen, sizeOf } from './ui/full-screen.ts';
import { Painter } from './ui/painter.ts';
import { query } from './ui/query.ts';
import { TerminalOutput } from './ui/terminal-output.ts';

/** One learner: the streams of their terminal, what they walk, and where their progress is kept. */
export type Start = {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly course: Course;
  readonly playground: boolean;
  readonly progress: ProgressStore;
  readonly capability: Capability;
  /** The process is this learner's alone: signals, suspending and stray exceptions are taken care of too. */
  readonly local: boolean;
  /** There is no shell to go back to (`ForceCommand` of an sshd): the program is not suspended. */
  readonly guest?: boolean;
  /** Where the thread is not this learner's alone: how runs share it. */
  readonly turns?: Turns;
  readonly mostText?: MostText;
  /** Told as soon as the session is open. */
  readonly onOpen?: (live: Live) => void;
};

/** A session under way, for the one who serves it. */
export type Live = {
  readonly store: Store;
  /** The rows of the newest frame, styled for this learner's terminal. */
  rows(): readonly string[];
  /** Ends it, as `q` does. */
  leave(): void;
};

/** What is said of a file of progress that could not be taken as it was. */
const NOTICE_OF = { corrupt: 'not-readable', newer: 'newer-kept' } as const;

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
Runs the program for one learner until they leave, and puts the terminal back as it was on every way out. The same for the
local terminal, a channel of SSH and a test's pseudo terminal.

@returns the exit code, 0; a signal ends the process with 128 and its number
@throws what a mistake of ours threw that not even the error screen could show; the terminal is restored before
*/
export async function start({
  input,
  output,
  course,
  playground,
  progress,
  local,
  ...options
}: Start): Promise<number> {
  const terminal = new TerminalOutput(output, () => painter.rows());
  let suspend: Suspend | undefined;
  const world: World = {
    now: () => performance.now(),
    save: (kept) => progress.save(kept),
    suspend: () => local && !options.guest && suspend && void stopInShell(terminal, suspend),
    redraw: () => terminal.repaint(painter.rows()),
    quit: () => shown.leave(),
  };
  const effects = new Effects(world, options.turns);
  input.setRawMode(true);
  const capability = options.capability.spoken
    ? options.capability
    : await query(input, output, options.capability);
  const loaded = progress.load();
  const opening = {
    course,
    playground,
    progress: loaded.progress,
    ...(loaded.notice ? { notice: NOTICE_OF[loaded.notice.kind] } : {}),
    size: sizeOf(output),
    ascii: capability.ascii,
    ...(options.mostText ? { mostText: options.mostText } : {}),
  };
  const store = new Store(openSession(opening), effects.perform);
  const painter = new Painter(store, capability, terminal);
  const onMounted = (given: Suspend) => {
    suspend = given;
  };
  const shown = showFullScreen({
    input,
    output,
    terminal,
    app: <App store={store} painter={painter} onMounted={onMounted} />,
    rows: () => painter.rows(),
    resized: (size) => store.send({ kind: 'resized', size }),
    spoken: capability.spoken,
    local,
  });
  if (local) effects.warmUp();
  const putBack = () => {
    effects.stop();
    shown.putBack();
  };
  const unguard = local ? guard(store, putBack) : [];
  options.onOpen?.({ store, rows: () => painter.rows(), leave: shown.leave });
  try {
    await shown.left;
  } finally {
    putBack();
    for (const act of unguard) act();
  }
  return 0;
}

/** Signals end the program as `q` does; an exception that nobody caught shows the error screen, from which one can go on. */
function guard(store: Store, putBack: () => void): (() => void)[] {
  const undo: (() => void)[] = [];
  for (const [signal, code] of Object.entries(SIGNALS) as [keyof typeof SIGNALS, number][]) {
    // First of all listeners, and at once: others would end the process before anything was kept.
    const onSignal = () => {
      putBack();
      process.exit(code);
    };
    process.prependListener(signal, onSignal);
    undo.push(() => process.off(signal, onSignal));
  }
  const onError = (error: unknown) => {
    // A second one, while the first is on the screen, is more than a screen can mend.
    if (store.model().crash === undefined) return store.send({ kind: 'crashed', reason: reasonOf(error) });
    putBack();
    process.stderr.write(`internal error: ${reasonOf(error)}\n`);
    process.exit(1);
  };
  process.on('uncaughtException', onError);
  process.on('unhandledRejection', onError);
  undo.push(() => process.off('uncaughtException', onError).off('unhandledRejection', onError));
  return undo;
}

/** Ctrl-z: the terminal as the shell expects it, then the whole job stops; `fg` brings it back and everything is drawn anew. */
async function stopInShell(terminal: TerminalOutput, suspend: Suspend): Promise<void> {
  const { resume } = await suspend();
  terminal.restore();
  terminal.stream.write('closure-tutor: fg brings you back\n');
  // Nothing is read while the shell has the terminal: without a timer the program would be over when it comes back.
  const awake = setInterval(() => {}, 1e9);
  process.once('SIGCONT', () => {
    clearInterval(awake);
    void resume();
  });
  process.kill(0, 'SIGTSTP');
}

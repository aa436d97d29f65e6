import { render } from 'ink';
import type { Course } from './lesson/lesson.ts';
import type { ProgressStore } from './progress/store.ts';
import { Effects, type Turns, type World } from './session/effects.ts';
import type { Size } from './session/model.ts';
import { openSession } from './session/open.ts';
import { reasonOf, Store } from './session/store.ts';
import { App, type Suspend } from './ui/app.tsx';
import type { Capability } from './ui/capability.ts';
import { Painter } from './ui/painter.ts';
import { query } from './ui/query.ts';
import { terminalInput } from './ui/terminal-input.ts';
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
  /** Where the thread is not this learner's alone: how runs share it. */
  readonly turns?: Turns;
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

/** Frames a second at the most: a key is painted at once, a burst of keys in few frames. */
const MOST_FRAMES = 100;
const MOST_FRAMES_SERVED = 30;

/** How long after a change of size the screen is drawn anew, in milliseconds: longer than Ink holds a frame back. */
const SETTLED = 20;

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
    suspend: () => local && suspend && void stopInShell(terminal, suspend),
    redraw: () => terminal.repaint(painter.rows()),
    quit: () => instance.unmount(),
  };
  const effects = new Effects(world, options.turns);
  const undo: (() => void)[] = [];
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
  };
  const store = new Store(openSession(opening), effects.perform);
  const painter = new Painter(store, capability, terminal);
  const onMounted = (given: Suspend) => {
    suspend = given;
  };
  const app = <App store={store} painter={painter} onMounted={onMounted} />;
  // Heard before Ink's own listener: nothing of the frames that it draws meanwhile is seen.
  let settled: NodeJS.Timeout | undefined;
  const repaintSoon = () => {
    clearTimeout(settled);
    settled = setTimeout(() => terminal.repaint(painter.rows()), SETTLED);
  };
  const onResize = () => {
    if (!capability.spoken) terminal.mute();
    store.send({ kind: 'resized', size: sizeOf(output) });
    instance.rerender(app);
    repaintSoon();
  };
  output.on('resize', onResize);
  undo.push(() => clearTimeout(settled));
  undo.push(() => output.off('resize', onResize));
  const instance = render(app, {
    stdin: terminalInput(input),
    stdout: terminal.stream,
    stderr: terminal.stream,
    exitOnCtrlC: false,
    patchConsole: false,
    interactive: true,
    alternateScreen: !capability.spoken,
    isScreenReaderEnabled: capability.spoken,
    incrementalRendering: true,
    maxFps: local ? MOST_FRAMES : MOST_FRAMES_SERVED,
  });
  if (local) {
    effects.warmUp();
    // A window that was resized and back again in one go has lost rows, and Node tells nobody: its size is the same.
    process.on('SIGWINCH', repaintSoon);
    undo.push(() => process.off('SIGWINCH', repaintSoon));
  }
  const putBack = () => {
    effects.stop();
    instance.unmount();
    for (const act of undo.splice(0)) act();
    terminal.restore();
    input.setRawMode(false);
    input.unref();
  };
  // Nobody is there any more: the line was cut.
  const onEnd = () => instance.unmount();
  input.on('end', onEnd).on('close', onEnd);
  if (input.readableEnded || input.destroyed) onEnd();
  undo.push(() => input.off('end', onEnd).off('close', onEnd));
  if (local) undo.push(...guard(store, putBack));
  options.onOpen?.({ store, rows: () => painter.rows(), leave: () => instance.unmount() });
  try {
    await instance.waitUntilExit();
  } finally {
    putBack();
  }
  return 0;
}

function sizeOf({ columns, rows }: NodeJS.WriteStream): Size {
  return { columns: columns || 80, rows: rows || 24 };
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

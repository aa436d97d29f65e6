import { render } from 'ink';
import type { ReactElement } from 'react';
import type { Size } from '../session/model.ts';
import { terminalInput } from './terminal-input.ts';
import type { TerminalOutput } from './terminal-output.ts';

/** What is drawn on the whole of a terminal, and who hears of its changes. */
export type FullScreen = {
  readonly input: NodeJS.ReadStream; // in raw mode
  readonly output: NodeJS.WriteStream;
  readonly terminal: TerminalOutput; // over `output`
  readonly app: ReactElement;
  /** The rows of the newest frame, styled. */
  readonly rows: () => readonly string[];
  readonly resized: (size: Size) => void;
  readonly spoken: boolean; // a screen reader: lines, no drawing
  readonly local: boolean; // the process is this terminal's alone
};

/** A screen that is shown. */
export type Shown = {
  /** Resolves when it has been left, in whatever way. */
  readonly left: Promise<unknown>;
  leave(): void;
  /** Leaves at once, and puts the terminal back as it was. Safe to call at any time. */
  putBack(): void;
};

/** Frames a second at the most: a key is painted at once, a burst of keys in few frames. */
const MOST_FRAMES = 100;
const MOST_FRAMES_SERVED = 30;

/** How long after a change of size the screen is drawn anew, in milliseconds: longer than Ink holds a frame back. */
const SETTLED = 20;

/** Shows an app on a terminal until it is left: the same for the local terminal, a channel of SSH and a test's pseudo terminal. */
export function showFullScreen(screen: FullScreen): Shown {
  const { input, output, terminal, app, rows, spoken, local } = screen;
  const undo: (() => void)[] = [];
  // Heard before Ink's own listener: nothing of the frames that it draws meanwhile is seen.
  let settled: NodeJS.Timeout | undefined;
  const repaintSoon = () => {
    clearTimeout(settled);
    settled = setTimeout(() => terminal.repaint(rows()), SETTLED);
  };
  const onResize = () => {
    if (!spoken) terminal.mute();
    screen.resized(sizeOf(output));
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
    alternateScreen: !spoken,
    isScreenReaderEnabled: spoken,
    incrementalRendering: true,
    maxFps: local ? MOST_FRAMES : MOST_FRAMES_SERVED,
  });
  if (local) {
    // A window that was resized and back again in one go has lost rows, and Node tells nobody: its size is the same.
    process.on('SIGWINCH', repaintSoon);
    undo.push(() => process.off('SIGWINCH', repaintSoon));
  }
  // Nobody is there any more: the line was cut.
  const onEnd = () => instance.unmount();
  input.on('end', onEnd).on('close', onEnd);
  if (input.readableEnded || input.destroyed) onEnd();
  undo.push(() => input.off('end', onEnd).off('close', onEnd));
  return {
    left: instance.waitUntilExit(),
    leave: () => instance.unmount(),
    putBack: () => {
      instance.unmount();
      for (const act of undo.splice(0)) act();
      terminal.restore();
      input.setRawMode(false);
      input.unref();
    },
  };
}

/** The size of a terminal; of one that does not say, the usual one. */
export function sizeOf({ columns, rows }: NodeJS.WriteStream): Size {
  return { columns: columns || 80, rows: rows || 24 };
}

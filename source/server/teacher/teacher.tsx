import { useInput, usePaste } from 'ink';
import { useSyncExternalStore } from 'react';
import type { Key } from '../../editor/key.ts';
import type { Course } from '../../lesson/lesson.ts';
import { Frame } from '../../ui/app.tsx';
import type { Capability } from '../../ui/capability.ts';
import { showFullScreen, sizeOf } from '../../ui/full-screen.ts';
import { keysOf, pasteOf } from '../../ui/keys.ts';
import { paintRow } from '../../ui/paint.ts';
import { blocksOf, type Painted } from '../../ui/painter.ts';
import { query } from '../../ui/query.ts';
import { TerminalOutput } from '../../ui/terminal-output.ts';
import { asciiRow } from '../../view/symbols.ts';
import type { Room } from '../room.ts';
import { type Desk, openDesk } from './desk.ts';
import { deskScreen } from './desk-screen.ts';
import { type DeskEffect, type DeskMessage, updateDesk } from './update.ts';

/** A teacher's terminal, and the room that they look at. */
export type Teaching = {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly capability: Capability;
  readonly room: Room;
  readonly course: Course;
  readonly command: string; // how learners come in
  readonly code?: string;
  readonly opened: string; // since when the workshop is open, ISO 8601
  readonly now: () => string;
  readonly local: boolean; // in the terminal where `serve` runs
  /** Given what ends it, as `q` twice does. */
  readonly onOpen?: (leave: () => void) => void;
};

/** How often the minutes on the screen are looked at, in milliseconds. */
const TICK = 5_000;

/** Shows the teacher's screen on a terminal until they leave, and puts the terminal back. */
export async function teach(teaching: Teaching): Promise<void> {
  const { input, output, room, local, now, course, command, code, opened } = teaching;
  input.setRawMode(true);
  const capability = await query(input, output, teaching.capability);
  const desk = new LiveDesk(
    openDesk({
      size: sizeOf(output),
      ascii: capability.ascii,
      course,
      command,
      ...(code === undefined ? {} : { code }),
      local,
      room: room.state(),
      opened,
    }),
    capability,
    room,
    () => shown.leave(),
  );
  const terminal = new TerminalOutput(output, () => desk.rows());
  desk.showOn(terminal);
  desk.send({ kind: 'tick', now: now() });
  const deaf = room.subscribe(() => desk.send({ kind: 'room', room: room.state() }));
  const ticking = setInterval(() => desk.send({ kind: 'tick', now: now() }), TICK);
  const shown = showFullScreen({
    input,
    output,
    terminal,
    app: <Desktop desk={desk} />,
    rows: () => desk.rows(),
    resized: (size) => desk.send({ kind: 'resized', size }),
    spoken: false,
    local,
  });
  teaching.onOpen?.(() => shown.leave());
  try {
    await shown.left;
  } finally {
    clearInterval(ticking);
    deaf();
    desk.close();
    shown.putBack();
  }
}

function Desktop({ desk }: { readonly desk: LiveDesk }) {
  const painted = useSyncExternalStore(desk.subscribe, desk.painted);
  const press = (keys: readonly Key[]) => {
    for (const key of keys) desk.send({ kind: 'key', key });
  };
  useInput((input, key) => press(keysOf(input, key)));
  usePaste((text) => press(pasteOf(text)));
  return <Frame painted={painted} />;
}

/** Holds a desk, does what it wants done, and keeps its newest frame. */
class LiveDesk {
  readonly #capability: Capability;
  readonly #room: Room;
  readonly #leave: () => void;
  readonly #listeners = new Set<() => void>();
  #desk: Desk;
  #painted: Painted;
  #terminal: TerminalOutput | undefined;
  #unwatch: (() => void) | undefined;

  constructor(desk: Desk, capability: Capability, room: Room, leave: () => void) {
    this.#desk = desk;
    this.#capability = capability;
    this.#room = room;
    this.#leave = leave;
    this.#painted = this.#paint();
  }

  /** The cursor stands where the desk wants it from now on. */
  showOn(terminal: TerminalOutput): void {
    this.#terminal = terminal;
  }

  readonly painted = (): Painted => this.#painted;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  rows(): readonly string[] {
    return this.#painted.blocks.flatMap((block) => block.split('\n'));
  }

  readonly send = (message: DeskMessage): void => {
    const [desk, effects] = updateDesk(this.#desk, message);
    if (desk !== this.#desk) {
      this.#desk = desk;
      this.#painted = this.#paint();
      for (const listener of [...this.#listeners]) listener();
      this.#terminal?.flushCursor();
    }
    for (const effect of effects) this.#perform(effect);
  };

  /** Nobody's screen is looked at any more. */
  close(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  #perform(effect: DeskEffect): void {
    const { kind } = effect;
    if (kind === 'happen') this.#room.happen(effect.event);
    else if (kind === 'leave') this.#leave();
    else {
      this.close();
      if (kind === 'unwatch') return;
      const { learner } = effect;
      this.#unwatch = this.#room.watch(learner, (screen) => this.send({ kind: 'screen', learner, screen }));
    }
  }

  #paint(): Painted {
    const { columns, rows } = this.#desk.size;
    const drawn = deskScreen(this.#desk);
    this.#terminal?.setCursor(drawn.cursor);
    const lines = drawn.rows.map((row) =>
      typeof row === 'string'
        ? `${row}\u001b[0m`
        : paintRow(this.#capability.ascii ? asciiRow(row) : row, this.#capability),
    );
    return { blocks: blocksOf(lines), columns, rows };
  }
}

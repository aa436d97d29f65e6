import { GOODBYE_TEACHER } from '../../words/en-teacher.ts';
import { ClientInput } from '../client-input.ts';
import { ClientOutput } from '../client-output.ts';
import type { TeacherSession } from '../sessions.ts';
import { teach } from './teacher.tsx';

/** What every teacher's screen of a workshop shows alike. */
export type TeacherOptions = {
  readonly command: () => string; // how learners come in: known when the port is
  readonly code?: string;
  readonly opened: string;
  readonly now: () => string;
};

/** The teacher's screen over a channel of SSH, for a login with the teacher's key or code. */
export function teacherOverSsh({ command, code, opened, now }: TeacherOptions): TeacherSession {
  return async (terminal, visit, { room, course, scheduler }) => {
    const { channel, capability } = terminal;
    const turn = scheduler.turn((task) => task());
    const input = new ClientInput(channel, turn);
    const output = new ClientOutput(channel, visit.socket, terminal.size(), () => channel.end());
    let leave = (): void => {};
    channel.on('close', () => {
      turn.close();
      output.release();
      leave();
    });
    terminal.onResize(({ columns, rows }) => output.resize(columns, rows));
    try {
      await teach({
        // All that the program asks of a terminal's streams, and Ink too, these two have.
        input: input as unknown as NodeJS.ReadStream,
        output: output as unknown as NodeJS.WriteStream,
        capability,
        room,
        course,
        command: command(),
        ...(code === undefined ? {} : { code }),
        opened,
        now,
        local: false,
        onOpen: (end) => {
          leave = end;
        },
      });
    } finally {
      turn.close();
      output.write(`${GOODBYE_TEACHER}\r\n`);
      output.release();
      output.end(() => {
        channel.exit(0);
        channel.end();
      });
    }
  };
}

import { NO_FORWARDING, refused as refusedLine, TOO_MANY_CHANNELS } from '../words/en-server.ts';
import { type ClientTerminal, sayNo, terminalOf } from './client-terminal.ts';
import type { Limits } from './limits.ts';
import { sayWhy } from './say-why.ts';
import { type Common, ServedSession } from './served-session.ts';
import { type Middleware, Refusal, type Visit } from './visit.ts';

export type { Common } from './served-session.ts';

/** What runs for a teacher's login: resolves when they leave; the channel is closed then. */
export type TeacherSession = (terminal: ClientTerminal, visit: Visit, common: Common) => Promise<void>;

export type ServingSessions = {
  readonly common: Common;
  readonly limits: Limits;
  readonly sessions: Set<ServedSession>; // those under way
  readonly teacher?: TeacherSession;
};

/** Windows over one connection (`ssh` can share one). */
const MOST_CHANNELS = 4;

/** A connection without a session, after the login or after the last session, is let go of after so long: milliseconds. */
const UNUSED = 10_000;

/** Serves the sessions that a client opens; all else that SSH can do is refused. */
export function serveSessions(serving: ServingSessions): Middleware {
  return async (visit) => {
    const { connection, closed } = visit;
    const refused = (line: string) => serving.common.report(refusedLine(visit.who!.name, line));
    let open = 0;
    let unused: NodeJS.Timeout | undefined;
    const watch = () => {
      clearTimeout(unused);
      if (open === 0) unused = setTimeout(() => connection.end(), UNUSED);
    };
    watch();
    connection.on('request', (_, reject, name: string) => {
      if (name === 'tcpip-forward' || name === 'streamlocal-forward@openssh.com') refused(NO_FORWARDING);
      reject?.();
    });
    sayWhy(connection, NO_FORWARDING);
    connection.on('tcpip', (_, reject) => {
      refused(NO_FORWARDING);
      reject();
    });
    connection.on('openssh.streamlocal', (_, reject) => {
      refused(NO_FORWARDING);
      reject();
    });
    connection.on('session', (accept, reject) => {
      if (open >= MOST_CHANNELS) {
        refused(TOO_MANY_CHANNELS);
        return reject();
      }
      open++;
      watch();
      void terminalOf(accept())
        .then((terminal) => serve(visit, terminal, serving))
        .catch((error: unknown) => {
          if (error instanceof Refusal) refused(error.message);
          else throw error;
        })
        .finally(() => {
          open--;
          // The way that a client expects: after its last channel the connection is over.
          if (open === 0) setTimeout(() => open === 0 && connection.end(), 200).unref();
        });
    });
    await closed;
    clearTimeout(unused);
  };
}

async function serve(visit: Visit, terminal: ClientTerminal, serving: ServingSessions): Promise<void> {
  const { common, limits, sessions, teacher } = serving;
  if (visit.who!.role === 'teacher' && teacher) return teacher(terminal, visit, common);
  let leave: () => void;
  try {
    leave = limits.enter();
  } catch (error) {
    if (error instanceof Refusal) sayNo(terminal.channel, error.message);
    throw error;
  }
  const session = new ServedSession(visit, terminal, common);
  sessions.add(session);
  try {
    await session.run();
  } finally {
    sessions.delete(session);
    leave();
  }
}

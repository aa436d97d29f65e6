import { createServer, type Socket } from 'node:net';
import type { AuthContext, Connection } from 'ssh2';
import ssh2 from 'ssh2';
import type { Course } from '../lesson/lesson.ts';
import { CLOSED, refused, TOO_MANY_WRONG } from '../words/en-server.ts';
import type { HostKey } from './host-key.ts';
import { type Admission, identity } from './identity.ts';
import { Limits, limit } from './limits.ts';
import { log, logArrival } from './log.ts';
import type { Room } from './room.ts';
import { Scheduler } from './scheduler.ts';
import { type ServedSession, sessionHere } from './served-session.ts';
import { type Common, serveSessions, type TeacherSession } from './sessions.ts';
import type { Store } from './store.ts';
import { inOrder, type Visit } from './visit.ts';
import { Works } from './work.ts';

export type WorkshopOptions = {
  readonly course: Course;
  readonly store: Store;
  readonly room: Room;
  readonly admission: Admission;
  readonly hostKey: HostKey;
  readonly host: string;
  readonly port: number; // 0: one that is free
  readonly maxSessions: number;
  readonly idleMinutes: number; // 0: nobody is too idle
  readonly motd: readonly string[]; // lines before the first page; none: no such page
  /** Told in one line of who comes and goes, and of what went wrong. */
  readonly report: (line: string) => void;
  /** What one who logs in as the teacher gets. */
  readonly teacher?: TeacherSession;
};

/** How long clients have to take what was sent to them last, in milliseconds. */
const LAST_WORDS = 1000;

/** Silence after which a client is asked whether it is there, and how often it may fail to answer: milliseconds, times. */
const ALIVE = { keepaliveInterval: 15_000, keepaliveCountMax: 3 } as const;

/** How long a client may say nothing at all, in milliseconds. */
const SILENCE = 20_000;

/** A client sees nothing of what we are but this. */
const IDENT = 'closure-tutor';

/** A workshop that is open: learners come in over SSH, each to a session of their own. */
export class Workshop {
  readonly sessions = new Set<ServedSession>();
  readonly #options: WorkshopOptions;
  readonly #limits: Limits;
  readonly #works: Works;
  readonly #ssh: ssh2.Server;
  readonly #deny: ssh2.Server; // says why nobody of an address is let in
  readonly #net = createServer({ noDelay: true }, (socket) => this.#connected(socket));
  readonly #sockets = new Map<string, Socket>(); // by address and port of the client
  readonly #serve: (visit: Visit) => Promise<void>;
  #closing = false;

  private constructor(options: WorkshopOptions) {
    this.#options = options;
    const { course, room, store, admission, idleMinutes, motd, report, teacher } = options;
    this.#limits = new Limits(options.maxSessions);
    this.#works = new Works(store, report);
    // Nothing is packed: what a client packs could be a thousand times as much here.
    const algorithms = { compress: ['none' as const] };
    const settings = { hostKeys: [options.hostKey.pem], ident: IDENT, algorithms };
    this.#ssh = new ssh2.Server({ ...settings, ...ALIVE });
    this.#deny = new ssh2.Server({ ...settings, banner: TOO_MANY_WRONG });
    this.#deny.on('connection', (connection) => {
      connection.on('error', () => {});
      connection.on('authentication', (context: AuthContext) => {
        context.reject([]);
        connection.end();
      });
    });
    this.#ssh.on('connection', (connection, { ip, port }) => {
      const socket = this.#sockets.get(`${ip} ${port}`);
      if (socket) this.#visited(connection, socket, ip);
      else connection.end();
    });
    const scheduler = new Scheduler();
    const { share } = this.#limits;
    const common: Common = {
      course,
      room,
      works: this.#works,
      scheduler,
      share,
      idleMinutes,
      motd,
      report,
    };
    this.#serve = inOrder(
      log(report),
      limit(this.#limits),
      identity(admission, store, this.#limits),
      logArrival(report),
      serveSessions({
        common,
        limits: this.#limits,
        sessions: this.sessions,
        ...(teacher ? { teacher } : {}),
      }),
    );
  }

  /**
  Opens a workshop.

  @throws what the system says when the port cannot be had
  */
  static async open(options: WorkshopOptions): Promise<Workshop> {
    const workshop = new Workshop(options);
    await new Promise<void>((resolve, reject) => {
      workshop.#net.once('error', reject);
      workshop.#net.listen(options.port, options.host, () => {
        workshop.#net.off('error', reject).on('error', (error) => options.report(String(error)));
        resolve();
      });
    });
    process.on('uncaughtException', workshop.#uncaught).on('unhandledRejection', workshop.#uncaught);
    return workshop;
  }

  /** The port that it listens on. */
  get port(): number {
    const address = this.#net.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  /** Says goodbye to all, keeps what is not kept, restores every terminal, and ends every connection. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#net.close();
    const sockets = [...this.#sockets.values()];
    const gone = sockets.map(
      (socket) =>
        new Promise<void>((resolve) => (socket.destroyed ? resolve() : socket.once('close', resolve))),
    );
    for (const session of this.sessions) session.leave(CLOSED);
    await this.#works.flush();
    await Promise.race([
      Promise.all(gone),
      new Promise((resolve) => setTimeout(resolve, LAST_WORDS).unref()),
    ]);
    for (const socket of sockets) socket.destroy();
    this.#options.room.close();
    await this.#works.flush();
    await this.#options.store.close();
    process.off('uncaughtException', this.#uncaught).off('unhandledRejection', this.#uncaught);
  }

  #connected(socket: Socket): void {
    const { remoteAddress: ip, remotePort: port } = socket;
    socket.on('error', () => {}); // its end is told too
    if (ip === undefined || this.#closing) return void socket.destroy();
    const refusal = this.#limits.refusal(plainAddress(ip));
    // Who does not even begin to speak SSH is no visit yet.
    socket.setTimeout(SILENCE, () => socket.destroy());
    if (refusal?.quietly) {
      // SSH lets a server say something before its first line; `ssh -v` shows it.
      socket.end(`${refusal.line}\r\n`);
      return;
    }
    if (refusal) {
      this.#options.report(refused(plainAddress(ip), refusal.line));
      this.#deny.injectSocket(socket);
      return;
    }
    const key = `${ip} ${port}`;
    this.#sockets.set(key, socket);
    socket.once('close', () => this.#sockets.delete(key));
    this.#ssh.injectSocket(socket);
  }

  #visited(connection: Connection, socket: Socket, ip: string): void {
    socket.setTimeout(0);
    connection.on('error', () => {}); // what went wrong on the line ends it, and nothing else
    const closed = new Promise<void>((resolve) => connection.once('close', resolve));
    const visit: Visit = { connection, socket, address: plainAddress(ip), closed };
    this.#serve(visit)
      .catch((error: unknown) => this.#options.report(`internal error: ${String(error)}`))
      .finally(() => connection.end());
  }

  /** What nobody caught ends the session in whose code it was thrown; the others do not notice. */
  readonly #uncaught = (error: unknown): void => {
    const session = sessionHere();
    if (session) session.fail(error);
    else this.#options.report(`internal error: ${error instanceof Error ? error.stack : String(error)}`);
  };
}

/** An IPv4 address that came over IPv6 is the IPv4 address. */
function plainAddress(ip: string): string {
  return ip.replace(/^::ffff:(?=[\d.]+$)/, '');
}

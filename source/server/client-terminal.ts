import type { PseudoTtyInfo, ServerChannel, Session } from 'ssh2';
import { type Capability, capabilityOf } from '../ui/capability.ts';
import { DUMB_TERMINAL, NO_COMMANDS, NO_TERMINAL, noSubsystem } from '../words/en-server.ts';
import { Refusal } from './visit.ts';

/** A learner's terminal at the other end of a channel. */
export type ClientTerminal = {
  readonly channel: ServerChannel;
  readonly capability: Capability;
  readonly size: () => WindowSize; // as it is now
  /** Told of every new size. */
  onResize(listener: (size: WindowSize) => void): void;
  /** Asked for and not given: forwarding of an agent or of X11. */
  readonly refused: () => boolean;
};

/** In columns and rows. */
export type WindowSize = { readonly columns: number; readonly rows: number };

/** No window is larger; whoever says so wants us to draw without end. */
const LARGEST = { columns: 500, rows: 200 };

/** The variables that are taken from a client: what tells of their terminal, and nothing that a program of the host would read. */
const TAKEN = /^(?:LANG|LC_ALL|LC_CTYPE|NO_COLOR|COLORTERM|COLORFGBG|INK_SCREEN_READER)$/;

/** Characters of a value; no such variable is longer. */
const LONGEST = 100;

/**
Waits until a client has told of its terminal and asked for a shell.

@throws Refusal when there is no terminal, or something else than a shell is asked for; the client was told before
*/
export function terminalOf(session: Session): Promise<ClientTerminal> {
  const environment: Record<string, string> = {};
  const listeners: ((size: WindowSize) => void)[] = [];
  let size: WindowSize | undefined;
  let refused = false;
  session.on('env', (accept, reject, { key, val }) => {
    if (!TAKEN.test(key) || val.length > LONGEST) return reject?.();
    environment[key] = val;
    accept?.();
  });
  session.on('pty', (accept, _, info: PseudoTtyInfo & { readonly term?: string }) => {
    size = sizeOf(info);
    environment.TERM = String(info.term ?? '').slice(0, LONGEST);
    accept?.();
  });
  session.on('window-change', (accept, _, info) => {
    size = sizeOf(info);
    for (const listener of listeners) listener(size);
    accept?.();
  });
  session.on('x11', (_, reject) => {
    refused = true;
    reject?.();
  });
  session.on('auth-agent', (_, reject) => {
    refused = true;
    reject?.();
  });
  return new Promise((resolve, reject) => {
    const refuse = (channel: ServerChannel | undefined, line: string) => {
      if (channel) sayNo(channel, line);
      reject(new Refusal(line));
    };
    session.on('exec', (accept) => refuse(accept(), NO_COMMANDS));
    session.on('subsystem', (accept, _, { name }) => refuse(accept(), noSubsystem(name)));
    session.on('shell', (accept) => {
      const channel = accept();
      if (!channel) return;
      if (!size) return refuse(channel, NO_TERMINAL);
      if (environment.TERM === 'dumb') return refuse(channel, DUMB_TERMINAL);
      resolve({
        channel,
        capability: capabilityOf(environment, { ascii: !isUtf8(environment) }),
        size: () => size!,
        onResize: (listener) => listeners.push(listener),
        refused: () => refused,
      });
    });
    session.on('close', () => reject(new Refusal('gone before they began')));
  });
}

/** Says a line on a channel and closes it, as a program that failed. */
export function sayNo(channel: ServerChannel, line: string): void {
  channel.stderr.write(`${line}\r\n`);
  channel.exit(1);
  channel.end();
}

function sizeOf({ cols, rows }: { readonly cols: number; readonly rows: number }): WindowSize {
  const within = (count: number, usual: number, most: number) => Math.min(most, count > 0 ? count : usual);
  return { columns: within(cols, 80, LARGEST.columns), rows: within(rows, 24, LARGEST.rows) };
}

/** A client that says nothing of its language writes UTF-8, as all do today. */
function isUtf8({ LC_ALL, LC_CTYPE, LANG }: Readonly<Record<string, string>>): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG;
  return locale === undefined || locale === '' || /utf-?8/i.test(locale);
}

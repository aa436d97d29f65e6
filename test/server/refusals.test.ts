import type { EventEmitter } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import ssh2, { type ClientChannel } from 'ssh2';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Host } from './host.ts';
import { connect, Learner } from './learner.ts';

let host: Host;
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.close());

/** Whatever was tried: the next learner comes in and is served. */
afterEach(async () => {
  const next = await Learner.login(host.port, { name: 'next' });
  await next.press('\r', /step \d+ of 18/);
  next.drop();
});

type Said = { readonly text: string; readonly code: number | undefined };

/** All that a channel says until it is closed, and the exit code of what ran there. */
function saidBy(channel: ClientChannel): Promise<Said> {
  return new Promise((resolve) => {
    let text = '';
    let code: number | undefined;
    for (const stream of [channel, channel.stderr])
      stream.on('data', (bytes: Buffer) => {
        text += bytes.toString();
      });
    channel.on('exit', (exit: number | null) => {
      code = exit ?? undefined;
    });
    channel.on('close', () => resolve({ text, code }));
  });
}

/** Opens something over a connection of its own and gives what came of it. */
async function tried(
  open: (
    client: Awaited<ReturnType<typeof connect>>,
    done: (error: Error | undefined, channel: ClientChannel) => void,
  ) => void,
): Promise<Said> {
  const client = await connect(host.port, { name: 'trier' });
  const said = new Promise<Said>((resolve, reject) =>
    open(client, (error, opened) => (error ? reject(error) : resolve(saidBy(opened)))),
  );
  return said.finally(() => client.end());
}

describe('refused with one line', () => {
  test('no terminal', async () => {
    const said = await tried((client, done) => client.shell(false, done));
    expect(said).toEqual({
      text: 'closure-tutor: this needs a terminal: ssh without -T, or with -t\r\n',
      code: 1,
    });
  });

  test('a terminal that cannot draw', async () => {
    const said = await tried((client, done) => client.shell({ term: 'dumb' }, done));
    expect(said.text).toMatch(/^closure-tutor: a terminal of type "dumb" cannot draw.*\r\n$/);
  });

  test('a command, with a terminal and without', async () => {
    const line = 'closure-tutor: no commands here: leave the words after the host away\r\n';
    expect(await tried((client, done) => client.exec('ls', done))).toEqual({ text: line, code: 1 });
    expect(await tried((client, done) => client.exec('ls', { pty: true }, done))).toEqual({
      text: line,
      code: 1,
    });
  });

  test('a subsystem', async () => {
    const said = await tried((client, done) => client.subsys('netconf', done));
    expect(said).toEqual({
      text: 'closure-tutor: no subsystem here, only the tutorial: ssh -t\r\n',
      code: 1,
    });
  });

  test('sftp', async () => {
    const said = await tried((client, done) => client.subsys('sftp', done));
    expect(said).toEqual({ text: 'closure-tutor: no sftp here, only the tutorial: ssh -t\r\n', code: 1 });
  });

  test('a port to somewhere', async () => {
    const client = await connect(host.port, { name: 'trier' });
    const error = await new Promise<Error | undefined>((resolve) =>
      client.forwardOut('127.0.0.1', 1, '127.0.0.1', host.port, resolve),
    );
    expect(error?.message).toMatch(/no forwarding of ports, agents or X11 here$/);
    await host.until(/refused: trier: no forwarding of ports/);
    client.end();
  });

  test('a port from somewhere', async () => {
    const client = await connect(host.port, { name: 'trier' });
    const error = await new Promise<Error | undefined>((resolve) =>
      client.forwardIn('127.0.0.1', 0, resolve),
    );
    expect(error?.message).toMatch(/Unable to bind/);
    client.end();
  });

  test('a socket of the host', async () => {
    const client = await connect(host.port, { name: 'trier' }, { strictVendor: false });
    const error = await new Promise<Error | undefined>((resolve) =>
      client.openssh_forwardOutStreamLocal('/var/run/docker.sock', resolve),
    );
    expect(error?.message).toMatch(/no forwarding of ports, agents or X11 here$/);
    client.end();
  });

  test('a name that is none', async () => {
    for (const name of ['../../etc/passwd', 'a\u001b[31m', '', 'x'.repeat(33), '-rf'])
      await expect(connect(host.port, { name })).rejects.toThrow(/authentication|closed/);
    expect(host.output).not.toContain('\u001b[31m');
  });

  test('a fifth window over one connection', async () => {
    const client = await connect(host.port, { name: 'many' });
    const open = () =>
      new Promise<ClientChannel>((resolve, reject) =>
        client.shell({ term: 'xterm' }, (error, channel) => (error ? reject(error) : resolve(channel))),
      );
    for (let k = 0; k < 4; k++) await open();
    await expect(open()).rejects.toThrow(/open failure/);
    client.end();
  });
});

test('variables of a client never reach the host, and are no way to run anything there', async () => {
  const environment = {
    PATH: '/tmp/evil',
    LD_PRELOAD: '/tmp/evil.so',
    NODE_OPTIONS: '--require /tmp/evil.js',
    EDITOR: 'touch /tmp/evil',
    LANG: `en_US.UTF-8${'x'.repeat(1000)}`,
    COLORTERM: '() { :; }; touch /tmp/evil',
  };
  const learner = await Learner.login(host.port, { name: 'env', environment });
  await learner.press('\u001a', /\[enter\]/); // ctrl-z: nothing is suspended here
  await learner.press('\r', /step \d+ of 18/);
  learner.drop();
});

test('wrong codes are slowed, then refused, and others from elsewhere are not', async () => {
  const from = '127.0.0.9';
  const guess = async (k: number) => {
    const began = performance.now();
    await expect(connect(host.port, { name: 'guess', code: `wrong-${k}`, from })).rejects.toThrow();
    return performance.now() - began;
  };
  const times = await Promise.all(Array.from({ length: 24 }, (_, k) => guess(k)));
  expect(times.filter((time) => time > 450).length).toBeGreaterThan(17);
  expect(Math.max(...times)).toBeGreaterThan(3000);
  await expect(connect(host.port, { name: 'guess', from })).rejects.toThrow();
  await host.until(/refused: 127\.0\.0\.9: too many wrong codes from your address/);
  const line = await new Promise<string>((resolve) => {
    const client = new ssh2.Client();
    client.on('banner', (said) => resolve(said)).on('error', () => {});
    client.connect({ host: '127.0.0.1', port: host.port, username: 'guess', localAddress: from });
  });
  expect(line.trim()).toBe('closure-tutor: too many wrong codes from your address: wait a minute');
});

describe('attacks on the line', () => {
  const opened: Socket[] = [];
  afterEach(() => {
    for (const socket of opened.splice(0)) socket.destroy();
  });
  const line = () => {
    const socket = connectTcp(host.port, '127.0.0.1').on('error', () => {});
    opened.push(socket);
    return socket;
  };
  const closed = (socket: Socket) => new Promise((resolve) => socket.on('close', resolve).resume());

  test('bytes that are no SSH', async () => {
    const socket = line();
    socket.write('GET / HTTP/1.1\r\n\r\n');
    socket.write(Buffer.alloc(100_000, 0xff));
    await closed(socket);
  });

  test('half a handshake, and packets of impossible size', async () => {
    const socket = line();
    socket.write('SSH-2.0-evil\r\n');
    socket.write(Buffer.from([0x7f, 0xff, 0xff, 0xff, 4, 20]));
    await closed(socket);
  });

  test('more input than SSH allows at a time', async () => {
    const learner = await Learner.login(host.port, { name: 'flood' });
    const { outgoing } = learner.channel as unknown as { readonly outgoing: { window: number } };
    outgoing.window = 2 ** 30;
    // In pieces that never use the window up to its last byte, which alone ssh2 would notice.
    const piece = '\u001b[A'.repeat(9999);
    for (let k = 0; k < 400; k++) learner.send(piece);
    await learner.end();
  });

  test('new keys again and again', async () => {
    const client = await connect(host.port, { name: 'rekey' });
    const closed = new Promise<void>((resolve) => {
      client.on('close', () => resolve()).on('error', () => {});
    });
    const { _protocol: protocol } = client as unknown as { readonly _protocol: { rekey(): void } };
    (client as EventEmitter).on('handshake', () => setImmediate(() => protocol.rekey()));
    protocol.rekey();
    const began = performance.now();
    await closed;
    // Not as one who does nothing, later.
    expect(performance.now() - began).toBeLessThan(8000);
  });

  test('many connections that say nothing', async () => {
    for (let k = 0; k < 50; k++) line();
    // The next learner, after each test, is the judge.
  });
});

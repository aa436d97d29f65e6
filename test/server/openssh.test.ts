import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newKeyPair } from '../../source/server/host-key.ts';
import { Terminal } from '../pty/terminal.ts';
import { CODE, Host } from './host.ts';

const hasSsh = spawnSync('ssh', ['-V']).status === 0;

/** The client that learners have, in a pty. */
describe.skipIf(!hasSsh)('the ssh of OpenSSH', () => {
  let host: Host;
  let folder: string;
  let terminal: Terminal;
  beforeAll(async () => {
    host = await Host.start();
    folder = mkdtempSync(join(tmpdir(), 'closure-tutor-ssh-'));
  });
  afterEach(() => terminal?.close());
  afterAll(async () => {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ssh = (words: string, name = 'mira', level = 'ERROR') =>
    `ssh -F none -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=${level} -p ${host.port} ${words.replace('HOST', `${name}@127.0.0.1`)}`;
  const start = (line: string, options = {}) => {
    terminal = Terminal.start([line], { shell: true, ...options });
  };
  const enter = async () => {
    await terminal.until('Code of the workshop:');
    terminal.send(`${CODE}\r`);
    if ((await terminal.until(/\[enter\] /)).includes('[enter] begin'))
      await terminal.press('\r', /\[enter\] (?!begin)/);
  };

  test('asks for the code, shows the first page, walks it, resizes, and puts the terminal back', async () => {
    start(`${ssh('HOST')}; echo over $?; read x`);
    await enter();
    await terminal.press('\r', /step \d+ of 18/);
    terminal.resize(120, 40);
    await terminal.until((text) => text.split('\n').length === 40 && text.split('\n')[0]!.length > 90);
    terminal.resize(80, 24);
    await terminal.until((text) => text.split('\n')[0]!.length <= 80 && text.includes('step'));
    await terminal.press('q', '[enter] stay');
    await terminal.press('q', 'over 0');
    expect(terminal.text()).toContain('All is kept. Log in again to go on.');
    expect(terminal.isRestored()).toBe(true);
    terminal.send('\r');
  });

  test('finds the text again after it was killed while typing', async () => {
    start(ssh('HOST', 'kit'));
    await enter();
    await terminal.press('e', '[esc]');
    await terminal.press('\u001b[B\u001b[F  # half a th', '# half a th');
    await terminal.close();
    await host.until(/kit leaves/);
    start(ssh('HOST', 'kit'));
    await enter();
    await terminal.until('# half a th');
  });

  test('comes in with a key and the code, and is known by the key', async () => {
    const file = join(folder, 'key');
    writeFileSync(file, newKeyPair().private, { mode: 0o600 });
    start(ssh(`-i ${file} HOST`, 'key'));
    await enter();
    await terminal.press('\r', /step \d+ of 18/);
    terminal.send('qq');
    await terminal.exited;
    start(ssh(`-i ${file} -b 127.0.0.7 HOST`, 'key'));
    await terminal.until('Code of the workshop:');
    terminal.send(`${CODE}\r`);
    expect(await terminal.until(/\[enter\] /)).not.toContain('personal code');
  });

  test('is told why there is no command, no terminal, no agent and no port', async () => {
    const askpass = join(folder, 'askpass');
    writeFileSync(askpass, `#!/bin/sh\necho ${CODE}\n`, { mode: 0o700 });
    const run = (words: string) => {
      const env = { ...process.env, SSH_ASKPASS: askpass, SSH_ASKPASS_REQUIRE: 'force', DISPLAY: 'none' };
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', ssh(words, 'words', words.startsWith('-W') ? 'INFO' : 'ERROR')],
        {
          encoding: 'utf8',
          env,
          input: '',
        },
      );
      return { status, line: stderr.trim() };
    };
    expect(run('HOST ls')).toEqual({
      status: 1,
      line: 'closure-tutor: no commands here: leave the words after the host away',
    });
    expect(run('-T HOST').line).toMatch(/^closure-tutor: this needs a terminal/);
    expect(run('-s HOST sftp').line).toMatch(/^closure-tutor: no sftp here/);
    expect(run('-W 127.0.0.1:22 HOST').line).toMatch(/no forwarding of ports, agents or X11 here/);
    start(`ssh-agent ${ssh('-A HOST', 'agent')}; read x`);
    await enter();
    await terminal.press('qq', 'no forwarding of ports, agents or X11 here');
    terminal.send('\r');
  });
});

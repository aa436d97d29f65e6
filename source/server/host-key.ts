import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ssh2 from 'ssh2';
import { fingerprint } from './learners.ts';
import type { Store } from './store.ts';

/** The key by which clients know this host again, and how `ssh` shows it to a learner who comes for the first time. */
export type HostKey = { readonly pem: string; readonly fingerprint: string };

const NAME = 'host-key';
const ownerFile = 0o600;

/**
The host's key, made at the first start and the same ever after; several hosts of one workshop have one key, that of the first.
Nobody but its owner can read the file.

@throws when the file is there and cannot be read, or holds something else
*/
export async function hostKey(folder: string, store: Store): Promise<HostKey> {
  const file = join(folder, NAME);
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
    if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, ownerFile);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    pem = newKeyPair().private;
    writeFileSync(file, pem, { mode: ownerFile, flag: 'wx' });
  }
  pem = await store.share('host-key', pem);
  const key = ssh2.utils.parseKey(pem);
  if (key instanceof Error) throw new Error(`${file} is no key of a host: ${key.message}`);
  return { pem, fingerprint: fingerprint(key.getPublicSSH()) };
}

/**
A new key pair as OpenSSH writes them.

One in two hundred that ssh2 makes has lost a byte and cannot be read by anyone; then another is made.
Source: https://github.com/mscdex/ssh2/issues/1513
*/
export function newKeyPair(): { readonly private: string; readonly public: string } {
  for (;;) {
    const pair = ssh2.utils.generateKeyPairSync('ed25519');
    if (!(ssh2.utils.parseKey(pair.private) instanceof Error)) return pair;
  }
}

import { readFileSync } from 'node:fs';
import ssh2 from 'ssh2';
import { fingerprint } from './learners.ts';

/**
Fingerprints of the keys in a file of the form of `authorized_keys`; options before a key are passed over, since no command
and no forwarding can be had here.

@throws when the file cannot be read or holds no key, with a line for who started the server
*/
export function authorizedKeys(file: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const match = /(?:^|\s)((?:ssh|ecdsa|sk)-[\w@.-]+ [A-Za-z0-9+/]+=*)/.exec(line.replace(/^\s*#.*/, ''));
    const key = match ? ssh2.utils.parseKey(match[1]!) : undefined;
    if (key && !(key instanceof Error)) found.add(fingerprint(key.getPublicSSH()));
  }
  if (found.size === 0) throw new Error(`'${file}' holds no public key`);
  return found;
}

import ssh2 from 'ssh2';
import { expect, test } from 'vitest';
import { newKeyPair } from '../../source/server/host-key.ts';

test('every key that is made can be read again', () => {
  // One in two hundred that ssh2 makes cannot.
  const unreadable = Array.from({ length: 1500 }, newKeyPair).filter(
    ({ private: pem }) => ssh2.utils.parseKey(pem) instanceof Error,
  );
  expect(unreadable).toEqual([]);
});

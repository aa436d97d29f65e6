import { createHash, randomBytes, randomInt, scryptSync, timingSafeEqual } from 'node:crypto';
import type { Learner, Store } from './store.ts';

/** Letters and digits that nobody takes for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Letters of a personal code: 31 to the 7th are 27 thousand million, and wrong ones are slowed. */
const CODE_LENGTH = 7;

/** What a login says of who it is. */
export type Claim = {
  readonly name: string;
  readonly key?: string; // fingerprint of a key that they have proved to have
  readonly personal?: string; // a personal code
  readonly address: string;
};

/**
Who a claim means: `known`, or nobody yet. `doubt`: others of this name have been here, none of whom this surely is; with a
personal code it can be told. `wrong`: a personal code that is nobody's of this name.
*/
export type Found =
  | { readonly kind: 'known'; readonly learner: Learner }
  | { readonly kind: 'new' }
  | { readonly kind: 'doubt' }
  | { readonly kind: 'wrong' };

/** Looks for the learner that a claim means. */
export async function findLearner(store: Store, { name, key, personal, address }: Claim): Promise<Found> {
  const named = await store.learnersNamed(name);
  if (personal !== undefined) {
    const learner = named.find(({ code }) => isCode(code, personal));
    return learner ? { kind: 'known', learner } : { kind: 'wrong' };
  }
  const learner =
    named.find(({ keys }) => key !== undefined && keys.includes(key)) ??
    // One without a key is known where they were before; so is one who has a key only since then.
    named.find(({ keys, addresses }) => keys.length === 0 && addresses.includes(address));
  if (learner) return { kind: 'known', learner };
  return named.length > 0 ? { kind: 'doubt' } : { kind: 'new' };
}

/** A learner who was never here, and the personal code that is told once and kept nowhere. */
export function newLearner({ name, key, address }: Claim): { learner: Learner; personal: string } {
  const personal = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  const plain = name.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 24) || 'learner';
  const salt = randomBytes(12).toString('base64url');
  const learner: Learner = {
    id: `${plain}-${randomBytes(5).toString('hex')}`,
    name,
    keys: key === undefined ? [] : [key],
    addresses: key === undefined ? [address] : [],
    code: `${salt}:${hashOf(personal, salt)}`,
  };
  return { learner, personal };
}

/** The same learner, known from now on by this key or at this address too. */
export function withClaim(learner: Learner, { key, address }: Claim): Learner {
  const { keys, addresses } = learner;
  if (key !== undefined) return keys.includes(key) ? learner : { ...learner, keys: [...keys, key] };
  if (keys.length > 0 || addresses.includes(address)) return learner;
  return { ...learner, addresses: [...addresses, address] };
}

/** A key as `ssh-keygen -l` names it. */
export function fingerprint(key: Uint8Array): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}

/** Whether two texts are the same, in a time that does not tell how far they are. */
export function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

function isCode(kept: string, personal: string): boolean {
  const [salt, hash] = kept.split(':') as [string, string];
  return isSame(hash, hashOf(personal.toLowerCase(), salt));
}

function hashOf(personal: string, salt: string): string {
  return scryptSync(personal, salt, 24, { N: 1024 }).toString('base64url');
}

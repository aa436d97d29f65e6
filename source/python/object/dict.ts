import type { Hash } from '../hash/hash.ts';
import { dictType } from './core-types.ts';
import { type Key, keyOf } from './dict-key.ts';
import type { PyType } from './type-object.ts';
import { PyObject, type Value } from './value.ts';

/**
One key with its value. It stays the same object as long as the key is in the dict, so that an instruction can be linked to
it; `value` undefined: it has been taken out, and whoever is linked has to look again.
*/
export type Entry = { key: Value; value: Value | undefined; readonly hash: Hash | undefined };

/** Whoever has linked an instruction to a builtin, because the globals did not have the name. */
export type Link = { forget(): void };

/**
A dict, or an instance of a subclass: an insertion-ordered map of entries.

- `map` finds an entry by the Key of its key where there is one (dict-key.ts).
- A key that only `__hash__` and `__eq__` can compare is in `map` too, for the order, with its entry as the Key; `asked`
  finds it by its hash. The operations that may have to ask are in dict-protocol.ts.
- Changing the set of keys while somebody iterates is seen by `changes`.
*/
export class PyDict extends PyObject {
  readonly map = new Map<Key | Entry, Entry>();
  asked: Map<Hash, Entry[]> | undefined = undefined;
  changes = 0; // counts the keys that came and went
  links: Map<string, Link[]> | undefined = undefined; // for globals: by the name that was not here

  constructor(cls: PyType = dictType) {
    super(cls);
  }

  get size(): number {
    return this.map.size;
  }

  /** The entry of a Key. A dict with keys that must be asked may hold an equal one all the same. */
  entry(key: Key): Entry | undefined {
    return this.map.get(key);
  }

  /** The value of a str key, for namespaces. */
  getString(name: string): Value | undefined {
    return this.map.get(name)?.value;
  }

  setString(name: string, value: Value): void {
    const entry = this.map.get(name);
    if (entry !== undefined) entry.value = value;
    else this.add(name, name, value);
  }

  deleteString(name: string): boolean {
    const entry = this.map.get(name);
    if (entry === undefined) return false;
    this.remove(name, entry);
    return true;
  }

  /** Adds an entry for a Key known to be absent. */
  add(key: Key, pythonKey: Value, value: Value): Entry {
    const entry: Entry = { key: pythonKey, value, hash: undefined };
    this.map.set(key, entry);
    this.changes++;
    if (this.links !== undefined && typeof key === 'string') this.forget(key);
    return entry;
  }

  /** Adds an entry whose key must be asked, and is known to be absent. */
  addAsked(pythonKey: Value, value: Value, hash: Hash): Entry {
    const entry: Entry = { key: pythonKey, value, hash };
    this.map.set(entry, entry);
    this.changes++;
    this.asked ??= new Map();
    const row = this.asked.get(hash);
    if (row === undefined) this.asked.set(hash, [entry]);
    else row.push(entry);
    return entry;
  }

  /** Takes an entry of this dict out; `key` is its Key, or the entry itself where its key must be asked. */
  remove(key: Key | Entry, entry: Entry): void {
    this.map.delete(key);
    entry.value = undefined;
    this.changes++;
    if (entry.hash === undefined || this.asked === undefined) return;
    const row = this.asked.get(entry.hash)!.filter((other) => other !== entry);
    if (row.length > 0) this.asked.set(entry.hash, row);
    else this.asked.delete(entry.hash);
    if (this.asked.size === 0) this.asked = undefined;
  }

  /** Takes an entry out, whatever its key is. */
  removeEntry(entry: Entry): void {
    this.remove(entry.hash === undefined ? keyOf(entry.key)! : entry, entry);
  }

  clear(): void {
    for (const entry of this.map.values()) entry.value = undefined;
    this.map.clear();
    this.asked = undefined;
    this.changes++;
  }

  /** The entries in order. Entries added meanwhile are seen, those taken out are not. */
  entries(): IterableIterator<Entry> {
    return this.map.values();
  }

  /** A copy with entries of its own; the keys are not compared again. */
  copy(copy = new PyDict()): PyDict {
    for (const [key, entry] of this.map) {
      if (entry.hash === undefined) copy.add(key as Key, entry.key, entry.value!);
      else copy.addAsked(entry.key, entry.value!, entry.hash);
    }
    return copy;
  }

  /** Asks to be told when `name` becomes a key. */
  link(name: string, link: Link): void {
    this.links ??= new Map();
    const row = this.links.get(name);
    if (row === undefined) this.links.set(name, [link]);
    else row.push(link);
  }

  private forget(name: string): void {
    const row = this.links!.get(name);
    if (row === undefined) return;
    this.links!.delete(name);
    for (const link of row) link.forget();
  }
}

/** A dict of str keys. */
export function dictOfStrings(entries: Iterable<readonly [string, Value]>): PyDict {
  const dict = new PyDict();
  for (const [name, value] of entries) dict.setString(name, value);
  return dict;
}

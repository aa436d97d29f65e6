import { appendFileSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { noProgress } from '../../source/progress/progress.ts';
import { folderStore, ROOM_LOG, readRoomLog } from '../../source/server/folder-store.ts';
import { storeContract } from './store-contract.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'store-'));

storeContract('a store in a folder', () => {
  const path = folder();
  return () => folderStore(path);
});

it('nobody but the owner can read what a workshop keeps', async () => {
  const path = folder();
  const store = await folderStore(path);
  await store.keepLearner({ id: 'mira-1', name: 'mira', keys: [], addresses: [], code: '' });
  await store.saveProgress('mira-1', noProgress, { ...noProgress, last: 'a-lesson' });
  await store.append({ at: '2026-05-04T10:00:00.000Z', kind: 'released' });
  await store.close();
  const modes = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => {
    const { mode } = statSync(join(path, name));
    return (mode & 0o077).toString(8);
  });
  expect(new Set(modes)).toEqual(new Set(['0']));
});

it('a line of the log that was cut off when a host ended is left out, and nothing after it', async () => {
  const path = folder();
  const store = await folderStore(path);
  await store.append({ at: '2026-05-04T10:00:00.000Z', kind: 'released' });
  await store.close();
  appendFileSync(join(path, ROOM_LOG), '{"at":"2026-05-04T10:0');
  const again = await folderStore(path);
  await again.append({ at: '2026-05-04T10:01:00.000Z', kind: 'released' });
  await again.close();
  expect((await readRoomLog(path)).map(({ at }) => at.slice(11, 16))).toEqual(['10:00', '10:01']);
});

it('work that cannot be read is put aside, and said', async () => {
  const path = folder();
  await (await folderStore(path)).close();
  writeFileSync(join(path, 'progress', 'mira-1.json'), '{"not": ');
  const store = await folderStore(path);
  const { progress, notice } = await store.loadProgress('mira-1');
  expect(progress).toEqual(noProgress);
  expect(notice?.kind).toBe('corrupt');
  expect(readFileSync(notice!.kept, 'utf8')).toBe('{"not": ');
  await store.close();
});

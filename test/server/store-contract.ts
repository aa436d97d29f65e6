import { describe, expect, it, vi } from 'vitest';
import { noProgress, type Progress, withExercise } from '../../source/progress/progress.ts';
import type { RoomEvent } from '../../source/server/room-event.ts';
import type { Learner, Store } from '../../source/server/store.ts';

const MIRA: Learner = { id: 'mira-1', name: 'mira', keys: [], addresses: ['192.0.2.1'], code: 'salt:hash' };

const said = (text: string): RoomEvent => ({ at: '2026-05-04T10:00:00.000Z', kind: 'said', text });

/** Work in which a learner has typed something into an exercise. */
function typed(progress: Progress, exercise: string, text: string): Progress {
  return withExercise(progress, 'the-counter-remembers', exercise, { text });
}

/**
What every store of a workshop does.

@param open opens the store of one workshop for one more `serve` process; the next case has another workshop
*/
export function storeContract(name: string, open: () => (run: string) => Promise<Store>): void {
  describe(name, () => {
    it('knows a learner again, as they were kept last', async () => {
      const opened = open();
      const store = await opened('a');
      expect(await store.learnersNamed('mira')).toEqual([]);
      await store.keepLearner(MIRA);
      await store.keepLearner({ ...MIRA, id: 'mira-2' });
      await store.keepLearner({ ...MIRA, keys: ['SHA256:x'] });
      await store.close();
      const again = await opened('b');
      const known = await again.learnersNamed('mira');
      expect(new Map(known.map(({ id, keys }) => [id, keys.length]))).toEqual(
        new Map([
          ['mira-1', 1],
          ['mira-2', 0],
        ]),
      );
      expect(await again.learnersNamed('tom')).toEqual([]);
      await again.close();
    });

    it('keeps work, and puts together what two made of the same', async () => {
      const opened = open();
      const store = await opened('a');
      expect((await store.loadProgress('mira-1')).progress).toEqual(noProgress);
      const first = await store.saveProgress('mira-1', noProgress, typed(noProgress, 'one', 'a = 1'));
      await store.saveProgress('mira-1', first, typed(first, 'two', 'b = 2'));
      const merged = await store.saveProgress('mira-1', first, typed(first, 'three', 'c = 3'));
      const both = typed(typed(first, 'two', 'b = 2'), 'three', 'c = 3');
      expect(merged.lessons).toEqual(both.lessons);
      await store.close();
      const again = await opened('b');
      expect((await again.loadProgress('mira-1')).progress.lessons).toEqual(both.lessons);
      await again.close();
    });

    it('tells the log from its beginning, then each event as it comes, in one order', async () => {
      const opened = open();
      const store = await opened('a');
      await store.append(said('one'));
      await store.append(said('two'));
      const heard: string[] = [];
      await store.follow((event) => heard.push(event.kind === 'said' ? event.text : ''));
      expect(heard).toEqual(['one', 'two']);
      await store.append(said('three'));
      await vi.waitFor(() => expect(heard).toEqual(['one', 'two', 'three']));
      await store.close();
      const again = await opened('b');
      const old: string[] = [];
      await again.follow((event) => old.push(event.kind === 'said' ? event.text : ''));
      expect(old).toEqual(['one', 'two', 'three']);
      await again.close();
    });

    it('tells what is not kept to those who listen to its topic, as long as they do', async () => {
      const store = await open()('a');
      const heard: string[] = [];
      const deaf = store.hear('screen/mira', (text) => heard.push(text));
      await vi.waitFor(() => {
        store.tell('screen/mira', 'rows');
        expect(heard).toContain('rows');
      });
      deaf();
      const before = heard.length;
      store.tell('screen/tom', 'other rows');
      store.tell('screen/mira', 'rows');
      await store.append(said('later'));
      expect(heard).toHaveLength(before);
      await store.close();
    });

    it('says which runs are over', async () => {
      const store = await open()('a');
      expect(await store.ended([])).toEqual([]);
      expect(await store.ended(['gone'])).toEqual(['gone']);
      await store.close();
    });
  });
}

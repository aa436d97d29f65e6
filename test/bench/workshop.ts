import { parseArgs } from 'node:util';
import { BenchRoom, mb } from './bench-room.ts';
import { fillMemory } from './fill.ts';
import { hostile } from './hostile.ts';
import { killUnderLoad } from './killed.ts';
import { row } from './measure.ts';

/**
`npm run bench:workshop -- [--seconds N] [--minutes N] [--kill] [--hostile]`: a workshop on this machine with learners who type and walk, over SSH on the
loopback; from key to paint, CPU, memory. With `--minutes`: whether the memory of a room of 20 is flat over that time. `--kill` alone:
what is lost when the server is killed while 50 type. `--hostile` alone: what one learner can do to the memory of all.
*/
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    minutes: { type: 'string', default: '0' },
    kill: { type: 'boolean', default: false },
    hostile: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const minutes = Number(values.minutes);

if (values.kill) process.exit((await killUnderLoad(50, 12)) ? 0 : 1);

const room = await BenchRoom.open();
if (values.hostile) {
  await hostile(room, seconds).finally(() => room.close());
  process.exit((await fillMemory()) ? 0 : 1);
}
try {
  row('sessions', 'keys', 'p50', 'p90', 'p99', 'CPU', 'MB each', 'dropped');
  // What the first learners ever need (code that is compiled, caches) is no learner's memory.
  await room.fill(50);
  await room.measure('warm-up', { seconds: 5, every: 500, empty: 0 });
  await room.keep(0);
  const empty = await room.heap();
  await room.fill(10);
  await room.measure('10, 2 keys a second each', { seconds, every: 500, empty });
  await room.fill(50);
  await room.measure('50, 2 keys a second each', { seconds, every: 500, empty });
  const villains = await room.villains();
  await room.measure('and a loop, a paste, one deaf', { seconds, every: 500, empty });
  await room.fill(200);
  await room.measure('200, a key every 4 seconds', { seconds, every: 4000, empty });
  villains();
  if (minutes > 0) {
    await room.keep(20);
    await room.flat(minutes, empty);
  }
  await room.keep(0);
  const left = await room.heap();
  console.log(`\nheap before anyone came ${mb(empty)}, after all have left ${mb(left)}`);
} finally {
  await room.close();
}

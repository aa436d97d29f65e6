import { readFileSync } from 'node:fs';
import { Host } from '../server/host.ts';
import { Learner } from '../server/learner.ts';
import { pause, row } from './measure.ts';

const HEAP = 900; // megabytes
const SESSIONS = 60;

/** Takes 22 MB, as often as it is pasted. */
const PROGRAM = '\u001b[200~a = [[k] * 900 for k in range(3000)]\n\u001b[201~';

/**
Logs many in to a server with little memory, and lets all of them fill theirs at the same time: 60 times 22 MB where 900 MB are.
Prints what the process has taken then.

@returns whether the server is still there
*/
export async function fillMemory(): Promise<boolean> {
  process.env.NODE_OPTIONS = `--max-old-space-size=${HEAP}`;
  const host = await Host.start(['--open', '--max-sessions', '300']);
  delete process.env.NODE_OPTIONS;
  const learners: Learner[] = [];
  for (let k = 0; k < SESSIONS; k++) {
    const learner = await Learner.login(host.port, { name: `fills${k}` });
    await learner.press('e', '[esc]');
    learners.push(learner);
  }
  for (let round = 0; round < 3 && !host.ended; round++)
    for (const learner of learners) {
      learner.send(PROGRAM);
      await pause(100);
    }
  await pause(5000);
  const taken = host.ended
    ? 'ended'
    : /VmRSS:\s*(.*)/.exec(readFileSync(`/proc/${host.pid}/status`, 'utf8'))![1]!;
  row(`\n${SESSIONS} fill a heap of ${HEAP} MB`, taken);
  const isThere = !host.ended;
  await host.close();
  return isThere;
}

import { asyncioEventLoopSource } from './asyncio-event-loop-source.ts';
import { asyncioFuturesSource } from './asyncio-futures-source.ts';
import { asyncioGroupsSource } from './asyncio-groups-source.ts';
import { asyncioLocksSource } from './asyncio-locks-source.ts';
import { asyncioQueuesSource } from './asyncio-queues-source.ts';
import { asyncioTasksSource } from './asyncio-tasks-source.ts';

/** The module `asyncio`: a small event loop that gives the same run every time. Its clock is that of `time`. */
export const asyncioSource = [
  asyncioFuturesSource,
  asyncioEventLoopSource,
  asyncioTasksSource,
  asyncioGroupsSource,
  asyncioLocksSource,
  asyncioQueuesSource,
].join('');

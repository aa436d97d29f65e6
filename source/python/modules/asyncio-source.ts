import { asyncioLocksSource } from './asyncio-locks-source.ts';
import { asyncioLoopSource } from './asyncio-loop-source.ts';
import { asyncioTasksSource } from './asyncio-tasks-source.ts';

/** The module `asyncio`: a small event loop that gives the same run every time. Its clock is that of `time`. */
export const asyncioSource = `${asyncioLoopSource}${asyncioTasksSource}${asyncioLocksSource}`;

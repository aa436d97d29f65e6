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
  `
_submodules = {'base_events', 'coroutines', 'events', 'exceptions', 'futures', 'locks', 'queues', 'runners', 'taskgroups',
               'tasks', 'timeouts'}


def __getattr__(name):
    if name in _submodules:
        return __import__('asyncio.' + name, fromlist=['*'])
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
`,
].join('');

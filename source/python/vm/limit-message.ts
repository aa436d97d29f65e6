import type { Budget } from '../budget.ts';
import type { Limit } from './limit.ts';

/** One line that names the limit that ended a run, where it was, and what may be wrong. */
export function limitMessage(limit: Limit['limit'], budget: Budget, line: number): string {
  const where = line > 0 ? ` in line ${line}` : '';
  switch (limit) {
    case 'instructions':
      return `stopped after ${count(budget.instructions)} instructions${where}: does the loop end?`;
    case 'steps':
      return `stopped after ${count(budget.steps)} steps${where}: does the loop end?`;
    case 'output':
      return `stopped${where}: more than ${count(budget.output)} characters printed`;
    case 'bytes':
      return `stopped${where}: more than ${count(Math.floor(budget.bytes / 1024 / 1024))} MB of memory used`;
    case 'depth':
      return `stopped${where}: too deeply nested`;
  }
}

function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

import { arrives, leaves, refused } from '../words/en-server.ts';
import { type Middleware, Refusal } from './visit.ts';

/** Says who comes and goes, and who was refused and why, a line each. */
export function log(report: (line: string) => void): Middleware {
  return async (visit, next) => {
    const since = Date.now();
    try {
      await next();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      report(refused(visit.who?.name ?? visit.address, error.message));
    } finally {
      const { who } = visit;
      if (who) report(leaves(who.name, Math.round((Date.now() - since) / 60_000)));
    }
  };
}

/** Says that someone is in. */
export function logArrival(report: (line: string) => void): Middleware {
  return (visit, next) => {
    const { name, how } = visit.who!;
    report(arrives(name, visit.address, how));
    return next();
  };
}

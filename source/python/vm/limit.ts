/** A limit of ours was reached. No Python code sees it: it leaves the loop, and the run ends. */
export class Limit {
  constructor(readonly limit: 'instructions' | 'steps' | 'output' | 'bytes' | 'depth') {}
}

/** A limit of ours was reached. No Python code sees it: it leaves the loop, and the run ends. */
export class Limit {
  constructor(readonly limit: 'instructions' | 'steps' | 'output' | 'bytes' | 'depth') {}
}

/** `input()` asks and there is no answer left: the run ends until somebody has one. */
export class NeedsInput {
  constructor(readonly prompt: string) {}
}

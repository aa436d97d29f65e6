/** What is wrong with a pattern or a template: what `re.PatternError` is made of. `position` counts code points. */
export class Problem extends Error {
  constructor(
    message: string,
    readonly position: number | undefined,
  ) {
    super(message);
  }
}

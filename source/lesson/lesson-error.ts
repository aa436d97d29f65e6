/**
A mistake of a lesson's author: where it is, what is wrong, and how to mend it, in one sentence each. Never shown to a
learner in the middle of a lesson: readers collect these beside what they could read (`Reading`).
*/
export class LessonError extends Error {
  readonly file: string;
  readonly line: number; // in the Markdown file, from 1

  constructor(file: string, line: number, message: string) {
    super(message);
    this.name = 'LessonError';
    this.file = file;
    this.line = line;
  }

  /** `FILE:LINE: what and how to mend it`, the form that editors make a link of. */
  override toString(): string {
    return `${this.file}:${this.line}: ${this.message}`;
  }
}

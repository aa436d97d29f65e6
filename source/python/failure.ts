/**
What a pure function answers where Python raises: which exception, in CPython's words. Whoever called it on behalf of the
program makes the exception object.
*/
export class Failure {
  constructor(
    readonly exception: 'ValueError' | 'TypeError' | 'OverflowError' | 'IndexError' | 'KeyError',
    readonly message: string,
  ) {}
}

/** A ValueError with this message. */
export function valueError(message: string): Failure {
  return new Failure('ValueError', message);
}

/** The ValueError for an int of more than 4300 digits that should be printed. */
export function tooManyDigits(): Failure {
  return valueError(
    'Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit',
  );
}

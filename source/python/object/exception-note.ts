import { type PyException, typeError } from './exception.ts';
import { PyList } from './object.ts';
import { getOwn, setOwn } from './shape.ts';

/** Adds a line that the traceback shows below the message: BaseException.add_note. Errors: TypeError. */
export function addNote(exception: PyException, note: string): void {
  const notes = getOwn(exception, '__notes__');
  if (notes instanceof PyList) notes.items.push(note);
  else if (notes === undefined) setOwn(exception, '__notes__', new PyList([note]));
  else throw typeError('Cannot add note: __notes__ is not a list');
}

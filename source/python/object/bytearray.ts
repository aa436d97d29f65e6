import { bytearrayType } from './core-types.ts';
import type { PyMemoryView } from './memoryview.ts';
import type { PyType } from './type-object.ts';
import { PyObject } from './value.ts';

/** A bytearray, or an instance of a subclass: bytes that can be changed, each 0 … 255. */
export class PyByteArray extends PyObject {
  /** Views of these bytes that have not been released. Hidden: a bytearray does not hold its views. */
  #views: readonly PyMemoryView[] = [];

  constructor(
    public bytes: number[],
    cls: PyType = bytearrayType,
  ) {
    super(cls);
  }

  addView(view: PyMemoryView): void {
    this.#views = [...this.#views, view];
  }

  /** The views that have neither been released nor, as far as `keepViews` was told, died. */
  get views(): readonly PyMemoryView[] {
    return this.#views;
  }

  keepViews(test: (view: PyMemoryView) => boolean): void {
    this.#views = this.#views.filter(test);
  }

  /** The bytes now, as PyBytes keeps them: one character below U+0100 for each. */
  get text(): string {
    return textOfBytes(this.bytes);
  }
}

/** Bytes as a string of units below 256. */
export function textOfBytes(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.slice(i, i + 8192));
  return text;
}

/** The bytes of such a string. */
export function bytesOfText(text: string): number[] {
  const bytes = new Array<number>(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

import type { Frame } from '../vm/frame.ts';
import { frameType } from './core-types.ts';
import { PyObject } from './value.ts';

/** A frame as Python sees it: sys._getframe(), tb_frame, gi_frame. It keeps the frame and its variables. */
export class PyFrame extends PyObject {
  constructor(readonly frame: Frame) {
    super(frameType);
  }
}

/** The frame object of a frame, always the same one. */
export function pyFrame(frame: Frame): PyFrame {
  frame.kept = true;
  frame.seen ??= new PyFrame(frame);
  return frame.seen as PyFrame;
}

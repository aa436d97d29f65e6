import { PyCode } from './code-object.ts';

/** The code of frames that run none: natives. */
export const NO_CODE = new PyCode({
  name: '<native>',
  qualname: '<native>',
  filename: '<native>',
  firstlineno: 0,
  argcount: 0,
  posonlyargcount: 0,
  kwonlyargcount: 0,
  flags: 0,
  stacksize: 0,
  varnames: [],
  cellvars: [],
  freevars: [],
  localsplusnames: [],
  localspluskinds: new Uint8Array(0),
  names: [],
  consts: [],
  ops: new Uint8Array(0),
  args: new Int32Array(0),
  positions: new Int32Array(0),
  exceptionTable: [],
});

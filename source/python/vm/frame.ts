import type { PyCode } from '../object/code-object.ts';
import type { PyDict } from '../object/dict.ts';
import type { PyFunction } from '../object/function.ts';
import type { PyGenerator } from '../object/generator.ts';
import type { Steps } from '../object/native.ts';
import type { PyObject, Value } from '../object/value.ts';
import type { Note } from './note.ts';

/**
One call under way: of a block of Python, or of a native that is a `function*` (then `steps` is set).

- A frame's variables and operands are a slice of the VM's one stack: variables from `base`, operands above them up to
  `sp`. While the loop runs a frame, its `ip` and `sp` are the loop's own; they are stored before anything that may look.
- Frames are used again: a call takes the frame that its caller's last call used (`spare`). A frame that somebody keeps (a
  generator, a traceback, a recording) is `kept` and not used again; `saved` has its variables once it has ended.
- `note` says what becomes of the result where it is not just pushed on the caller's operands (note.ts).
*/
export class Frame {
  code: PyCode;
  fn: PyFunction | undefined = undefined;
  globals: PyDict;
  builtins: PyDict;
  namespace: PyObject | undefined = undefined; // where LOAD_NAME and STORE_NAME look: of module and class bodies
  base = 0;
  sp = 0;
  ip = 0; // index of the next instruction
  raisedAt = -1; // where the handler is looked up, if not at `ip`: a RERAISE has put `ip` back to where it first happened
  note: Note | undefined = undefined;
  noteOn: Value = null; // what the note is about
  moreNotes: { note: Note; on: Value }[] | undefined = undefined; // applied after it
  generator: PyGenerator | undefined = undefined;
  steps: Steps | undefined = undefined;
  sent: Value = null; // what `steps` gets next
  held: readonly Value[] | undefined = undefined; // what `steps` may hold; undefined: nobody knows
  taken = 0; // bytes that `steps` has charged
  /** While objects are watched: what `steps` was given since; of Python code, the operands of the instruction under way. */
  got: Value[] | undefined = undefined;
  kept = false;
  saved: (Value | undefined)[] | undefined = undefined;
  spare: Frame | undefined = undefined;
  extra: PyDict | undefined = undefined; // what f_locals was given that is no variable
  number = 0; // when made, counted while a run is recorded
  line = -1; // of the last line event, while a run is recorded
  before = -1; // index of the instruction that ran last, while a run is recorded
  trace: Value = null; // f_trace: what sys.settrace's function gave for it
  traceLines = true; // f_trace_lines
  traceOpcodes = false; // f_trace_opcodes
  jumped: { readonly ip: number; readonly sp: number } | undefined = undefined; // where its trace function lets it go on after a yield
  tracedAt = -1; // while its trace function runs: the instruction of the event, which stands at `line`
  seen: PyObject | undefined = undefined; // the frame object that Python has of it

  constructor(
    public back: Frame | undefined,
    code: PyCode,
    globals: PyDict,
    builtins: PyDict,
  ) {
    this.code = code;
    this.globals = globals;
    this.builtins = builtins;
  }
}

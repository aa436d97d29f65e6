import { PyModule } from '../object/module.ts';
import type { Steps } from '../object/native.ts';
import { makeStr } from '../object/object.ts';
import { STDERR } from '../types/text-output.ts';
import { callMethod } from './calls.ts';
import type { VM } from './vm.ts';

/** Writes to sys.stderr as the program has it; nowhere where it has none. */
export function* writeStderr(vm: VM, text: string): Steps {
  const sys = vm.modules.getString('sys');
  const file = sys instanceof PyModule ? sys.dict.getString('stderr') : undefined;
  if (file === undefined || file === null) return null;
  if (file === STDERR) vm.writeError(text);
  else yield callMethod(vm, file, 'write', [makeStr(text)]);
  return null;
}

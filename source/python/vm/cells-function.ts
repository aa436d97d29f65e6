import { dictOfStrings } from '../object/dict.ts';
import { typeError } from '../object/exception.ts';
import { PyFunction, PyMethod } from '../object/function.ts';
import { builtin } from '../object/native.ts';
import type { Value } from '../object/value.ts';

/** `cells(f)`: what the cells of f's closure hold, by variable; empty ones are left out. For a lesson's goals. */
export const cellsFunction = builtin('cells', '(function, /)', (_, given: Value) => {
  const fn = given instanceof PyMethod ? given.fn : given;
  if (!(fn instanceof PyFunction)) throw typeError('cells() takes a function');
  const names = fn.code.code.freevars;
  const held = fn.closure.map((cell, i): [string, Value | undefined] => [names[i]!, cell.contents]);
  return dictOfStrings(held.filter((row): row is [string, Value] => row[1] !== undefined));
});

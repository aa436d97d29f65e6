import { codeBytes } from '../code-bytes.ts';
import type { PyCode } from '../code-object.ts';
import { codeType } from '../core-types.ts';
import { defineType, method, type TypeDefinition } from '../native.ts';
import { makeStr, PyBytes, PyTuple } from '../object.ts';
import { addressOf } from '../type-text.ts';
import type { Value } from '../value.ts';

const of = (value: Value): PyCode => value as PyCode;

function names(list: readonly string[]): PyTuple {
  return new PyTuple(list.map(makeStr));
}

/** The attributes that tell of the block, and do not depend on how instructions are laid out. */
const plain: NonNullable<TypeDefinition['members']> = {
  co_argcount: { get: (_, self) => of(self).code.argcount },
  co_posonlyargcount: { get: (_, self) => of(self).code.posonlyargcount },
  co_kwonlyargcount: { get: (_, self) => of(self).code.kwonlyargcount },
  co_stacksize: { get: (_, self) => of(self).code.stacksize },
  co_flags: { get: (_, self) => of(self).code.flags },
  co_names: { get: (_, self) => names(of(self).code.names) },
  co_filename: { get: (_, self) => makeStr(of(self).code.filename) },
  co_name: { get: (_, self) => makeStr(of(self).code.name) },
  co_qualname: { get: (_, self) => makeStr(of(self).code.qualname) },
  co_firstlineno: { get: (_, self) => of(self).code.firstlineno },
  co_consts: { get: (_, self) => new PyTuple(of(self).consts) },
  co_exceptiontable: { get: () => new PyBytes('') },
};

defineType(codeType, {
  doc: 'Create a code object.  Not for mere mortals.',
  methods: {
    __repr__: method('(self, /)', (vm, self: PyCode) => {
      const { name, filename, firstlineno } = self.code;
      return makeStr(
        `<code object ${name} at ${addressOf(vm, self)}, file "${filename}", line ${firstlineno}>`,
      );
    }),
  },
  members: plain,
  getset: {
    co_code: { get: (_, self) => new PyBytes(codeBytes(of(self).code)) },
    co_nlocals: { get: (_, self) => of(self).code.varnames.length },
    co_varnames: { get: (_, self) => names(of(self).code.varnames) },
    co_cellvars: { get: (_, self) => names(of(self).code.cellvars) },
    co_freevars: { get: (_, self) => names(of(self).code.freevars) },
  },
});

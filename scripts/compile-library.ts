// Prints the library's Python modules compiled, for the build: a JSON object, name → what `marshal.dump` wrote.
import { dump } from '../source/python/compiler/marshal.ts';
import { library } from '../source/python/modules/library.ts';
import { compileText } from '../source/python/vm/compile-text.ts';

const compiled: Record<string, string> = {};
for (const [name, module] of library)
  if (module.kind === 'python') compiled[name] = dump(compileText(module.source, `<${name}>`).code);
process.stdout.write(JSON.stringify(compiled));

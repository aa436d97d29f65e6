// node scripts/run-ts.mjs scripts/compile-library.ts FOLDER: the library's Python modules compiled, a file for each.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from '../source/python/compiler/marshal.ts';
import { library } from '../source/python/modules/library.ts';
import { compileText } from '../source/python/vm/compile-text.ts';

const folder = process.argv[2]!;
mkdirSync(folder, { recursive: true });
for (const [name, module] of library) {
  if (module.kind !== 'python') continue;
  const { code } = compileText(module.source, `<${name}>`);
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(dump(code)));
}

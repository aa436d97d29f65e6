// node scripts/script-command.mjs FILE.cjs FILE.cache ARG …: runs a command that is one script, and keeps what V8 has compiled of it.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';

const [file, cache, ...args] = process.argv.slice(2);
const script = new Script(readFileSync(file, 'latin1'), { filename: file });
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(import.meta.url), module);
process.exitCode = await module.exports.main(args);
writeFileSync(cache, script.createCachedData());

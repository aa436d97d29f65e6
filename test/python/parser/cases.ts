import { readdirSync, readFileSync } from 'node:fs';

/** One case of a text file: `# Title`, an empty line, the source, `==>`, an empty line, what is wanted. */
export type Case = { readonly title: string; readonly source: string; readonly wanted: string };

/** The cases of a file. The source is all up to the line `==>`; what is wanted is all up to the next title. */
export function readCases(file: URL): Case[] {
  const cases: Case[] = [];
  const pattern = /^# (.+)\n\n([\s\S]*?)\n?==>\n\n([\s\S]*?)(?=\n# |$(?![\s\S]))/gm;
  for (const [, title, source, wanted] of readFileSync(file, 'utf8').matchAll(pattern)) {
    cases.push({ title: title!, source: source!, wanted: `${wanted!.trimEnd()}\n` });
  }
  return cases;
}

/** The case files beside a test, by name. */
export function caseFiles(folder: URL): { readonly name: string; readonly cases: readonly Case[] }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && name !== 'errors.txt')
    .map((name) => ({ name: name.replace('.txt', ''), cases: readCases(new URL(name, folder)) }));
}

import type { FrontMatter } from './markdown.ts';
import { Fields, type Report, readYaml } from './yaml-tree.ts';

/** What a lesson says of itself before it begins. */
export type Front = {
  readonly title?: string;
  readonly section?: string;
  readonly minutes?: number;
  readonly needs: readonly string[];
};

/**
Reads a file's front matter. That of a written lesson has our keys only; of an article's own we take the title, if it has
one, and leave the rest alone.
*/
export function readFront(front: FrontMatter | undefined, written: boolean, report: Report): Front {
  const quiet: Report = () => {};
  const tell = written ? report : quiet;
  const node = front && readYaml(front.text, front.line, tell);
  if (!node) {
    if (!front)
      tell(1, 'the lesson has no front matter: begin with ---, title: …, section: …, minutes: …, ---');
    return { needs: [] };
  }
  const fields = new Fields(node, 'the front matter', tell);
  const title = (written ? fields.required('title') : fields.text('title'))?.text;
  if (!written) return { ...(title ? { title } : {}), needs: [] };
  const section = fields.required('section')?.text;
  const minutes = fields.count('minutes');
  if (!fields.node('minutes'))
    tell(fields.line, 'the front matter has no `minutes:`, the time that the lesson takes');
  const needs = fields.texts('needs');
  fields.done();
  return {
    ...(title ? { title } : {}),
    ...(section ? { section } : {}),
    ...(minutes ? { minutes } : {}),
    needs,
  };
}

import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from 'yaml';

/** Told of a mistake at a line of the file. */
export type Report = (line: number, message: string) => void;

/**
YAML as far as lessons need it: texts, lists, maps, each with its line in the file. Every scalar is text (`is: 3` and
`right: true` too), since what a lesson compares is what Python printed.
*/
export type YamlNode =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly line: number }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, YamlNode>; readonly line: number };

/** YAML text that begins at `firstLine` of the file → its tree; undefined after a mistake, which was reported. */
export function readYaml(text: string, firstLine: number, report: Report): YamlNode | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => firstLine + Math.max(counter.linePos(offset).line, 1) - 1;
  const [error] = document.errors;
  if (error) {
    report(lineAt(error.pos[0]), `not YAML: ${error.message}. Texts with a colon or a # in them need quotes`);
    return undefined;
  }
  return document.contents
    ? convert(document.contents, lineAt)
    : { kind: 'map', entries: new Map(), line: firstLine };
}

function convert(node: Node, lineAt: (offset: number) => number): YamlNode {
  const line = lineAt(node.range?.[0] ?? 0);
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }): [string, YamlNode] => {
      const name = isScalar(key) ? String(key.value) : '';
      const keyLine = lineAt((key as Node).range?.[0] ?? 0);
      return [name, value ? convert(value as Node, lineAt) : { kind: 'text', text: '', line: keyLine }];
    });
    return { kind: 'map', entries: new Map(entries), line };
  }
  if (isSeq(node))
    return { kind: 'list', items: node.items.map((item) => convert(item as Node, lineAt)), line };
  if (isAlias(node)) return { kind: 'text', text: `*${node.source}`, line };
  const scalar = node as Scalar;
  const block = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED';
  return { kind: 'text', text: String(scalar.value ?? ''), line: block ? line + 1 : line };
}

/**
The fields of one YAML map, read one by one; what is missing, empty, of the wrong shape or unknown is reported once.
`done` comes last: it reports the keys that nobody asked for.
*/
export class Fields {
  readonly line: number;
  readonly #entries: ReadonlyMap<string, YamlNode>;
  readonly #asked = new Set<string>();
  readonly #what: string;
  readonly #report: Report;

  constructor(node: YamlNode, what: string, report: Report) {
    this.line = node.line;
    this.#what = what;
    this.#report = report;
    this.#entries = node.kind === 'map' ? node.entries : new Map();
    if (node.kind !== 'map') report(node.line, `${what} needs keys with values, such as \`say: …\``);
  }

  /** The node of a key, whatever its shape. */
  node(key: string): YamlNode | undefined {
    this.#asked.add(key);
    return this.#entries.get(key);
  }

  /** A text and its line, or undefined where the key is not there. */
  text(key: string): { text: string; line: number } | undefined {
    const node = this.node(key);
    if (!node) return undefined;
    if (node.kind !== 'text') this.#report(node.line, `\`${key}:\` of ${this.#what} must be a text`);
    else if (node.text.trim() === '')
      this.#report(node.line, `\`${key}:\` of ${this.#what} is empty: write it or leave it out`);
    else return { text: node.text, line: node.line };
    return undefined;
  }

  /** A text that must be there. */
  required(key: string): { text: string; line: number } | undefined {
    if (!this.#entries.has(key)) {
      this.#asked.add(key);
      this.#report(this.line, `${this.#what} has no \`${key}:\``);
      return undefined;
    }
    return this.text(key);
  }

  /** A whole number from 1, or undefined where the key is not there. */
  count(key: string): number | undefined {
    const found = this.text(key);
    if (!found) return undefined;
    if (/^[1-9]\d*$/.test(found.text)) return Number(found.text);
    this.#report(found.line, `\`${key}: ${found.text}\` must be a whole number from 1`);
    return undefined;
  }

  /** A list of texts; empty where the key is not there. */
  texts(key: string): readonly string[] {
    const node = this.node(key);
    if (!node) return [];
    const items = node.kind === 'list' ? node.items : [];
    if (node.kind === 'list' && items.every((item) => item.kind === 'text'))
      return items.map((item) => item.text);
    this.#report(node.line, `\`${key}:\` of ${this.#what} must be a list of texts, such as \`[one, two]\``);
    return [];
  }

  done(): void {
    for (const [key, node] of this.#entries) {
      if (this.#asked.has(key)) continue;
      this.#report(
        node.line,
        `${this.#what} has an unknown key \`${key}:\`; known are ${[...this.#asked].join(', ')}`,
      );
    }
  }
}

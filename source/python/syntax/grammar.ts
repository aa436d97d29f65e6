/** One thing that an alternative wants next. */
export type Item =
  | { readonly op: 'token'; readonly symbol: string } // a keyword, an operator, or a kind of token
  | { readonly op: 'word'; readonly text: string } // a soft keyword
  | { readonly op: 'rule'; readonly rule: Rule }
  | { readonly op: 'optional'; readonly item: Item }
  | {
      readonly op: 'repeat';
      readonly item: Item;
      readonly least: number;
      readonly separator: Item | undefined;
    }
  | { readonly op: 'ahead'; readonly item: Item; readonly wanted: boolean } // looks, reads nothing
  | { readonly op: 'force'; readonly symbol: string } // "expected ':'" if it is not there
  | { readonly op: 'cut' }; // from here on no other alternative is tried

/** A way to match a rule. `names[i]` is what the action calls the i-th item. */
export type Alternative = {
  readonly items: readonly Item[];
  readonly names: readonly (string | undefined)[];
  readonly action: Action | undefined;
  readonly isMistake: boolean; // one rule that describes mistakes: for the second reading only
};

/** What is done once an alternative matched: its verb, the names of items that it takes, and its text. */
export type Action = { readonly verb: string; readonly operands: readonly string[]; readonly text: string };

/** A rule: its alternatives are tried in order. Its name may also stand for a function of the matcher (`native`). */
export type Rule = {
  readonly name: string;
  readonly id: number;
  readonly isRemembered: boolean; // a result found with the mistakes left out counts also with them, as in CPython
  alternatives: readonly Alternative[];
};

const TOKEN = /(\w+)=(?=\S)|'([^']+)'|"([^"]+)"|(\w+)|(&&|[()[\]|?*+.&!~])/g;

/**
Reads a grammar in the notation of Python's own: one rule after the other, `name:` or `name (memo):` and its alternatives,
one on each line after `|`. In an alternative stand `'token'`, `"soft keyword"`, KIND, rule; `(a | b)`, `[a]`, `a?`, `a*`, `a+`,
`separator.a+`, `&a`, `!a`, `&&'token'`, `~`; `x=a` names an item for the action, which follows `=>` to the line's end:

    => verb operand operand: text

Source: PEP 617
*/
export function readGrammar(text: string): ReadonlyMap<string, Rule> {
  const rules = new Map<string, Rule>();
  const ruleNamed = (name: string): Rule => {
    const known = rules.get(name);
    if (known) return known;
    throw new Error(`internal error: the grammar has no rule ${name}`);
  };
  const bodies: { rule: Rule; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const head = /^(\w+)( \(memo\))?:$/.exec(line);
    if (head) {
      const name = head[1]!;
      const rule = { name, id: rules.size, isRemembered: head[2] !== undefined, alternatives: [] };
      rules.set(name, rule);
      bodies.push({ rule, lines: [] });
    } else if (line.trim() !== '') bodies[bodies.length - 1]!.lines.push(line);
  }
  for (const { rule, lines } of bodies) {
    rule.alternatives = lines.map((line) => new AlternativeReader(line, ruleNamed, rules).read());
  }
  return rules;
}

/** Reads one alternative's line. */
class AlternativeReader {
  private readonly tokens: readonly RegExpMatchArray[];
  private readonly action: Action | undefined;
  private readonly ruleNamed: (name: string) => Rule;
  private readonly rules: Map<string, Rule>;
  private index = 0;

  constructor(line: string, ruleNamed: (name: string) => Rule, rules: Map<string, Rule>) {
    const at = line.indexOf(' => ');
    this.tokens = [...(at < 0 ? line : line.slice(0, at)).trim().slice(1).matchAll(TOKEN)];
    this.action = at < 0 ? undefined : readAction(line.slice(at + 4));
    this.ruleNamed = ruleNamed;
    this.rules = rules;
  }

  read(): Alternative {
    const { items, names } = this.readItems();
    return { items, names, action: this.action, isMistake: isMistake(items) };
  }

  private next(): RegExpMatchArray | undefined {
    return this.tokens[this.index];
  }

  private accept(punctuation: string): boolean {
    if (this.next()?.[5] !== punctuation) return false;
    this.index += 1;
    return true;
  }

  private readItems(): { items: Item[]; names: (string | undefined)[] } {
    const items: Item[] = [];
    const names: (string | undefined)[] = [];
    for (let token = this.next(); token && !/^[)\]|]$/.test(token[5] ?? ''); token = this.next()) {
      let name: string | undefined;
      if (token[1] !== undefined) {
        name = token[1];
        this.index += 1;
      }
      items.push(this.readItem());
      names.push(name);
    }
    return { items, names };
  }

  private readItem(): Item {
    if (this.accept('~')) return { op: 'cut' };
    if (this.accept('&&')) {
      const symbol = this.next()![2]!;
      this.index += 1;
      return { op: 'force', symbol };
    }
    if (this.accept('&')) return { op: 'ahead', item: this.readAtom(), wanted: true };
    if (this.accept('!')) return { op: 'ahead', item: this.readAtom(), wanted: false };
    const item = this.readAtom();
    if (this.accept('?')) return { op: 'optional', item };
    if (this.accept('*')) return { op: 'repeat', item, least: 0, separator: undefined };
    if (this.accept('+')) return { op: 'repeat', item, least: 1, separator: undefined };
    if (!this.accept('.')) return item;
    const repeated = this.readAtom();
    this.accept('+');
    return { op: 'repeat', item: repeated, least: 1, separator: item };
  }

  private readAtom(): Item {
    if (this.accept('(')) return this.readGroup(')');
    if (this.accept('[')) return { op: 'optional', item: this.readGroup(']') };
    const [, , symbol, text, name] = this.next()!;
    this.index += 1;
    if (symbol !== undefined) return { op: 'token', symbol };
    if (text !== undefined) return { op: 'word', text };
    if (/^[A-Z_]+$/.test(name!)) return { op: 'token', symbol: name! };
    return { op: 'rule', rule: this.ruleNamed(name!) };
  }

  /** Alternatives in brackets are a rule without a name. */
  private readGroup(end: string): Item {
    const alternatives: Alternative[] = [];
    do alternatives.push({ ...this.readItems(), action: undefined, isMistake: false });
    while (this.accept('|'));
    this.accept(end);
    const only = alternatives[0]!;
    if (alternatives.length === 1 && only.items.length === 1) return only.items[0]!;
    const name = `(${this.rules.size})`;
    const rule = { name, id: this.rules.size, isRemembered: false, alternatives };
    this.rules.set(name, rule);
    return { op: 'rule', rule };
  }
}

function isMistake(items: readonly Item[]): boolean {
  const only = items[0];
  return items.length === 1 && only?.op === 'rule' && only.rule.name.startsWith('invalid_');
}

function readAction(text: string): Action {
  const at = text.indexOf(':');
  const [verb, ...operands] = (at < 0 ? text : text.slice(0, at)).trim().split(' ');
  return { verb: verb!, operands, text: at < 0 ? '' : text.slice(at + 1).trim() };
}

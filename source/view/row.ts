/**
What a span is, never how it looks: `ui/paint.ts` chooses colour and weight for the client at hand. No meaning rests on
the role alone, the text says it too.
*/
export type Role =
  | 'plain'
  | 'title'
  | 'phase' // one of the five, not the present one
  | 'phase-now'
  | 'rule' // lines and boxes
  | 'heading' // NAMES, CELLS, Output
  | 'line-number'
  | 'marker' // `·` and `►`
  | 'changed' // `●`
  | 'local' // names in code, by what they are
  | 'cell'
  | 'free'
  | 'global'
  | 'builtin'
  | 'keyword'
  | 'string'
  | 'number'
  | 'comment'
  | 'attribute'
  | 'value'
  | 'kind' // `free var`, `function`, `list of 3`
  | 'status' // `running`, `returned`
  | 'label' // WHY, HINT, NOT KEPT YET
  | 'error'
  | 'caret'
  | 'good' // a goal met, the right answer
  | 'key' // a key's name in the key row
  | 'key-next' // the bracketed one
  | 'chosen' // the chosen row of a list
  | 'code' // Python inside prose
  | 'strong'
  | 'faint';

/** A run of text of one role. `dimmed`: part of a picture that is kept while the text is not whole. */
export type Span = { readonly text: string; readonly role: Role; readonly dimmed?: boolean };

/** One row of the screen, or of a pane. Its width is counted in terminal columns (`string-width`), never in units. */
export type Row = readonly Span[];

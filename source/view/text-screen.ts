import type { Model, Over } from '../session/model.ts';
import { ALL_KEYS_TITLE, NO_PICTURE, THE_PICTURE, THE_WORDS } from '../words/en-app.ts';
import { type GlossaryWord, OTHER_WORDS, WORDS, WORDS_HERE, WORDS_ON_SCREEN } from '../words/en-glossary.ts';
import { ALL_KEYS, type KeyGroup, ROOM_KEYS } from '../words/en-keys.ts';
import { fitRow, fitRows, pad, span, wrap } from './columns.ts';
import { type Screen, titledRule } from './frame.ts';
import { keyRow } from './key-row.ts';
import { picture } from './picture.ts';
import { pictureOptions } from './picture-side.ts';
import type { Row } from './row.ts';

type Scrolled = Exclude<Over, { kind: 'list' | 'summary' | 'what-if' }>;

/** What lies under the text: the sentence of the page, and the rest of its screen. */
export type Under = { readonly voice: string; readonly rest: string };

/** A text that lies over the page and scrolls: all keys, what the words mean, the whole picture. */
export function textScreen(model: Model, over: Scrolled, under: () => Under): Screen {
  const { columns, rows } = model.size;
  const body = rows - 3;
  const text = textOf(model, over, columns, under);
  const top = Math.min(over.top, Math.max(0, text.length - body));
  const title = { keys: ALL_KEYS_TITLE, words: THE_WORDS, picture: THE_PICTURE }[over.kind];
  return {
    scrolled: top,
    rows: [
      titledRule(title, columns),
      ...fitRows(text.slice(top, top + body), columns, body),
      [span('─'.repeat(columns), 'rule')],
      keyRow(model),
    ].map((row) => fitRow(row, columns)),
  };
}

function textOf(model: Model, over: Scrolled, columns: number, under: () => Under): readonly Row[] {
  if (over.kind === 'keys') return keysText(columns, model.room ? [ROOM_KEYS, ...ALL_KEYS] : ALL_KEYS);
  if (over.kind === 'words') return wordsText(columns, under());
  const { shown, walked } = model.page;
  if (!shown || !walked) return [[], [span(` ${NO_PICTURE}`, 'faint')]];
  const { timeline, step } = shown;
  const options = { ...pictureOptions(model), whole: true };
  return picture({ timeline, k: step, width: columns, rows: 1, options }).rows;
}

function keysText(columns: number, groups: readonly KeyGroup[]): readonly Row[] {
  const wide = Math.min(22, columns >> 1);
  return groups.flatMap(({ title, keys }) => [
    [span(` ${title}`, 'heading')] as Row,
    ...keys.flatMap(([key, does]) =>
      wrap(does, columns - wide - 4).map(
        (line, index): Row => [span(`   ${pad(index === 0 ? key : '', wide)}`, 'key'), span(line)],
      ),
    ),
    [],
  ]);
}

/** The words, those first that stand in the sentence under the picture, then those of the rest of the screen. */
function wordsText(columns: number, under: Under): readonly Row[] {
  const isIn = (text: string) => (one: GlossaryWord) => one.forms.test(text);
  const here = WORDS.filter(isIn(under.voice));
  const onScreen = WORDS.filter((one) => !here.includes(one) && isIn(under.rest)(one));
  const others = WORDS.filter((one) => !here.includes(one) && !onScreen.includes(one));
  const parts = [
    [WORDS_HERE, here],
    [WORDS_ON_SCREEN, onScreen],
    [OTHER_WORDS, others],
  ] as const;
  return parts.flatMap(([title, words]) =>
    words.length === 0
      ? []
      : [[span(` ${title}`, 'faint')] as Row, ...words.flatMap((one) => wordRows(one, columns)), []],
  );
}

function wordRows({ word, meaning }: GlossaryWord, columns: number): readonly Row[] {
  return [
    [span(` ${word}`, 'heading')],
    ...wrap(meaning, Math.min(76, columns - 5)).map((line): Row => [span(`   ${line}`)]),
  ];
}

import { Box, Text, useApp, useInput, usePaste } from 'ink';
import TextInput from 'ink-text-input';
import { memo, type ReactNode, useLayoutEffect, useSyncExternalStore } from 'react';
import type { Key } from '../editor/key.ts';
import type { Store } from '../session/store.ts';
import { SEARCH_FIELD } from '../view/list-screen.ts';
import { keysOf, pasteOf } from './keys.ts';
import type { Painted, Painter } from './painter.ts';

/** Hands the terminal to the shell and takes it back; Ink gives it to components only. */
export type Suspend = ReturnType<typeof useApp>['suspendTerminal'];

export type AppProps = {
  readonly store: Store;
  readonly painter: Painter;
  readonly onMounted: (suspend: Suspend) => void;
};

/** The whole screen: a few blocks of styled text, made elsewhere. Keys go to the store at once; no decision is made here. */
export function App({ store, painter, onMounted }: AppProps) {
  const painted = useSyncExternalStore(painter.subscribe, painter.painted);
  const { suspendTerminal } = useApp();
  useLayoutEffect(() => {
    onMounted(suspendTerminal);
  }, [onMounted, suspendTerminal]);
  const press = (keys: readonly Key[]) => {
    const now = new Date().toISOString();
    for (const key of keys) store.send({ kind: 'key', key, now });
  };
  useInput((input, key) => press(keysOf(input, key)));
  usePaste((text) => press(pasteOf(text)));
  return (
    <Frame painted={painted}>
      <SearchField store={store} rows={painted.rows} />
    </Frame>
  );
}

/** One frame as it was painted, and what lies over it. */
export function Frame({ painted, children }: { readonly painted: Painted; readonly children?: ReactNode }) {
  return (
    <Box
      flexDirection="column"
      width={painted.columns}
      {...(painted.rows === undefined ? {} : { height: painted.rows })}
    >
      {painted.blocks.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place on the screen
        <Block key={index} text={text} />
      ))}
      {children}
    </Box>
  );
}

const Block = memo(({ text }: { readonly text: string }) => <Text>{text}</Text>);
Block.displayName = 'Block';

/** The list's search field, over its last row, while it is open. */
function SearchField({ store, rows }: { readonly store: Store; readonly rows: number | undefined }) {
  const model = useSyncExternalStore(store.subscribe, store.model);
  const search = model.over?.kind === 'list' ? model.over.search : undefined;
  if (search === undefined) return null;
  const { rowFromBottom, column } = SEARCH_FIELD;
  if (rows === undefined)
    return <TextInput value={search} onChange={(text) => store.send({ kind: 'search', text })} />;
  return (
    <Box position="absolute" marginTop={rows - rowFromBottom} marginLeft={column}>
      <TextInput value={search} onChange={(text) => store.send({ kind: 'search', text })} />
    </Box>
  );
}

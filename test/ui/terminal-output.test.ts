import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { TerminalOutput } from '../../source/ui/terminal-output.ts';

function open() {
  const target = Object.assign(new PassThrough(), { rows: 24, columns: 80, isTTY: true });
  const terminal = new TerminalOutput(target as unknown as NodeJS.WriteStream);
  const written = () => String(target.read() ?? '');
  return { terminal, write: (text: string) => terminal.stream.write(text), written };
}

describe('the output', () => {
  test('never clears what stood in the terminal before', () => {
    const { write, written } = open();
    write('\u001b[2J\u001b[3J\u001b[H');
    expect(written()).toBe('\u001b[2J\u001b[H');
  });

  test('is put back by undoing exactly the modes that are on', () => {
    const { terminal, write, written } = open();
    write('\u001b[?1049h\u001b[?25l');
    write('\u001b[?2004h');
    write('\u001b[?2004l');
    written();
    terminal.restore();
    expect(written()).toBe('\u001b[0m\u001b[?1049l\u001b[?25h');
    terminal.restore();
    expect(written()).toBe('');
  });

  test('places the cursor after each frame, counted from the top', () => {
    const { terminal, write, written } = open();
    write('\u001b[?1049h');
    terminal.setCursor({ row: 4, column: 10 });
    write('\u001b[?2026h');
    write('frame');
    write('\u001b[?2026l');
    expect(written()).toMatch(/frame\u001b\[5;11H\u001b\[\?25h\u001b\[\?2026l$/);
  });

  test('moves the cursor alone where the text is the same', () => {
    const { terminal, write, written } = open();
    write('\u001b[?1049h');
    written();
    terminal.setCursor({ row: 0, column: 3 });
    terminal.flushCursor();
    expect(written()).toBe('\u001b[1;4H\u001b[?25h');
    terminal.flushCursor();
    expect(written()).toBe('');
  });

  test('shows nothing while it is muted, and whoever wrote is not left waiting', async () => {
    const { terminal, write, written } = open();
    write('\u001b[?1049h');
    written();
    terminal.mute();
    await new Promise<void>((resolve) => terminal.stream.write('a frame', () => resolve()));
    expect(written()).toBe('');
  });
});

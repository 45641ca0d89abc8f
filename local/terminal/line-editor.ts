import { createInterface } from 'node:readline/promises';
import { HISTORY_LENGTH, loadHistory, saveHistory } from './history.ts';

export type LineEditor = {
  readonly lines: AsyncIterable<string>;
  invite(): void;
  /** Gives the terminal back and keeps the history. */
  close(): Promise<void>;
};

export type EditorSettings = {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly historyFile: string;
  readonly prompt: string;
};

/** Lines typed at a terminal, with editing and a history kept in `historyFile`. Ctrl-C and Ctrl-D end them. */
export async function openLineEditor(settings: EditorSettings): Promise<LineEditor> {
  const { input, output, historyFile, prompt } = settings;
  let history = await loadHistory(historyFile);
  const editor = createInterface({
    input,
    output,
    terminal: true,
    history,
    historySize: HISTORY_LENGTH,
    removeHistoryDuplicates: true,
    prompt,
  });
  const leaveLine = () => output.write('\n');
  editor.on('history', (lines) => {
    history = [...lines];
  });
  editor.on('SIGINT', () => editor.close());
  editor.on('close', leaveLine);
  return {
    lines: editor,
    invite: () => editor.prompt(),
    close: async () => {
      editor.off('close', leaveLine);
      editor.close();
      await saveHistory(historyFile, history);
    },
  };
}

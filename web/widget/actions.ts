import type { Conversation } from './conversation.ts';
import { replyOf } from './exchange.ts';
import { copyText, downloadText, keepWantsReading, transcriptName } from './page-world.ts';
import type { Reader } from './reader.ts';
import { writeAnswer, writeTranscript } from './transcript.ts';
import { showSource } from './view-sources.ts';
import type { View } from './view-state.ts';
import type { AllActions } from './view-widget.ts';
import { WORDS } from './words.ts';

/** The widget as its actions need it. */
export type Stage = {
  readonly conversation: Conversation;
  readonly reader: Reader;
  readonly view: View;
  /** Shows something else; done when it is drawn. */
  show(change: Partial<View>): Promise<void>;
  /** Says something to a screen reader. */
  announce(text: string): void;
  find(selector: string): HTMLElement | null;
  clear(): void;
};

/** How long "Copied" stands, in milliseconds. */
const TELL_COPIED = 2_500;

const exchangeSelector = (id: string) => `[data-exchange="${CSS.escape(id)}"]`;

function replyWith({ exchanges }: Conversation, id: string) {
  const exchange = exchanges.find((one) => one.id === id);
  return exchange === undefined ? undefined : replyOf(exchange);
}

/** What the buttons of a widget do. */
export function createActions(stage: Stage): AllActions {
  return {
    ...readingActions(stage),
    ...askingActions(stage),
    ...changingActions(stage),
    ...endingActions(stage),
    ...keepingActions(stage),
  };
}

function readingActions({ conversation, reader, show, find }: Stage) {
  return {
    listen: (id: string, part: number) => {
      const reply = replyWith(conversation, id);
      if (reply === undefined) return;
      reader.unlock();
      void reader.read(reply, id, part);
    },
    readAloud: (readsAloud: boolean) => {
      keepWantsReading(readsAloud);
      if (readsAloud) reader.unlock();
      else reader.hush();
      void show({ readsAloud });
    },
    showSource: (id: string, place: number) => {
      const exchange = find(exchangeSelector(id));
      if (exchange !== null) showSource(exchange, place);
    },
  };
}

function askingActions(stage: Stage) {
  const { conversation, show, find, reader } = stage;
  const ask = (text: string) => {
    if (stage.view.readsAloud) reader.unlock();
    void conversation.ask({ text });
  };
  /** A button that asked is gone when its answer comes: what was asked has the focus then. */
  const follow = async () => {
    await show({ editing: undefined });
    find('.exchange.last')?.focus({ preventScroll: true });
  };
  return {
    ask,
    choose: (text: string) => {
      ask(text);
      void follow();
    },
    askAgain: (id: string, text?: string) => {
      void conversation.askAgain(id, text);
      void follow();
    },
    approach: () => {
      if (stage.view.readsAloud) reader.load().catch(() => undefined);
    },
  };
}

function changingActions(stage: Stage) {
  const { conversation, show, find } = stage;
  const edit = async (id: string | undefined) => {
    const before = stage.view.editing ?? '';
    await show({ editing: id });
    if (id === undefined) find(`${exchangeSelector(before)} .edit`)?.focus();
    else (find('.editing input') as HTMLInputElement | null)?.select();
  };
  return {
    edit: (id: string | undefined) => void edit(id),
    editLast: () => {
      const last = conversation.exchanges.findLast(({ asked }) => asked !== '');
      if (last !== undefined) void edit(last.id);
    },
  };
}

function endingActions(stage: Stage) {
  const { conversation, show, find, reader } = stage;
  return {
    stop: () => {
      conversation.stop();
      reader.hush();
    },
    escape: () => {
      if (stage.view.isMenuOpen) void show({ isMenuOpen: false }).then(() => find('.menu > button')?.focus());
      else {
        conversation.stop();
        reader.stop();
      }
    },
  };
}

function keepingActions({ conversation, show, announce, find, clear }: Stage) {
  const copy = async (id: string) => {
    const reply = replyWith(conversation, id);
    if (reply === undefined) return;
    const how = (await copyText(writeAnswer(reply))) ? 'copied' : 'not-copied';
    announce(how === 'copied' ? WORDS.copied : WORDS.notCopied);
    await show({ copied: { id, how } });
    setTimeout(() => void show({ copied: undefined }), TELL_COPIED);
  };
  return {
    copy: (id: string) => void copy(id),
    openMenu: (isMenuOpen: boolean) => void show({ isMenuOpen }),
    clear: () => {
      clear();
      find('#question')?.focus();
    },
    download: (format: 'text' | 'markdown') => {
      const [ending, type] = format === 'text' ? ['txt', 'text/plain'] : ['md', 'text/markdown'];
      const text = writeTranscript(conversation.exchanges, format);
      downloadText(transcriptName(ending, new Date()), type, text);
    },
  };
}

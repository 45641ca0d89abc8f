import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { VoiceController } from '../voice/voice.ts';
import type { Exchange } from './exchange.ts';
import { type Bar, type BarActions, viewBar } from './view-bar.ts';
import { type Dock, type DockActions, viewDock } from './view-dock.ts';
import { viewEmpty } from './view-empty.ts';
import { type Actions, type Look, viewExchange } from './view-exchange.ts';
import { WORDS } from './words.ts';

/** Everything that is shown. */
export type Shown = {
  readonly exchanges: readonly Exchange[];
  readonly lookOf: (exchange: Exchange) => Look;
  readonly examples: readonly string[];
  readonly bar: Omit<Bar, 'hasExchanges'>;
  readonly dock: Omit<Dock, 'isWaiting' | 'talk'>;
  readonly announcements: TemplateResult;
  /** Gives the voice, fetched when it is first wanted. */
  readonly loadVoice: () => Promise<VoiceController>;
  /** The voice, once it is there. */
  readonly voice: VoiceController | undefined;
};

export type AllActions = Actions &
  BarActions &
  DockActions & {
    /** Ends whatever goes on. */
    escape(): void;
    /** Somebody is here: what will be needed can be fetched. */
    approach(): void;
  };

/** The widget: what this is, what was said, and where one asks. */
export function viewWidget(shown: Shown, actions: AllActions): TemplateResult {
  const { exchanges, bar, dock, voice } = shown;
  const isWaiting = exchanges.at(-1)?.outcome.is === 'waiting';
  const talk = html`<kr-talk-button .load=${shown.loadVoice} .controller=${voice}></kr-talk-button>`;
  const leave = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') actions.escape();
  };
  const touch = ({ target }: PointerEvent) => {
    if (bar.isMenuOpen && !(target as Element).closest('.menu')) actions.openMenu(false);
  };
  return html`<section
    class="frame"
    aria-label=${bar.heading}
    @keydown=${leave}
    @pointerdown=${touch}
    @focusin=${() => actions.approach()}
  >
    ${viewBar({ ...bar, hasExchanges: exchanges.length > 0 }, actions)}
    <div
      class="scroll"
      role="region"
      aria-label=${WORDS.conversation}
      aria-busy=${isWaiting ? 'true' : 'false'}
      tabindex="0"
    >
      ${
        exchanges.length === 0
          ? viewEmpty(shown.examples, actions.choose)
          : repeat(
              exchanges,
              ({ id }) => id,
              (exchange) => viewExchange({ exchange, look: shown.lookOf(exchange), actions }),
            )
      }
    </div>
    ${voice === undefined ? nothing : html`<kr-player .controller=${voice}></kr-player>`}
    ${viewDock({ ...dock, isWaiting, talk }, actions)} ${shown.announcements}
  </section>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.ts';
import type { TranscriptFormat } from './transcript.ts';
import { KEYS, WORDS } from './words.ts';

export type Bar = {
  readonly heading: string;
  readonly readsAloud: boolean;
  readonly isMenuOpen: boolean;
  /** There is something to download or to forget. */
  readonly hasExchanges: boolean;
};

export type BarActions = {
  readAloud(on: boolean): void;
  openMenu(open: boolean): void;
  clear(): void;
  download(format: TranscriptFormat): void;
};

/** The line above the conversation: what this is, whether answers are read aloud, and everything one needs rarely. */
export function viewBar(bar: Bar, actions: BarActions): TemplateResult {
  return html`<header class="bar">
    <h2>${bar.heading}</h2>
    <button
      type="button"
      class="tool"
      role="switch"
      aria-checked=${bar.readsAloud ? 'true' : 'false'}
      @click=${() => actions.readAloud(!bar.readsAloud)}
    >
      ${icon(bar.readsAloud ? 'listen' : 'quiet')}<span>${WORDS.readAloud}</span>
    </button>
    ${viewMenu(bar, actions)}
  </header>`;
}

function viewMenu({ isMenuOpen, hasExchanges }: Bar, actions: BarActions): TemplateResult {
  const item = (label: string, act: () => void) =>
    html`<li>
      <button
        type="button"
        ?disabled=${!hasExchanges}
        @click=${() => {
          act();
          actions.openMenu(false);
        }}
      >
        ${label}
      </button>
    </li>`;
  return html`<div class="menu" @focusout=${(event: FocusEvent) => leftMenu(event) && actions.openMenu(false)}>
    <button
      type="button"
      class="tool"
      aria-label=${WORDS.menu}
      aria-expanded=${isMenuOpen ? 'true' : 'false'}
      @click=${() => actions.openMenu(!isMenuOpen)}
    >
      ${icon('more')}
    </button>
    ${
      isMenuOpen
        ? html`<div class="menu-panel">
          <ul>
            ${item(WORDS.newConversation, actions.clear)}
            ${item(WORDS.asText, () => actions.download('text'))}
            ${item(WORDS.asMarkdown, () => actions.download('markdown'))}
          </ul>
          ${viewKeys()}
        </div>`
        : nothing
    }
  </div>`;
}

const viewKeys = () =>
  html`<h3>${WORDS.keys}</h3>
    <dl>
      ${KEYS.map(
        ([keys, does]) =>
          html`<div>
            <dt>${keys}</dt>
            <dd>${does}</dd>
          </div>`,
      )}
    </dl>`;

function leftMenu({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return relatedTarget instanceof Node && !(currentTarget as HTMLElement).contains(relatedTarget);
}

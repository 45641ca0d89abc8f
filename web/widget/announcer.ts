import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { TurnReply } from '../../lambda/channels/web/api.ts';
import { choicesAfter } from './choices.ts';
import type { Exchange } from './exchange.ts';
import { WORDS } from './words.ts';

type Said = { readonly key: number; readonly text: string };

const NOTHING: Said = { key: 0, text: '' };

/** The answer as it is to be heard: its sentences, its question, and what can be said to it where the question does not say so. */
function writeAnnouncement(reply: TurnReply): string {
  const sentences = [...reply.say.map(({ text }) => text), reply.prompt ?? ''];
  const choices = reply.outcome === 'ask-back' ? [] : choicesAfter(reply).map(({ label }) => label);
  const offer = choices.length === 0 ? '' : `${WORDS.choices}: ${choices.join(', ')}.`;
  return [...sentences, offer].filter((text) => text !== '').join(' ');
}

/** Milliseconds after which what was told is taken away: whoever reads on from here should not meet the answer a second time. */
const TOLD = 4_000;

/**
 * Tells a screen reader what happened, once and in its order, through two live regions that are always there: one that waits its turn,
 * for answers, and one that interrupts, for what went wrong.
 */
export class Announcer {
  #status = NOTHING;
  #alert = NOTHING;
  readonly #draw: () => void;

  /** `draw` shows what `view` gives. */
  constructor(draw: () => void) {
    this.#draw = draw;
  }

  /** Said when nothing else is being said. The same text twice is said twice. */
  say(text: string): void {
    const status = { key: this.#status.key + 1, text };
    this.#status = status;
    this.#draw();
    setTimeout(() => {
      if (this.#status !== status) return;
      this.#status = { ...status, text: '' };
      this.#draw();
    }, TOLD);
  }

  /** What came of an exchange. An answer that is read aloud anyway is not said a second time over it. */
  tell({ outcome }: Exchange, isReadAloud: boolean): void {
    this.#alert = {
      key: this.#alert.key + 1,
      text: outcome.is === 'failed' ? outcome.failure.message : '',
    };
    this.#draw();
    if (outcome.is === 'failed') return;
    if (outcome.is === 'stopped') this.say(WORDS.stopped);
    else if (outcome.is === 'answered') this.say(isReadAloud ? '' : writeAnnouncement(outcome.reply));
  }

  view(): TemplateResult {
    const line = ({ key, text }: Said) => keyed(key, text === '' ? nothing : html`<p>${text}</p>`);
    return html`<div class="hidden" role="status">${line(this.#status)}</div>
      <div class="hidden" role="alert">${line(this.#alert)}</div>`;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import type { ReplyLine, TurnReply } from '../../lambda/channels/web/api.ts';
import { choicesAfter } from './choices.ts';
import type { Exchange, Failure } from './exchange.ts';
import { icon } from './icons.ts';
import { viewChapters } from './view-chapters.ts';
import { viewQuestion } from './view-question.ts';
import { viewSources } from './view-sources.ts';
import { WORDS } from './words.ts';

/** How an exchange is shown just now. */
export type Look = {
  /** Only the last one offers what to say next. */
  readonly isLast: boolean;
  readonly isEditing: boolean;
  /** It was answered while somebody watched: its sentences come one after the other. */
  readonly isFresh: boolean;
  /** It waits for longer than one waits for an answer. */
  readonly isSlow: boolean;
  /** The part that is being read aloud. */
  readonly lit: number | undefined;
  /** The browser's own voice reads it. */
  readonly isByBrowser: boolean;
  readonly copied: 'copied' | 'not-copied' | undefined;
  readonly canAskAgain: boolean;
};

/** What can be done with an exchange. */
export type Actions = {
  listen(id: string, part: number): void;
  /** Ends waiting and reading. */
  stop(): void;
  copy(id: string): void;
  edit(id: string | undefined): void;
  askAgain(id: string, text?: string): void;
  choose(text: string): void;
  showSource(id: string, place: number): void;
};

type Shown = { readonly exchange: Exchange; readonly look: Look; readonly actions: Actions };

/** One question and what came of it. */
export function viewExchange(shown: Shown): TemplateResult {
  const { exchange, look } = shown;
  return html`<article
    class=${look.isLast ? 'exchange last' : 'exchange'}
    data-exchange=${exchange.id}
    data-outcome=${exchange.outcome.is}
    ?data-fresh=${look.isFresh}
    tabindex="-1"
    aria-labelledby=${`question-${exchange.id}`}
  >
    ${viewQuestion(exchange, look, shown.actions)} ${viewOutcome(shown)}
  </article>`;
}

function viewOutcome({ exchange, look, actions }: Shown): TemplateResult {
  const { id, outcome } = exchange;
  if (outcome.is === 'answered') return viewAnswer({ id, reply: outcome.reply, look, actions });
  if (outcome.is === 'waiting') return viewWaiting(look);
  const message = outcome.is === 'failed' ? outcome.failure.message : WORDS.stopped;
  return viewTrouble({
    id,
    message,
    kind: outcome.is === 'failed' ? outcome.failure.kind : undefined,
    look,
    actions,
  });
}

const viewWaiting = ({ isSlow }: Look) =>
  html`<div class="wait">
    <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
    <p>${isSlow ? WORDS.waitingLong : WORDS.waiting}</p>
  </div>`;

type Trouble = {
  readonly id: string;
  readonly message: string;
  readonly kind: Failure['kind'] | undefined;
  readonly look: Look;
  readonly actions: Actions;
};

const viewTrouble = ({ id, message, kind, look, actions }: Trouble) =>
  html`<div class=${kind === undefined ? 'trouble mild' : 'trouble'}>
    <p>${message}</p>
    ${
      look.canAskAgain
        ? html`<button type="button" class="chip" @click=${() => actions.askAgain(id)}>
          ${icon('again')}${WORDS.askAgain}
        </button>`
        : nothing
    }
  </div>`;

type AnsweredView = {
  readonly id: string;
  readonly reply: TurnReply;
  readonly look: Look;
  readonly actions: Actions;
};

function viewAnswer(view: AnsweredView): TemplateResult {
  const { reply, look, actions } = view;
  const next = look.isLast ? viewNext(view) : nothing;
  const isAskBack = reply.outcome === 'ask-back';
  return html`<div class="answer">${reply.say.map((line, part) => viewSentence(view, line, part))}</div>
    ${isAskBack ? next : nothing}
    ${reply.chapters === undefined ? nothing : viewChapters(reply.chapters, look.isLast ? actions.choose : undefined)}
    <div class="evidence">${viewSources(reply)}${viewTools(view)}</div>
    ${isAskBack ? nothing : next}`;
}

/** A part of the reply, by its place: the voice lights it by `data-part`, and a touch reads on from it. */
function viewPart({ id, look, actions }: AnsweredView, text: string, part: number): TemplateResult {
  return html`<span
    class=${look.lit === part ? 'part lit' : 'part'}
    data-reply=${id}
    data-part=${part}
    @click=${() => actions.listen(id, part)}
    >${text}</span
  >`;
}

function viewSentence(view: AnsweredView, { text, source }: ReplyLine, part: number): TemplateResult {
  const place =
    source === undefined
      ? nothing
      : html`<button
          type="button"
          class="place"
          aria-label=${WORDS.source(source + 1)}
          @click=${() => view.actions.showSource(view.id, source)}
        >
          ${source + 1}
        </button>`;
  return html`<p>${viewPart(view, text, part)}${place}</p>`;
}

/** The question at the end, and what one can say to it. */
function viewNext(view: AnsweredView): TemplateResult | typeof nothing {
  const { reply, actions } = view;
  if (reply.prompt === null) return nothing;
  const choices = choicesAfter(reply);
  return html`<div class=${reply.outcome === 'ask-back' ? 'next ask-back' : 'next'}>
    <p class="prompt">${viewPart(view, reply.prompt, reply.say.length)}</p>
    ${
      choices.length === 0
        ? nothing
        : html`<ul class="choices" aria-label=${WORDS.choices}>
          ${choices.map(
            ({ label, ask }) =>
              html`<li>
                <button type="button" class="chip" @click=${() => actions.choose(ask)}>${label}</button>
              </li>`,
          )}
        </ul>`
    }
  </div>`;
}

function viewTools({ id, reply, look, actions }: AnsweredView): TemplateResult {
  const isRead = look.lit !== undefined;
  return html`<div class="tools">
    <button type="button" class="tool" @click=${() => (isRead ? actions.stop() : actions.listen(id, 0))}>
      ${icon(isRead ? 'stop' : 'listen')}<span>${isRead ? WORDS.stopListening : WORDS.listen}</span>
    </button>
    <button type="button" class="tool" aria-label=${look.copied === undefined ? WORDS.copyAnswer : nothing} @click=${() => actions.copy(id)}>
      ${icon(look.copied === 'copied' ? 'done' : 'copy')}<span>${copyLabel(look)}</span>
    </button>
    ${reply.via === 'here' ? html`<p class="aside">${WORDS.viaHere}</p>` : nothing}
    ${look.isByBrowser ? html`<p class="aside">${WORDS.noVoice}</p>` : nothing}
  </div>`;
}

function copyLabel({ copied }: Look): string {
  if (copied === undefined) return WORDS.copy;
  return copied === 'copied' ? WORDS.copied : WORDS.notCopied;
}

import { html, nothing, type TemplateResult } from 'lit';
import { LONGEST_QUESTION } from './conversation.ts';
import type { Exchange } from './exchange.ts';
import { icon } from './icons.ts';
import type { Actions, Look } from './view-exchange.ts';
import { WORDS } from './words.ts';

/** What was asked, as the heading of its exchange; a pencil turns it into a field. */
export function viewQuestion(exchange: Exchange, look: Look, actions: Actions): TemplateResult {
  const { id, asked, by } = exchange;
  if (look.isEditing) return viewEditing(exchange, actions);
  const canEdit = by !== 'opening' && asked !== '' && exchange.outcome.is !== 'waiting';
  return html`<header class="question">
    <h3 id=${`question-${id}`} class=${by === 'opening' ? 'hidden' : ''}>
      <span class="hidden">${by === 'voice' ? WORDS.said : WORDS.asked}: </span>${writeQuestion(exchange)}
    </h3>
    ${
      canEdit
        ? html`<button type="button" class="tool edit" aria-label=${WORDS.edit} @click=${() => actions.edit(id)}>
          ${icon('edit')}
        </button>`
        : nothing
    }
  </header>`;
}

function writeQuestion({ asked, by, outcome }: Exchange): string {
  if (asked !== '') return asked;
  if (by === 'opening') return WORDS.opened;
  return outcome.is === 'waiting' ? '…' : WORDS.nothingHeard;
}

function viewEditing({ id, asked }: Exchange, actions: Actions): TemplateResult {
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const text = new FormData(event.target as HTMLFormElement).get('question');
    if (typeof text === 'string' && text.trim() !== '') actions.askAgain(id, text);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    actions.edit(undefined);
  };
  return html`<form class="question editing" @submit=${send} @keydown=${leave}>
    <h3 class="hidden" id=${`question-${id}`}>${asked}</h3>
    <label class="hidden" for=${`edit-${id}`}>${WORDS.editing}</label>
    <input id=${`edit-${id}`} name="question" maxlength=${LONGEST_QUESTION} autocomplete="off" .value=${asked} />
    <button type="submit" class="chip primary">${WORDS.save}</button>
    <button type="button" class="chip" @click=${() => actions.edit(undefined)}>${WORDS.cancel}</button>
  </form>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { WORDS } from './words.ts';

/** Before the first question: what one can do here, and questions that the notes answer. */
export function viewEmpty(examples: readonly string[], ask: (text: string) => void): TemplateResult {
  return html`<div class="empty">
    <p class="invitation">${WORDS.emptyTitle}</p>
    <p>${WORDS.emptyText}</p>
    ${
      examples.length === 0
        ? nothing
        : html`<ul class="choices" aria-label=${WORDS.examples}>
          ${examples.map(
            (example) =>
              html`<li><button type="button" class="chip" @click=${() => ask(example)}>${example}</button></li>`,
          )}
        </ul>`
    }
  </div>`;
}

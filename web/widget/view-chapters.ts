import { html, nothing, type TemplateResult } from 'lit';
import type { TurnReply } from '../../lambda/channels/web/api.ts';
import { icon } from './icons.ts';
import { WORDS } from './words.ts';

type Chapters = NonNullable<TurnReply['chapters']>;

/**
 * Where a recap is, and all its parts. With `choose` each part can be gone to, by the words that one would say; without it the
 * recap has gone on, and only its place is told.
 */
export function viewChapters({ titles, at }: Chapters, choose?: (text: string) => void): TemplateResult {
  const place = html`<span class="chapter-place">${WORDS.chapterOf(at + 1, titles.length)}</span>
    <progress aria-hidden="true" max=${titles.length} value=${at + 1}></progress>`;
  if (choose === undefined) return html`<p class="chapters">${place}</p>`;
  const row = (title: string, chapter: number) =>
    html`<li>
      <button
        type="button"
        aria-current=${chapter === at ? 'step' : nothing}
        @click=${() => choose(`skip to ${title}`)}
      >
        ${title}
      </button>
    </li>`;
  return html`<details class="chapters">
    <summary>${icon('fold')}${place}<span class="about">${WORDS.chapters}</span></summary>
    <ol>
      ${titles.map(row)}
    </ol>
  </details>`;
}

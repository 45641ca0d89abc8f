import { html, nothing, type TemplateResult } from 'lit';
import type { TurnReply } from '../../lambda/channels/web/api.ts';
import { type CitedNote, citedNotes, type NoteLine, type Piece } from './cited-notes.ts';
import { icon } from './icons.ts';
import { WORDS } from './words.ts';

/** "29 November 2018", as on the page, in the terminal and on screens; a day that is none stands as it came. */
function writeDay(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });

function viewPiece({ text, number }: Piece): TemplateResult {
  if (number === undefined) return html`${text}`;
  return html`<mark data-place=${number - 1}>${text}</mark><sup class="place" aria-hidden="true">${number}</sup>`;
}

const viewLine = ({ line, kind, pieces }: NoteLine) =>
  html`<li class=${kind}><span class="line" aria-hidden="true">${line}</span><span>${pieces.map(viewPiece)}</span></li>`;

/** Who spoke, when, which lines; and who wrote it down, where that alone tells two notes apart. */
function writeAbout({ speakers, date, credit, isOneOfSeveral, cited }: CitedNote): string {
  const by = isOneOfSeveral && credit !== undefined ? WORDS.noteBy(credit) : '';
  const parts = [list.format(speakers), date === undefined ? '' : writeDay(date), by, WORDS.lines(cited)];
  return parts.filter((part) => part !== '').join(' · ');
}

function viewNote(cited: CitedNote): TemplateResult {
  const { title, credit, excerpts, note } = cited;
  return html`<details class="note" data-note=${note}>
    <summary>
      ${icon('fold')}
      <span class="talk">${title}</span>
      <span class="about">${writeAbout(cited)}</span>
    </summary>
    ${excerpts.map((run) => html`<ol class="excerpt">${run.map(viewLine)}</ol>`)}
    ${credit === undefined ? nothing : html`<p class="credit">${WORDS.noteBy(credit)}</p>`}
  </details>`;
}

/** The notes behind an answer; each unfolds to its own lines, with the sentences marked that the answer took. */
export function viewSources({ sources }: TurnReply): TemplateResult | typeof nothing {
  if (sources.length === 0) return nothing;
  return html`<div class="sources" role="group" aria-label=${WORDS.sources}>${citedNotes(sources).map(viewNote)}</div>`;
}

/** Unfolds the note behind a sentence and brings its line into view. `exchange` is the element that viewSources was put into. */
export function showSource(exchange: Element, place: number): void {
  const mark = exchange.querySelector<HTMLElement>(`mark[data-place="${place}"]`);
  const note = mark?.closest('details');
  if (!mark || !note) return;
  note.open = true;
  note.querySelector('summary')?.focus({ preventScroll: true });
  mark.scrollIntoView({ block: 'nearest' });
}

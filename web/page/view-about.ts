import { html, nothing, type TemplateResult } from 'lit';
import type { About } from '../../lambda/channels/web/api.ts';

type Talk = About['talks'][number];
type Ask = (question: string) => void;

const list = new Intl.ListFormat('en', { type: 'conjunction' });
/** A list of which only the beginning is shown; `one` is what one of it is called. */
type Folded<One> = {
  readonly most: number;
  readonly one: string;
  readonly draw: (some: readonly One[]) => TemplateResult;
};

/** Talks of a year, and speakers, that are shown at once; speakers with the most talks come first. */
const MOST_TALKS = 12;
const MOST_SPEAKERS = 16;
/** Fewer are shown as well: the fold would take as much room. */
const LEAST_FOLDED = 3;

const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** "29 November", or nothing where the notes do not tell the day. */
function dayOf({ date }: Talk): string {
  const day = new Date(`${date}T12:00:00Z`);
  if (date === undefined || Number.isNaN(day.getTime())) return '';
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
}

/** What one sees of a talk beside its title: what kind of talk it was, who spoke, when. */
function viewDetails(talk: Talk): TemplateResult {
  const isKeynote = talk.kind === 'keynote';
  // that a talk is a talk goes without saying
  const kind = isKeynote || talk.kind === 'talk' ? '' : talk.kind;
  const details = [kind, list.format(talk.speakers), dayOf(talk), talk.code ?? ''];
  const rest = details.filter((part) => part !== '').join(' · ');
  return isKeynote ? html`<b class="keynote">keynote</b>${rest === '' ? '' : ` · ${rest}`}` : html`${rest}`;
}

function viewTalk(talk: Talk, ask: Ask): TemplateResult {
  return html`<li>
    <button type="button" class="ask" @click=${() => ask(talk.ask)}>
      <strong>${talk.title}</strong><span>${viewDetails(talk)}</span>
    </button>
  </li>`;
}

/** What is shown at once, and folded what is beyond: `most` of them, each list drawn by `draw`. */
function viewSome<One>(some: readonly One[], { most, one, draw }: Folded<One>): TemplateResult {
  const rest = some.slice(most);
  if (rest.length < LEAST_FOLDED) return draw(some);
  return html`${draw(some.slice(0, most))}
    <details><summary>${many(rest.length, `more ${one}`)}</summary>${draw(rest)}</details>`;
}

/** The years in which there were talks, the latest first, each with its talks in their order; without a year last. */
function viewTimeline(talks: readonly Talk[], ask: Ask): TemplateResult {
  const years = [...Map.groupBy(talks, ({ year }) => year)].sort(([a = 0], [b = 0]) => b - a);
  const inOrder = (some: readonly Talk[]) =>
    some.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  const draw = (some: readonly Talk[]) => html`<ol>${some.map((talk) => viewTalk(talk, ask))}</ol>`;
  const conferences = (some: readonly Talk[]) => [
    ...new Set(some.flatMap(({ conference }) => conference ?? [])),
  ];
  return html`<ol class="timeline">
    ${years.map(
      ([year, some]) =>
        html`<li>
          <h3>${`${list.format(conferences(some))} ${year ?? ''}`.trim() || 'Undated'}</h3>
          ${viewSome(inOrder(some), { most: MOST_TALKS, one: 'talk', draw })}
        </li>`,
    )}
  </ol>`;
}

const viewSpeaker = ({ name, role, talks, ask: question }: About['speakers'][number], ask: Ask) =>
  html`<li>
    <button type="button" class="ask" @click=${() => ask(question)}>
      <strong>${name}</strong><span>${role ?? many(talks, 'talk')}</span>
    </button>
  </li>`;

function viewSpeakers(speakers: About['speakers'], ask: Ask): TemplateResult | typeof nothing {
  if (speakers.length === 0) return nothing;
  const draw = (some: About['speakers']) =>
    html`<ul class="speakers">${some.map((one) => viewSpeaker(one, ask))}</ul>`;
  return html`<h3>Speakers</h3>
    ${viewSome(speakers, { most: MOST_SPEAKERS, one: 'speaker', draw })}`;
}

/** Titles that are written out when there are more; one more is written out as well. */
const MOST_TITLES = 2;

/** "Aurora Serverless · Monday Night Live · 3 more" */
function writeTitles(titles: readonly string[]): string {
  const rest = titles.length - MOST_TITLES;
  return (rest > 1 ? [...titles.slice(0, MOST_TITLES), `${rest} more`] : titles).join(' · ');
}

function viewTopics({ topics, talks }: About, ask: Ask): TemplateResult | typeof nothing {
  if (topics.length === 0) return nothing;
  const titles = new Map(talks.map(({ id, title }) => [id, title]));
  return html`<h3>Topics</h3>
    <ul class="topics">
      ${topics.map(
        ({ name, in: some, ask: question }) =>
          html`<li>
            <button type="button" class="ask" @click=${() => ask(question)}>
              <strong>${name}</strong><span>${writeTitles(some.flatMap((id) => titles.get(id) ?? []))}</span>
            </button>
          </li>`,
      )}
    </ul>`;
}

/** What is in the notes; everything in it is a question that they answer, asked by a touch. */
export function viewAbout(about: About, ask: Ask): TemplateResult {
  const { talks, speakers } = about;
  return html`<p class="summary">${many(talks.length, 'talk')}, ${many(speakers.length, 'speaker')}. Touch one to ask about it.</p>
    ${viewTimeline(talks, ask)} ${viewSpeakers(speakers, ask)} ${viewTopics(about, ask)}`;
}

/** When it cannot be fetched: one can ask all the same. */
export function viewMissing(again: () => void): TemplateResult {
  return html`<div class="missing">
    <p>The list of talks could not be fetched. You can ask all the same.</p>
    <button type="button" @click=${again}>Fetch it again</button>
  </div>`;
}

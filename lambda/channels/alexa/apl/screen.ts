import type { Answer, Source } from '../../../dialog/answer.ts';
import type { ScreenKind } from './document.ts';
import { BACK, dateLabel, NAME, noted, STARTERS, yesLabel } from './labels.ts';

type Button = { readonly label: string; readonly say: string };
type SourceCard = {
  readonly title: string;
  readonly by: string;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
};

/** What a screen shows: the data of its document. */
export type Screen = {
  readonly title: string;
  readonly by: string;
  readonly lines: readonly string[];
  readonly prompt: string;
  readonly rows: readonly (Button & { readonly number: number })[];
  readonly buttons: readonly Button[];
  readonly sources: readonly SourceCard[];
  readonly chapters: readonly string[];
  readonly chapter: number;
};

/** A row of buttons holds no more, and nobody compares more at a glance. */
const MOST_BUTTONS = 3;
const MOST_ROWS = 12;
const MOST_SOURCES = 6;
/** A note's line is shown as far as a reader follows. */
const LONGEST_LINE = 400;

/** Which screen an answer is for: more choices than can be offered in a breath are a list. */
export function screenKind({ say, show }: Answer): ScreenKind {
  if (show?.chapters !== undefined) return 'recap';
  const isTold = say.some((line) => line.evidence !== undefined);
  return !isTold && (show?.choices?.length ?? 0) > 1 ? 'list' : 'answer';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** One card a talk and note, its lines in the order they were said. */
function toCards(sources: readonly Source[]): readonly SourceCard[] {
  const notes = Map.groupBy(sources, (source) => source.note);
  return [...notes.values()].slice(0, MOST_SOURCES).flatMap((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    const { title, speakers, date, credit } = first;
    const when = date === undefined ? undefined : dateLabel(date);
    return [
      {
        title,
        by: joined([speakers.join(', '), when, credit === undefined ? undefined : noted(credit)]),
        lines: lines.map(({ line, text }) => ({ number: line, text: text.slice(0, LONGEST_LINE) })),
      },
    ];
  });
}

function toButtons(answer: Answer, kind: ScreenKind): readonly Button[] {
  const { session, show } = answer;
  const yes = session.yes && { label: yesLabel(session.yes), say: 'yes' };
  const back = kind === 'recap' && (show?.chapters?.at ?? 0) > 0 ? [BACK] : [];
  const choices = kind === 'list' ? [] : (show?.choices ?? []);
  const named = choices.map((name) => ({ label: capital(name), say: name }));
  const all = [...named, ...(yes === undefined ? [] : [yes]), ...back];
  return (all.length > 0 || kind === 'list' ? all : STARTERS).slice(0, MOST_BUTTONS);
}

function titleOf({ say, show }: Answer, kind: ScreenKind): string {
  if (kind === 'list') return say[0]?.text ?? NAME;
  const titles = new Set((show?.sources ?? []).map((source) => source.title));
  const [only] = titles;
  if (kind === 'recap') return capital(show?.title ?? '') || NAME;
  return titles.size === 1 && only !== undefined ? only : NAME;
}

/** "Werner Vogels · 29 November 2018" where it is one talk; in a recap the part that is being said. */
function byOf({ show }: Answer, kind: ScreenKind): string {
  const { chapters, sources = [] } = show ?? {};
  if (kind === 'recap' && chapters !== undefined) {
    return joined([`${chapters.at + 1} of ${chapters.titles.length}`, chapters.titles[chapters.at]]);
  }
  const [first] = sources;
  if (first === undefined || sources.some((source) => source.talk !== first.talk)) return '';
  return joined([first.speakers.join(', '), first.date === undefined ? undefined : dateLabel(first.date)]);
}

/** An answer for the eye. Plain text and data only. */
export function toScreen(answer: Answer): Screen {
  const kind = screenKind(answer);
  const { say, show, next } = answer;
  const choices = kind === 'list' ? (show?.choices ?? []) : [];
  return {
    title: titleOf(answer, kind),
    by: byOf(answer, kind),
    lines: kind === 'list' ? [] : say.map((line) => line.text),
    prompt: next.do === 'listen' ? next.prompt : '',
    rows: choices
      .slice(0, MOST_ROWS)
      .map((name, at) => ({ number: at + 1, label: capital(name), say: name })),
    buttons: toButtons(answer, kind),
    sources: toCards(show?.sources ?? []),
    chapters: show?.chapters?.titles ?? [],
    chapter: show?.chapters?.at ?? 0,
  };
}

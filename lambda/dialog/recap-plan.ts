import { talksFor } from '../retrieve/filters.ts';
import type { TalkId } from '../retrieve/index-format.ts';
import { chooseCentral } from '../summarize/central.ts';
import type { Budget, Chosen } from '../summarize/choose.ts';
import { isAboutTheTalk } from '../summarize/headings.ts';
import { overlap } from '../summarize/redundancy.ts';
import { countWords } from '../summarize/words.ts';
import type { Context } from './context.ts';
import type { Filters, RecapLength } from './question.ts';
import { retellTalk, saidPassages, summaryPassages } from './summary.ts';
import type { World } from './world.ts';

export type Chapter = { readonly title: string; readonly talk: TalkId; readonly passages: readonly number[] };

/** What is said before the listener is asked: a chapter, or several short ones. */
export type Portion = {
  readonly chapters: readonly {
    readonly place: number;
    readonly title: string;
    readonly chosen: readonly Chosen[];
  }[];
};

export type Plan = {
  readonly name: string;
  readonly chapters: readonly Chapter[];
  readonly portions: readonly Portion[];
};

/** Words a minute of a voice that reads with care. */
export const WORDS_A_MINUTE = 150;
/** A portion stays below the most that is said before the listener is asked. */
const PORTION_WORDS = 62;
/** Shorter than this no chapter says anything. */
const LEAST_CHAPTER_WORDS = 14;
/** A passage of the second note joins the chapter that it shares this much of its words with. */
const SAME_CHAPTER = 0.34;

/** The passages of one note, grouped by their outermost heading, in order. */
function groupByHeading(passages: readonly number[], talk: TalkId, world: World): Chapter[] {
  const chapters: { title: string; talk: TalkId; passages: number[] }[] = [];
  for (const id of passages) {
    const title = world.knowledge.passages[id]?.headings[0] ?? '';
    const last = chapters.at(-1);
    if (last !== undefined && last.title === title) last.passages.push(id);
    else chapters.push({ title, talk, passages: [id] });
  }
  return chapters;
}

function termsOf(passages: readonly number[], world: World): Set<string> {
  return new Set(passages.flatMap((id) => world.terms(id).sentences.flatMap((terms) => [...terms])));
}

/** Passages of further notes of the talk, each put into the chapter that tells of the same; the rest as chapters of their own. */
function mergeNotes(main: readonly Chapter[], others: readonly Chapter[], world: World): readonly Chapter[] {
  const chapters = main.map((chapter) => ({ ...chapter, passages: [...chapter.passages] }));
  const own: Chapter[] = [];
  for (const chapter of others) {
    const terms = termsOf(chapter.passages, world);
    const fits = chapters
      .map((one) => ({ one, share: overlap(terms, termsOf(one.passages, world)) }))
      .toSorted((a, b) => b.share - a.share)[0];
    if (fits !== undefined && fits.share >= SAME_CHAPTER) fits.one.passages.push(...chapter.passages);
    else own.push(chapter);
  }
  return [...chapters, ...own];
}

/** A talk's chapters: the headings of its fullest note, with what the other notes add. */
function chaptersOf(talk: TalkId, world: World): readonly Chapter[] {
  const spoken = saidPassages(talk, world).filter((id) => world.knowledge.passages[id]?.kind !== 'code');
  const byNote = Map.groupBy(spoken, (id) => world.knowledge.passages[id]?.note ?? '');
  const [main = [], ...others] = [...byNote.values()].toSorted((a, b) => b.length - a.length);
  return withoutLogistics(
    mergeNotes(
      groupByHeading(main, talk, world),
      others.flatMap((note) => groupByHeading(note, talk, world)),
      world,
    ),
  );
}

/** When, where and by whom is no part of what was said, unless there is little else. */
function withoutLogistics(chapters: readonly Chapter[]): readonly Chapter[] {
  const told = chapters.filter((chapter) => !isAboutTheTalk([chapter.title]));
  return told.length > 1 ? told : chapters;
}

function chaptersFor(
  filters: Filters,
  context: Context,
): { readonly name: string; readonly chapters: readonly Chapter[] } {
  const { world } = context;
  const { catalogue } = world.knowledge;
  const allowed = talksFor(catalogue, filters);
  const talks = catalogue.talks.filter((talk) => allowed === undefined || allowed.has(talk.id));
  const [only] = talks;
  if (talks.length === 1 && only !== undefined)
    return { name: world.naming.ownTalkName(only.id), chapters: chaptersOf(only.id, world) };
  const occasion = world.naming.occasion(filters);
  const name =
    filters.speaker !== undefined
      ? world.phrases.talksBy(world.naming.shortName(filters.speaker))
      : occasion === ''
        ? world.phrases.theConference
        : world.phrases.theTalksOf(occasion);
  return {
    name,
    chapters: talks.map((talk) => ({
      title: world.naming.ownTalkName(talk.id),
      talk: talk.id,
      passages: summaryPassages(talk.id, context),
    })),
  };
}

/** Words for each chapter: an equal share of the time, or as much as one portion holds. */
function wordsFor(length: RecapLength, chapters: number): number {
  if (length.unit !== 'seconds') return PORTION_WORDS - 8;
  const all = (length.count / 60) * WORDS_A_MINUTE;
  return Math.min(PORTION_WORDS - 8, Math.max(LEAST_CHAPTER_WORDS, Math.floor(all / Math.max(1, chapters))));
}

/** When there is time for only some chapters, those with the most to say are kept, in order. */
function keepWithin(chapters: readonly Chapter[], length: RecapLength, world: World): readonly Chapter[] {
  if (length.unit !== 'seconds') return chapters;
  const most = Math.max(1, Math.floor(((length.count / 60) * WORDS_A_MINUTE) / LEAST_CHAPTER_WORDS));
  if (chapters.length <= most) return chapters;
  const size = (chapter: Chapter) =>
    chapter.passages.reduce((sum, id) => sum + (world.knowledge.passages[id]?.sentences.length ?? 0), 0);
  const kept = new Set(chapters.toSorted((a, b) => size(b) - size(a)).slice(0, most));
  return chapters.filter((chapter) => kept.has(chapter));
}

/** Short chapters share a portion, so that a one-minute recap is not twelve questions. */
function pack(parts: Portion['chapters']): readonly Portion[] {
  const portions: { chapters: Portion['chapters'][number][]; words: number }[] = [];
  for (const part of parts) {
    const words = part.chosen.reduce((sum, one) => sum + countWords(one.text), countWords(part.title) + 1);
    const last = portions.at(-1);
    if (last !== undefined && last.words + words <= PORTION_WORDS) {
      last.chapters.push(part);
      last.words += words;
    } else portions.push({ chapters: [part], words });
  }
  return portions;
}

/** A transcript without chapters is retold; anything else gives its most central sentences. */
function tellChapter({ talk, passages }: Chapter, budget: Budget, world: World): readonly Chosen[] {
  const isWhole = passages.length === world.passagesOf(talk).length;
  return (
    (isWhole ? retellTalk(talk, budget.most, world) : undefined) ?? chooseCentral(passages, world, { budget })
  );
}

/** So many sentences of a talk without chapters are told in a part of their own, in a few parts at most. */
const SENTENCES_A_PART = 60;
const MOST_PARTS = 4;

/** How many parts a talk without chapters is told in. */
function partsOf({ passages }: Chapter, length: RecapLength, { knowledge }: World): number {
  const sentences = passages.reduce((sum, id) => sum + (knowledge.passages[id]?.sentences.length ?? 0), 0);
  const timed =
    length.unit === 'seconds' ? ((length.count / 60) * WORDS_A_MINUTE) / PORTION_WORDS : MOST_PARTS;
  return Math.max(1, Math.min(MOST_PARTS, Math.floor(timed), Math.floor(sentences / SENTENCES_A_PART)));
}

/** A long talk without chapters, a portion after the other: one of so many would be no recap. */
function planUnparted(chapter: Chapter, length: RecapLength, world: World): Omit<Plan, 'name'> {
  const words = wordsFor({ unit: 'full' }, 1);
  const most = partsOf(chapter, length, world);
  const budget = { enough: words * most - 8, most: words * most, sentences: 5 * most };
  const cut: { chosen: Chosen[]; words: number }[] = [];
  for (const one of tellChapter(chapter, budget, world)) {
    const [last, more] = [cut.at(-1), countWords(one.text)];
    if (last !== undefined && (last.words + more <= words || cut.length === most)) {
      last.chosen.push(one);
      last.words += more;
    } else cut.push({ chosen: [one], words: more });
  }
  const portions = cut.map(({ chosen }, place) => ({ chapters: [{ place, title: '', chosen }] }));
  return { chapters: cut.map(() => ({ ...chapter, title: '' })), portions };
}

/** The whole walk, made anew from its scope and length on every turn: the session need only keep the place. */
export function planRecap(filters: Filters, length: RecapLength, context: Context): Plan {
  const { name, chapters: all } = chaptersFor(filters, context);
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0 && partsOf(only, length, context.world) > 1)
    return { name, ...planUnparted(only, length, context.world) };
  const chapters = keepWithin(all, length, context.world);
  const words = wordsFor(length, chapters.length);
  const budget = { enough: Math.max(1, words - 8), most: words, sentences: 5 };
  const parts = chapters
    .map((chapter, place) => ({
      place,
      title: chapter.title,
      chosen: tellChapter(chapter, budget, context.world),
    }))
    .filter((part) => part.chosen.length > 0);
  const portions = length.unit === 'full' ? parts.map((part) => ({ chapters: [part] })) : pack(parts);
  return { name, chapters, portions };
}

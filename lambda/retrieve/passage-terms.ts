import { analyze, goesOn, isQuestion } from './analyze.ts';
import type { Knowledge, Passage, Sentence, TalkId } from './index-format.ts';

/** The terms of a passage, cut once and kept: which the sentences hold, which the headings. */
export type PassageTerms = {
  readonly sentences: readonly ReadonlySet<string>[];
  /** … of what goes before a half sentence, or of what a sentence goes on with ("It consists of…"); nothing for the others. */
  readonly under: readonly (ReadonlySet<string> | undefined)[];
  /** The search words of each sentence; absent where none has any, as in most notes. */
  readonly also?: readonly (ReadonlySet<string> | undefined)[];
  readonly headings: ReadonlySet<string>;
  /** Terms of the talk's title. */
  readonly title: ReadonlySet<string>;
};

/** Enough for a long conversation; the cache is emptied when it is full. */
const MOST_KEPT = 4000;

/** What a sentence goes on with: the last before it that does not. It is told behind that, and counts as if it said it. */
function antecedent(sentences: readonly Sentence[], at: number): string | undefined {
  if (!goesOn(sentences[at]?.text ?? '')) return undefined;
  return sentences.findLast(({ text, under }, place) => place < at && (under !== undefined || !goesOn(text)))
    ?.text;
}

/** So many sentences answer what was asked right before them. */
const ANSWERS = 2;

/** Of a transcript, the question that somebody else asked right before. */
function questionBefore(id: number, { passages }: Knowledge): string | undefined {
  const [before, passage] = [passages[id - 1], passages[id]];
  if (before?.kind !== 'turn' || before.talk !== passage?.talk) return undefined;
  const asked = before.sentences.findLast(({ text }) => isQuestion(text));
  return asked?.by === passage.sentences[0]?.by ? undefined : asked?.text;
}

/** Whoever speaks is to a turn what a heading is to notes. */
function headingsOf({ kind, headings, sentences: [first] }: Passage): readonly string[] {
  return kind === 'turn' ? [...headings, first?.by ?? ''] : headings;
}

/** What each sentence of a passage stands under, answers, or goes on with. */
function underOf(id: number, knowledge: Knowledge): PassageTerms['under'] {
  const { kind, sentences } = knowledge.passages[id] ?? { kind: 'note', sentences: [] };
  const asked = kind === 'turn' ? questionBefore(id, knowledge) : undefined;
  return sentences.map(({ under }, at) =>
    termsIn(under ?? (at < ANSWERS ? asked : undefined) ?? antecedent(sentences, at)),
  );
}

function termsIn(text: string | undefined): ReadonlySet<string> | undefined {
  return text === undefined ? undefined : new Set(analyze(text));
}

/** @returns the terms of a passage by its id, from a cache over the knowledge. */
export function createPassageTerms(knowledge: Knowledge): (passage: number) => PassageTerms {
  const cache = new Map<number, PassageTerms>();
  const titles = new Map<TalkId, ReadonlySet<string>>();
  const titleOf = (id: TalkId) => {
    const kept = titles.get(id);
    if (kept !== undefined) return kept;
    const terms = new Set(analyze(knowledge.catalogue.talks.find((talk) => talk.id === id)?.title ?? ''));
    titles.set(id, terms);
    return terms;
  };
  const none: ReadonlySet<string> = new Set();

  const cut = (id: number): PassageTerms => {
    const passage = knowledge.passages[id];
    if (passage === undefined) return { sentences: [], under: [], headings: none, title: none };
    return {
      sentences: passage.sentences.map((sentence) => new Set(analyze(sentence.text))),
      under: underOf(id, knowledge),
      ...(passage.sentences.some(({ also }) => also !== undefined) && {
        also: passage.sentences.map(({ also }) => termsIn(also)),
      }),
      headings: new Set(headingsOf(passage).flatMap((heading) => analyze(heading))),
      title: titleOf(passage.talk),
    };
  };

  return (id) => {
    const kept = cache.get(id);
    if (kept !== undefined) return kept;
    if (cache.size >= MOST_KEPT) cache.clear();
    const terms = cut(id);
    cache.set(id, terms);
    return terms;
  };
}

import type { NoteId, Passage } from '../lambda/retrieve/index-format.ts';
import { type CountedPassages, createCountedPassages } from './counted-passages.ts';
import { headOf } from './ingest/catalogue/pronouns.ts';
import type { NoteDraft } from './ingest/document.ts';
import { withSearchWords } from './ingest/search-words.ts';
import { speakSections } from './ingest/speakable/speak-sections.ts';
import type { SpokenPassage } from './ingest/speakable/spoken.ts';
import { loadEnglish } from './ingest/spelling/english.ts';
import { createSpelling, type Spelling } from './ingest/spelling/spelling.ts';
import { countDraftWords, vocabularyOf } from './ingest/spelling/vocabulary.ts';
import type { CountPart, NotesPart, SpeakPart } from './part-steps.ts';
import { readDrafts } from './read-drafts.ts';

/** A part in this thread, which sees the passages of the others as well. */
export type OwnPart = NotesPart & Pick<CountedPassages, 'chooseTopics'>;

/** A talk that was made speakable: the draft's id, and the passages. */
type Spoken = { readonly id: NoteId; readonly passages: readonly SpokenPassage[] };

/** A part in this thread. Its steps come one after the other, and each forgets what no later one needs. */
export function createPart(): OwnPart {
  let drafts: NoteDraft[] = [];
  let speaking: { readonly spelling: Spelling; readonly spoken: readonly Spoken[] } | undefined;
  let counted: CountedPassages | undefined;
  return {
    async read(input) {
      // the dictionary is asked for when all parts were read: one that is ready early has it by then
      const [read] = await Promise.all([readDrafts(input), loadEnglish()]);
      drafts = [...read.drafts];
      return { findings: read.findings, heads: drafts.map(headOf), words: countDraftWords(drafts) };
    },
    async speak(input) {
      const spelling = await createSpeller(input);
      const spoken = speakDrafts(drafts, spelling);
      speaking = { spelling, spoken };
      return { passages: spoken.map(({ passages }) => passages.length), searches: spelling.searches() };
    },
    async count(input) {
      const { spelling, spoken } = done(speaking);
      counted = createCountedPassages(toPassages(spoken, input), spelling, input);
      speaking = undefined;
      return counted.counted;
    },
    relate: async (others) => done(counted).relate(others),
    chooseTopics: (input) => done(counted).chooseTopics(input),
    countTopics: async (topics) => done(counted).countTopics(topics),
  };
}

function done<T>(step: T | undefined): T {
  if (step === undefined) throw new Error('A part was asked for a step before the one that it builds on.');
  return step;
}

async function createSpeller({ words, names, mostSearches }: SpeakPart): Promise<Spelling> {
  const [dictionary, vocabulary] = [await loadEnglish(), vocabularyOf(words)];
  return createSpelling({ dictionary, vocabulary, names, mostSearches });
}

/** Takes the drafts out of their list one by one: what is spoken need not be kept as it was written. */
function speakDrafts(drafts: NoteDraft[], spelling: Spelling): readonly Spoken[] {
  const spoken: Spoken[] = [];
  drafts.reverse();
  for (let draft = drafts.pop(); draft !== undefined; draft = drafts.pop())
    spoken.push({
      id: draft.id,
      passages: withSearchWords(speakSections(draft, spelling), draft.also),
    });
  return spoken;
}

function toPassages(spoken: readonly Spoken[], { talks }: CountPart): readonly Passage[] {
  return spoken.flatMap(({ id, passages }, i) =>
    passages.map((passage) => ({ note: id, talk: talks[i]?.id ?? id, ...passage })),
  );
}

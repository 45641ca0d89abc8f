import { analyze } from '../retrieve/analyze.ts';
import type { HeadField, NoteRecord, Talk, TalkId } from '../retrieve/index-format.ts';
import type { Source } from './answer.ts';
import type { Reply } from './make-answer.ts';
import type { CatalogueFact } from './question.ts';
import { type SentenceRef, toRef } from './session.ts';
import type { World } from './world.ts';

/** What we say of talks in words of ours: the sentence, and the value in it that a note has to tell. */
export type Claim = { readonly text: string; readonly value: string };

/** What shows a claim, for the eye: a sentence of the notes that tells the same, else the lines of front matter that do. */
export type Proof = Pick<Reply, 'also' | 'heads'>;

/** A sentence tells a value when it has this share of its words. */
const SHARE_OF_VALUE = 0.6;

/** The sentence of the talks' notes that tells the value, in words most like ours; none where no sentence does. */
function sentenceFor({ text, value }: Claim, talks: readonly TalkId[], world: World): readonly SentenceRef[] {
  const [terms, wanted] = [new Set(analyze(text)), new Set(analyze(value))];
  const passages = talks.flatMap((talk) => world.passagesOf(talk));
  const found = passages.flatMap((passage) =>
    world.terms(passage).sentences.map((sentence, place) => {
      const own = [...sentence];
      return {
        ref: toRef(passage, place),
        value: own.filter((term) => wanted.has(term)).length,
        words: own.filter((term) => terms.has(term)).length,
      };
    }),
  );
  const [best] = found.toSorted((a, b) => b.value - a.value || b.words - a.words);
  const least = Math.max(1, SHARE_OF_VALUE * wanted.size);
  return best !== undefined && wanted.size > 0 && best.value >= least ? [best.ref] : [];
}

/** What front matter tells; what a talk was about is told by its notes. */
type HeadFact = Exclude<CatalogueFact, 'about'>;
/** The talk that a fact is told of. */
type Told = { readonly talk: Talk; readonly world: World };

/** Where front matter tells a fact: of several lines the one that says most. */
const FIELDS: Readonly<Record<HeadFact, readonly HeadField[]>> = {
  when: ['date', 'year'],
  where: ['place', 'conference'],
  who: ['speakers'],
  code: ['code'],
  title: [],
  credit: ['credit'],
};

/** A field as the front matter of a note has it; empty where it has none. */
function written(field: HeadField, note: NoteRecord, { talk, world }: Told): string {
  if (field === 'speakers') return talk.speakers.map(world.naming.fullName).join(', ');
  return String((field === 'credit' ? note.credit : talk[field]) ?? '');
}

/** The line of a note's front matter that tells a fact of its talk. */
function headOf(fact: HeadFact, note: NoteRecord, told: Told): Source | undefined {
  const field = FIELDS[fact].find((one) => note.head?.[one] !== undefined);
  const line = field && note.head?.[field];
  if (field === undefined || line === undefined) return undefined;
  const value = written(field, note, told);
  const { talk, world } = told;
  if (value === '') return undefined;
  return {
    note: note.id,
    talk: talk.id,
    title: talk.title,
    speakers: talk.speakers.map(world.naming.fullName),
    line,
    text: `${field}: ${value}`,
    ...(note.credit !== undefined && { credit: note.credit }),
    ...(talk.date !== undefined && { date: talk.date }),
  };
}

/** The lines of front matter that tell a fact of a talk, one for each note that has it. */
function headsFor(fact: HeadFact, told: Told): readonly Source[] {
  const notes = told.world.knowledge.notes.filter((note) => note.talk === told.talk.id);
  return notes.flatMap((note) => headOf(fact, note, told) ?? []);
}

/** What shows a fact of a talk: the sentence that tells it, else the front matter. */
export function proofOfFact(fact: HeadFact, claim: Claim, told: Told): Proof {
  const also = sentenceFor(claim, [told.talk.id], told.world);
  return also.length > 0 ? { also } : { heads: headsFor(fact, told) };
}

/** What shows who somebody is: the sentence with the role, else the lines that name the speakers. */
export function proofOfPerson(claim: Claim, talks: readonly TalkId[], world: World): Proof {
  const also = sentenceFor(claim, talks, world);
  if (also.length > 0) return { also };
  return {
    heads: talks
      .flatMap((id) => world.naming.talk(id) ?? [])
      .flatMap((talk) => headsFor('who', { talk, world })),
  };
}

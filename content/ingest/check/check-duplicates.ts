import { analyze } from '../../../lambda/retrieve/analyze.ts';
import { knownPeople } from '../catalogue/catalogue-speakers.ts';
import { groupTalks } from '../catalogue/catalogue-talks.ts';
import type { Finding } from '../document.ts';
import { quote, type SpokenDraft } from './spoken-draft.ts';

/** Sentences of fewer terms are alike by chance. */
const FEWEST_TERMS = 5;

type Place = {
  readonly file: string;
  readonly line: number;
  readonly note: string;
  readonly talk: number | undefined;
  readonly text: string;
  /** Its terms, without repetition, in alphabetical order; empty where there are too few. */
  readonly key: string;
};

/**
 * Sentences with the same terms, whatever their order, endings and small words: twice in one note, or in the notes of two
 * talks. Two notes of one talk may well say the same.
 */
export function findDuplicates(spoken: readonly SpokenDraft[]): readonly Finding[] {
  const first = new Map<string, Place>();
  const findings: Finding[] = [];
  const talkOf = talksOf(spoken);
  for (const place of spoken.flatMap((one) => placesOf(one, talkOf))) {
    const before = first.get(place.key);
    if (before === undefined) first.set(place.key, place);
    else if (before.note === place.note || before.talk !== place.talk) findings.push(describe(before, place));
  }
  return findings;
}

/** Notes of one talk as the catalogue brings them together, by the note's id: by code or title, too, not only where they name the talk. */
function talksOf(spoken: readonly SpokenDraft[]): ReadonlyMap<string, number> {
  const drafts = spoken.map(({ draft }) => draft);
  const groups = groupTalks(drafts, knownPeople(drafts));
  return new Map(groups.flatMap((group, at) => group.map(({ id }) => [id, at] as const)));
}

function placesOf({ draft, passages }: SpokenDraft, talkOf: ReadonlyMap<string, number>): readonly Place[] {
  const sentences = passages.flatMap(({ kind, sentences: some }) =>
    kind === 'code' || kind === 'turn' ? [] : some,
  );
  const talk = talkOf.get(draft.id);
  return sentences
    .map(({ text, line }) => ({ key: keyOf(text), text, line, file: draft.file, note: draft.id, talk }))
    .filter(({ key }) => key !== '');
}

function keyOf(text: string): string {
  const terms = analyze(text);
  return terms.length < FEWEST_TERMS ? '' : [...new Set(terms)].sort().join(' ');
}

function describe(before: Place, { file, line, note, text }: Place): Finding {
  const where = before.note === note ? `line ${before.line}` : `${before.file}:${before.line}`;
  return {
    file,
    line,
    kind: 'duplicate',
    message: `This stands at ${where} already, keep one of them: ${quote(text)}`,
  };
}

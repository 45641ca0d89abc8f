import type { Knowledge, Speaker, SpeakerId, TalkId } from './index-format.ts';
import { talksOfPassages } from './passage-talks.ts';

/** Whose part of a talk that several people gave a passage stands in; nobody where the notes do not tell. By the passage's id. */
export type PartOf = (passage: number) => readonly SpeakerId[];

/** @returns a function that looks for the innermost heading with names of the talk's speakers. */
export function createParts(knowledge: Knowledge): PartOf {
  const talkOf = talksOfPassages(knowledge);
  const together = new Map<TalkId, readonly Speaker[]>();
  const speakersOf = (talk: TalkId): readonly Speaker[] => {
    const known = together.get(talk);
    if (known !== undefined) return known;
    const ids = knowledge.catalogue.talks.find(({ id }) => id === talk)?.speakers ?? [];
    const found = knowledge.catalogue.speakers.filter(({ id }) => ids.includes(id));
    together.set(talk, found);
    return found;
  };
  return (passage) => {
    const speakers = speakersOf(talkOf[passage] ?? '');
    if (speakers.length < 2) return [];
    const named = (heading: string) => speakers.filter(({ name }) => heading.includes(name));
    const heading = knowledge.passages[passage]?.headings.findLast((one) => named(one).length > 0);
    return heading === undefined ? [] : named(heading).map(({ id }) => id);
  };
}

import type { Knowledge, Speaker, SpeakerId, TalkId } from './index-format.ts';
import { talksOfPassages } from './passage-talks.ts';

/** Whose part of a talk that several people gave a passage stands in; nobody where the notes do not tell. By the passage's id. */
export type PartOf = (passage: number) => readonly SpeakerId[];

/** A name as words of its own: "Ann Lee" is not named by "Ann Leeds on sound". */
function holdsName(heading: string, name: string): boolean {
  const at = heading.indexOf(name);
  if (at < 0) return false;
  const [before = '', after = ''] = [heading[at - 1], heading[at + name.length]];
  return !isLetter(before) && !isLetter(after);
}

function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}

/** Whose words a line is by its label, "Marta: ops owns it", among some speakers; undefined for a line without one. */
export function voiceOf(text: string, speakers: readonly Speaker[]): SpeakerId | undefined {
  const [, label] = /^([^:.!?]{2,40}): /.exec(text) ?? [];
  if (label === undefined) return undefined;
  return speakers.find(({ name }) => name === label || name.split(' ')[0] === label)?.id;
}

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
    const named = (heading: string) => speakers.filter(({ name }) => holdsName(heading, name));
    const heading = knowledge.passages[passage]?.headings.findLast((one) => named(one).length > 0);
    return heading === undefined ? [] : named(heading).map(({ id }) => id);
  };
}

import type { TalkKind } from '../../../lambda/retrieve/index-format.ts';
import type { Block, NotedSpeaker } from '../document.ts';
import { headingPeople } from '../people/people-heading.ts';
import { isFullName, isLoneName, tidyName } from '../people/person-names.ts';
import { isSamePerson, unitedSpeakers } from '../people/speaker-names.ts';
import { isPartLabel, voiceBefore } from '../people/voice-labels.ts';
import { wordCount } from '../titles.ts';
import {
  announcedSpeakers,
  introducedSpeakers,
  mentionedSpeakers,
  openingWords,
  speakerAlone,
} from './introductions.ts';

/** Beyond these characters notes are not searched for a speaker whom only their sentences tell. */
const SENTENCES = 12_000;
/** Notes name who spoke in their first sentences, if in any. */
const FIRST_WORDS = 1500;
/** A label under which less than this share of a transcript stands is a host's or a listener's. */
const MIN_SHARE = 0.1;
/** Who introduces the main voice and says less than this share of what that one says is its host. */
const HOSTS_SHARE = 0.25;

type Found = {
  readonly blocks: readonly Block[];
  /** Named by the title, the lines below it, or the file's name. */
  readonly written: readonly NotedSpeaker[];
  readonly kind: TalkKind;
};

/** Everyone who spoke, as far as a talk's notes tell: those written down, else those its sentences introduce. */
export function findSpeakers({ blocks, written, kind }: Found): NotedSpeaker[] {
  const parts = kind === 'keynote' || kind === 'panel' ? partSpeakers(blocks) : [];
  const known = unitedSpeakers([...written, ...parts]);
  if (known.length > 0) return known;
  if (blocks.some((block) => block.kind === 'turn')) return spokenBy(blocks);
  const mentioned = mentionedSpeakers(openingWords(blocks, FIRST_WORDS));
  if (mentioned.length > 0) return unitedSpeakers(mentioned);
  const voices = minutedSpeakers(blocks);
  if (voices.length > 0) return voices;
  const alone = kind === 'keynote' ? speakerAlone(openingWords(blocks, SENTENCES)) : undefined;
  return alone === undefined ? [] : [alone];
}

/** A keynote's further speakers: headings and outer bullets that name a person above what that person said. */
function partSpeakers(blocks: readonly Block[]): NotedSpeaker[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'heading' && !isParent(blocks, at)) return [];
    return 'text' in block ? headingPeople(block.text) : [];
  });
}

function isParent(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  return block?.kind === 'item' && next?.kind === 'item' && block.depth <= 1 && next.depth > block.depth;
}

function spokenBy(blocks: readonly Block[]): NotedSpeaker[] {
  const introduced = introducedSpeakers(openingWords(blocks));
  const labelled = labelledSpeakers(blocks, introduced);
  const agreed = unitedSpeakers([...labelled, ...introduced]);
  return labelled.length === 0 || agreed.length === labelled.length ? agreed : labelled;
}

function introducedAs(label: string, introduced: readonly NotedSpeaker[]): boolean {
  return introduced.some(({ name }) => isSamePerson(name, label));
}

function labelledSpeakers(blocks: readonly Block[], introduced: readonly NotedSpeaker[]): NotedSpeaker[] {
  const words = new Map<string, number>();
  let total = 0;
  for (const block of blocks) {
    if (block.kind !== 'turn' || block.speaker === '') continue;
    const count = wordCount(block.text);
    total += count;
    words.set(block.speaker, (words.get(block.speaker) ?? 0) + count);
  }
  const named = [...words].filter(([label, count]) => isPerson(label) && count >= total * MIN_SHARE);
  const most = Math.max(0, ...named.map(([, count]) => count));
  const main = named.find(([label, count]) => count === most && introducedAs(label, introduced))?.[0];
  const isHost = ([label, count]: readonly [string, number]) =>
    main !== undefined && isHostOf(blocks, { label, main, isBrief: count < most * HOSTS_SHARE });
  return named.filter((one) => !isHost(one)).map(([label]) => ({ name: tidyName(label) }));
}

type Voices = { readonly label: string; readonly main: string; readonly isBrief: boolean };

/** A host tells who the main voice is, and says little or leaves: whoever only says less gave a part of the talk. */
function isHostOf(blocks: readonly Block[], { label, main, isBrief }: Voices): boolean {
  const isBy = (speaker: string) => (block: Block) => block.kind === 'turn' && block.speaker === speaker;
  if (!isBrief && blocks.findLastIndex(isBy(label)) > blocks.findIndex(isBy(main))) return false;
  return announcedSpeakers(openingWords(blocks.filter(isBy(label)))).some(({ name }) =>
    isSamePerson(name, main),
  );
}

/** So many lines of minutes begin with somebody's name at least, and so many with that of each who spoke. */
const MIN_VOICED = 4;
const MIN_LINES = 2;

/** Minutes: whoever's name stands before several lines spoke. */
function minutedSpeakers(blocks: readonly Block[]): NotedSpeaker[] {
  const lines = new Map<string, number>();
  for (const block of blocks) {
    const label = block.kind === 'paragraph' || block.kind === 'item' ? voiceBefore(block.text) : undefined;
    if (label !== undefined && isPerson(label)) lines.set(label, (lines.get(label) ?? 0) + 1);
  }
  const voiced = [...lines.values()].reduce((sum, count) => sum + count, 0);
  if (voiced < MIN_VOICED) return [];
  const known = unitedSpeakers([...lines.keys()].map((name) => ({ name: tidyName(name) })));
  const often = [...lines].filter(([, count]) => count >= MIN_LINES).map(([name]) => tidyName(name));
  const spoke = known.filter(({ name }) => often.some((label) => isSamePerson(name, label)));
  return areMostlyPeople(known) && areMostlyPeople(spoke) ? spoke : [];
}

/** "Ford:" and "Announce:" name nobody, however many lines begin so. */
function areMostlyPeople(all: readonly NotedSpeaker[]): boolean {
  return all.filter(({ name }) => isFullName(name)).length * 2 >= all.length;
}

function isPerson(label: string): boolean {
  const name = tidyName(label);
  return !isPartLabel(label) && (isFullName(name) || isLoneName(name));
}

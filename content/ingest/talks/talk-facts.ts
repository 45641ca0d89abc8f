import type { TalkKind } from '../../../lambda/retrieve/index-format.ts';
import type { Block, NotedSpeaker, TalkFacts } from '../document.ts';
import { startsWithFirstName } from '../people/person-names.ts';
import { isSamePerson } from '../people/speaker-names.ts';
import type { Event } from './conference-names.ts';
import type { Credit } from './credit.ts';
import { dateIn, type FoundDate, isoDate } from './dates.ts';
import { type FileName, titleOfWords } from './file-names.ts';
import { peopleOfFile } from './file-people.ts';
import { announcedTopic, openingWords, speakerAlone } from './introductions.ts';
import { kindIn, readTitle, type TitleLine, tidyTitle } from './read-title.ts';
import type { TalkHead } from './talk-head.ts';
import type { Part } from './talk-parts.ts';
import { findSpeakers } from './talk-speakers.ts';
import { isGenericHeading } from './talk-starts.ts';

/** What holds for all talks of a document. */
export type Context = {
  readonly file: string;
  readonly fileName: FileName;
  readonly event: Event;
  readonly credit?: Credit;
  readonly date?: FoundDate;
  /** True when the document is about one talk: then its file's name is about that talk, too. */
  readonly isOnly: boolean;
};

/** Within so many characters a host has said what is to come. */
const MAX_INTRODUCTION = 1500;
const NO_TITLE: TitleLine = { title: '', speakers: [] };

/** Gathers what a talk's heading, first lines, sentences and file tell about it. */
export function factsOf(part: Part, head: TalkHead, context: Context): TalkFacts {
  const line = part.heading === undefined ? NO_TITLE : readTitle(part.heading.text);
  const { event, fileName, credit, isOnly } = context;
  const ownLine = part.isDiary ? tidyTitle(part.heading?.text ?? '') : line.title;
  const isSection = isOnly && (isSibling(part, fileName.title) || isUnnamed(part, fileName));
  const own = head.title ?? (isSection ? '' : ownLine);
  const written = [...sureSpeakers(line, head), ...head.speakers];
  const known = { title: own, speakers: written, text: () => openingWords(part.blocks) };
  const file = isOnly ? peopleOfFile(fileName, known) : { title: '', speakers: [] };
  const kind = kindOf(part, line, context);
  const day = head.date ?? part.day ?? dayOfHeading(part) ?? context.date;
  const date = day === undefined ? undefined : isoDate(day, event.year);
  const year = event.year ?? (date === undefined ? undefined : Number(date.slice(0, 4)));
  return {
    title: own || file.title || titleInText(part, line) || titleOfFile(part, context),
    kind,
    speakers:
      kind === 'blog'
        ? []
        : findSpeakers({ blocks: part.blocks, written: [...written, ...file.speakers], kind }),
    aliases: [],
    ...withoutMissing({
      conference: event.conference,
      year,
      date,
      time: line.time ?? head.time,
      place: head.place,
    }),
    ...withoutMissing({
      code: line.code ?? (isOnly ? fileName.code : undefined),
      // whoever is named above an account of a day wrote it
      credit: credit?.name ?? (kind === 'blog' ? head.speakers[0]?.name : undefined),
    }),
  };
}

/** "Keynote: Puma Internals" looks like a person; the lines below the title know better. */
function sureSpeakers({ speakers }: TitleLine, head: TalkHead): readonly NotedSpeaker[] {
  if (head.speakers.length === 0) return speakers;
  const isKnown = ({ name }: NotedSpeaker) => head.speakers.some((other) => isSamePerson(other.name, name));
  return speakers.filter(
    (speaker) => speaker.role !== undefined || startsWithFirstName(speaker.name) || isKnown(speaker),
  );
}

/** "War stories, Tue 21 March 2023" */
function dayOfHeading({ heading }: Part): FoundDate | undefined {
  const date = dateIn(heading?.text ?? '');
  return date?.year === undefined ? undefined : date;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Leaves out what is not known: a missing fact is a missing key. */
function withoutMissing<T extends object>(facts: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<
    Defined<T>
  >;
}

/** "Sitting in Dara's talk “Retries considered harmful”" */
const QUOTED_TITLE =
  /\b(?:talk|session|keynote|presentation|lecture|workshop|transcript of)\b[^"“.!?\n]{0,30}["“]([^"”\n]{4,120})["”]/i;

function titleInText(part: Part, line: TitleLine): string {
  const quoted = QUOTED_TITLE.exec(openingWords(part.blocks, 600))?.[1];
  if (line.title === '' && quoted !== undefined) return tidyTitle(quoted);
  const first = part.blocks.find(
    (block): block is Block & { text: string } => 'text' in block && block.text !== '',
  );
  if (part.heading === undefined && part.blocks[0]?.kind === 'turn') return '';
  return (
    line.title ||
    tidyTitle(part.heading?.text ?? '') ||
    tidyTitle((first?.text.split('\n')[0] ?? '').slice(0, 80))
  );
}

/** What its host announces in a recording whose file has a machine's name; else that name. */
function titleOfFile({ blocks }: Part, { file, fileName }: Context): string {
  const isSpoken = blocks.some(({ kind }) => kind === 'turn');
  const topic = isSpoken ? announcedTopic(openingWords(blocks, MAX_INTRODUCTION)) : undefined;
  return topic || titleOfWords(fileName.words) || file;
}

/** A first heading that has others beside it, and nothing of the file's name in it, names a section, not the talk. */
function isSibling({ heading, blocks }: Part, fileTitle: string): boolean {
  if (heading === undefined || heading.depth < 2 || fileTitle === '') return false;
  const beside = blocks.some((block) => block.kind === 'heading' && block.depth === heading.depth);
  const words = new Set(heading.text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const shared = fileTitle
    .toLowerCase()
    .split(' ')
    .some((word) => word.length > 2 && words.has(word));
  return beside && !shared && readTitle(heading.text).speakers.length === 0;
}

/** "Summary", "Notes" above what was said: the file's name says more. */
function isUnnamed({ heading }: Part, { title, kind }: FileName): boolean {
  if (heading === undefined || title === '' || kind !== undefined) return false;
  return isGenericHeading(heading.text) && kindIn(heading.text) === undefined;
}

/** "It was a fire-side chat": a sentence that tells what kind of talk it was. */
const TELLS_KIND = /\b(?:it|this|session|talk)\b[^.\n]{0,60}?\b(?:was|is)\b[^.\n]{0,80}/gi;

function kindOf(part: Part, line: TitleLine, { fileName, isOnly }: Context): TalkKind {
  const opening = openingWords(part.blocks, 600);
  if (part.isDiary)
    return kindIn(opening) === 'keynote' && speakerAlone(openingWords(part.blocks)) !== undefined
      ? 'keynote'
      : 'blog';
  const named = line.kind ?? (isOnly ? (fileName.kind ?? kindIn(fileName.title)) : undefined);
  return named ?? toldKind(opening) ?? (line.code === undefined ? 'talk' : 'breakout');
}

function toldKind(opening: string): TalkKind | undefined {
  for (const [sentence] of opening.matchAll(TELLS_KIND)) {
    const kind = kindIn(sentence);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

import type { TalkKind } from '../../lambda/retrieve/index-format.ts';
import { type Event, eventInText, eventOfPath } from './conference-names.ts';
import { type Credit, creditIn } from './credit.ts';
import { dateIn, dateOfPath, type FoundDate, isoDate } from './dates.ts';
import type { Block, Document, NoteDraft, NotedSpeaker, TalkFacts } from './document.ts';
import { type FileName, readFileName } from './file-names.ts';
import { factsInFront } from './front-matter.ts';
import { kebab } from './kebab.ts';
import { kindIn, readTitle, type TitleLine, tidyTitle } from './read-title.ts';
import { sectionsOf } from './sections.ts';
import { speakersOfFile, unitedSpeakers } from './speaker-names.ts';
import { kindInHead, readHead, type TalkHead } from './talk-head.ts';
import { type Part, talkParts } from './talk-parts.ts';

/** What holds for all talks of a document. */
type Context = {
  readonly document: Document;
  readonly fileName: FileName;
  readonly event: Event;
  readonly credit?: Credit;
  readonly date?: FoundDate;
  readonly isOnly: boolean;
};

/**
 * One draft a talk: who, what, when and where as far as the notes, the file's name and its folders tell, and what was
 * said, by headings. `folder` is the name of the notes folder itself: it often names the conference and the year.
 */
export function splitTalks(document: Document, folder = ''): NoteDraft[] {
  const parts = talkParts(document);
  const context = contextOf(document, folder, parts);
  const ids = new Set<string>();
  return parts
    .map((part) => draftOf(part, context))
    .filter((draft) => draft.sections.length > 0 || document.front !== undefined)
    .map((draft) => ({ ...draft, id: uniqueId(draft.id, ids) }));
}

function contextOf(document: Document, folder: string, parts: readonly Part[]): Context {
  const path = folder === '' ? document.file : `${folder}/${document.file}`;
  const opening = document.blocks
    .slice(0, 8)
    .map((block) => ('text' in block ? block.text.slice(0, 300) : ''));
  const written = eventInText(opening.join('\n'));
  const placed = eventOfPath(path);
  const credit = creditIn(document.blocks);
  const date = dateOfDocument(document.blocks) ?? credit?.date ?? dateOfPath(path);
  const year = placed.year ?? written.year ?? date?.year;
  const conference = placed.conference ?? written.conference;
  return {
    document,
    fileName: readFileName(document.file),
    event: { ...(conference ? { conference } : {}), ...(year ? { year } : {}) },
    ...(credit ? { credit } : {}),
    ...(date ? { date } : {}),
    isOnly: parts.length === 1,
  };
}

/** A date alone on one of the first lines. */
function dateOfDocument(blocks: readonly Block[]): FoundDate | undefined {
  for (const block of blocks.slice(0, 2)) {
    if (block.kind === 'paragraph' && block.text.length <= 40) return dateIn(block.text);
  }
  return undefined;
}

function draftOf(part: Part, context: Context): NoteDraft {
  const { document } = context;
  const head = readHead(part.blocks);
  const facts = { ...factsOf(part, head, context), ...factsInFront(document) };
  const spoken = part.blocks.filter((block) => block !== context.credit?.block && !head.names.has(block));
  const base = kebab(document.file.replace(/\.[A-Za-z0-9]{1,5}$/, ''));
  return {
    id: context.isOnly ? base : `${base}-${kebab(facts.code ?? facts.title)}`,
    file: document.file,
    facts,
    sections: sectionsOf(withHeading(part, spoken, facts.title), head.metadata),
  };
}

/** A heading that did not become the title stays a heading. */
function withHeading({ heading }: Part, blocks: readonly Block[], title: string): readonly Block[] {
  if (heading === undefined) return blocks;
  const line = readTitle(heading.text);
  const isTitle =
    line.title === title ||
    tidyTitle(heading.text) === title ||
    (line.title === '' &&
      line.speakers.length > 0 &&
      !blocks.some((block) => block.kind === 'heading' && block.depth === heading.depth));
  return isTitle ? blocks : [heading, ...blocks];
}

function factsOf(part: Part, head: TalkHead, context: Context): TalkFacts {
  const line: TitleLine =
    part.heading === undefined ? { title: '', speakers: [] } : readTitle(part.heading.text);
  const { event, fileName, credit, isOnly } = context;
  const title = titleOf(part, line, context);
  const year = event.year;
  const day = head.date ?? context.date;
  const date = day === undefined ? undefined : isoDate(day, year);
  const code = line.code ?? (isOnly ? fileName.code : undefined);
  return {
    title,
    kind: kindOf(part, line, context),
    ...event,
    ...(year === undefined && date !== undefined ? { year: Number(date.slice(0, 4)) } : {}),
    ...(date === undefined ? {} : { date }),
    ...(head.time === undefined ? {} : { time: head.time }),
    ...(head.place === undefined ? {} : { place: head.place }),
    ...(code === undefined ? {} : { code }),
    speakers: speakersOf({ line, head, title }, context),
    ...(credit === undefined ? {} : { credit: credit.name }),
    aliases: [],
  };
}

function titleOf(part: Part, line: TitleLine, { fileName, isOnly, document }: Context): string {
  const named = isOnly ? fileName.title : '';
  const isOwn = line.title !== '' && !isSibling(part, named);
  const first = part.blocks.find((block) => 'text' in block && block.text !== '');
  const words =
    first !== undefined && 'text' in first ? tidyTitle((first.text.split('\n')[0] ?? '').slice(0, 80)) : '';
  return (
    (isOwn ? line.title : '') ||
    named ||
    line.title ||
    tidyTitle(part.heading?.text ?? '') ||
    words ||
    document.file
  );
}

/** A first heading that has others beside it, and nothing of the file's name in it, names a section, not the talk. */
function isSibling({ heading, blocks }: Part, fileTitle: string): boolean {
  if (heading === undefined || heading.depth < 2 || fileTitle === '') return false;
  const beside = blocks.some((block) => block.kind === 'heading' && block.depth === heading.depth);
  const words = new Set(heading.text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return (
    beside &&
    !fileTitle
      .toLowerCase()
      .split(' ')
      .some((word) => word.length > 2 && words.has(word))
  );
}

function kindOf(part: Part, line: TitleLine, { fileName, isOnly }: Context): TalkKind {
  if (part.isDiary) return kindInHead(part.blocks) === 'keynote' ? 'keynote' : 'blog';
  const inName = isOnly ? (fileName.kind ?? kindIn(fileName.title)) : undefined;
  return (
    line.kind ??
    inName ??
    kindInHead(part.blocks.slice(0, 1)) ??
    (line.code === undefined ? 'talk' : 'breakout')
  );
}

type Found = { readonly line: TitleLine; readonly head: TalkHead; readonly title: string };

function speakersOf({ line, head, title }: Found, context: Context): readonly NotedSpeaker[] {
  const written = [...line.speakers, ...head.speakers];
  const named = context.isOnly ? speakersOfFile(context.fileName, title, written) : [];
  return unitedSpeakers([...written, ...named]);
}

function uniqueId(id: string, taken: Set<string>): string {
  let unique = id;
  for (let count = 2; taken.has(unique); count++) unique = `${id}-${count}`;
  taken.add(unique);
  return unique;
}

import type { Block, Document, NoteDraft, TalkFacts } from '../document.ts';
import { kebab } from '../kebab.ts';
import { creditIn } from './credit.ts';
import { dateIn, dateOfPath, type FoundDate } from './dates.ts';
import { eventOf } from './document-event.ts';
import { readFileName } from './file-names.ts';
import { factsInFront, linesInFront } from './front-matter.ts';
import { isNumberedHeading } from './head-lines.ts';
import { nameTurns } from './name-turns.ts';
import { readTitle, tidyTitle } from './read-title.ts';
import { sectionsOf } from './sections.ts';
import { type Context, factsOf } from './talk-facts.ts';
import { readHead } from './talk-head.ts';
import { type Part, talkParts } from './talk-parts.ts';
import { isDayTitle } from './talk-starts.ts';

/**
 * One draft a talk: who, what, when and where as far as the notes, the file's name and its folders tell, and what was
 * said, by headings. `folder` is the name of the notes folder itself: it often names the conference and the year.
 */
export function splitTalks(document: Document, folder = ''): NoteDraft[] {
  const parts = talkParts(document);
  const context = contextOf(document, folder, parts);
  const ids = new Set<string>();
  return parts
    .map((part) => draftOf(part, document, context))
    .filter((draft) => draft.sections.length > 0 || document.front !== undefined)
    .filter((draft, _, drafts) => drafts.length === 1 || !isOnlyHead(draft))
    .map((draft) => nameTurns({ ...draft, id: uniqueId(draft.id, ids) }));
}

/** A title, a day, a place and nothing that was said: above several talks it is their event, and no talk. */
function isOnlyHead({ facts, sections }: NoteDraft): boolean {
  return (
    facts.speakers.length === 0 && facts.code === undefined && sections.every(({ abstract }) => abstract)
  );
}

/** "Harbour JS | 2014-05-05" */
const EVENT_FIRST = /^[^|]+\s[|–—-]\s/;

function contextOf({ file, front, blocks }: Document, folder: string, parts: readonly Part[]): Context {
  const isOnly = parts.length === 1;
  const title = String(front?.values.title ?? '');
  const path = folder === '' ? file : `${folder}/${file}`;
  const credit = creditIn(blocks);
  const date = dateOfDocument(blocks, isOnly) ?? dateOfLead(parts) ?? credit?.date ?? dateOfPath(path);
  const event = eventOf(blocks, { path, title, year: date?.year, isDiary: !isOnly });
  return {
    file,
    fileName: readFileName(file),
    event,
    isOnly,
    ...(credit ? { credit } : {}),
    ...(date ? { date } : {}),
  };
}

/** A date alone on one of the first lines, or beside the name of the event above several talks. */
function dateOfDocument(blocks: readonly Block[], isOnly: boolean): FoundDate | undefined {
  for (const block of blocks.slice(0, 2)) {
    if (block.kind === 'paragraph' && block.text.length <= 40) return dateIn(block.text);
  }
  const [first] = blocks;
  return !isOnly && first?.kind === 'heading' && isDayTitle(first.text.replace(EVENT_FIRST, ''))
    ? dateIn(first.text)
    : undefined;
}

/** What stands above several talks may tell the day of them all. */
function dateOfLead(parts: readonly Part[]): FoundDate | undefined {
  const [lead] = parts;
  return lead?.isDiary === true ? readHead(lead.blocks).date : undefined;
}

function draftOf(part: Part, document: Document, context: Context): NoteDraft {
  const { file } = document;
  const head = readHead(part.blocks);
  const facts = { ...factsOf(part, head, context), ...frontFacts(document, part, context) };
  const spoken = part.blocks.filter((block) => block !== context.credit?.block && !head.names.has(block));
  const base = kebab(file.replace(/\.[A-Za-z0-9]{1,8}$/, ''));
  return {
    id: context.isOnly ? base : `${base}-${kebab(facts.code ?? facts.title)}`,
    file,
    facts,
    ...((document.front || head.speakersLine) && {
      head: { ...(head.speakersLine && { speakers: head.speakersLine }), ...linesInFront(document) },
    }),
    sections: sectionsOf(withHeading(part, spoken, facts.title), head.metadata),
  };
}

/** Front matter above several talks is about all of them: its title names none, only what is told of them all. */
function frontFacts(document: Document, part: Part, { isOnly }: Context): Partial<TalkFacts> {
  const { title, aliases, ...shared } = factsInFront(document);
  if (part.isDiary) return { ...shared, ...(title && { title }) };
  return isOnly ? { ...shared, ...(title && { title }), ...(aliases && { aliases }) } : shared;
}

/** A heading that did not become the title stays a heading. */
function withHeading({ heading }: Part, blocks: readonly Block[], title: string): readonly Block[] {
  if (heading === undefined) return blocks;
  if (isNumberedHeading(heading.text)) return blocks;
  const line = readTitle(heading.text);
  const isTitle = line.title === title || tidyTitle(heading.text) === title;
  const beside = blocks.some((block) => block.kind === 'heading' && block.depth === heading.depth);
  const namesPeople = line.title === '' && line.speakers.length > 0 && !beside;
  return isTitle || namesPeople ? blocks : [heading, ...blocks];
}

function uniqueId(id: string, taken: Set<string>): string {
  let unique = id;
  for (let count = 2; taken.has(unique); count++) unique = `${id}-${count}`;
  taken.add(unique);
  return unique;
}

import type { Block } from '../document.ts';
import { type Event, eventInText, eventOfPath, eventOfTitle, yearIn } from './conference-names.ts';
import { NAME_PARTS, readFileName } from './file-names.ts';

/** A document's first blocks, which may name the event. */
const OPENING_BLOCKS = 8;

type Known = {
  readonly path: string;
  /** The title in front matter. */
  readonly title: string;
  readonly year: number | undefined;
  /** Whether it tells of several talks. */
  readonly isDiary: boolean;
};

/** The event of a document. Folders are named after events on purpose; the notes' words come second, unless a label says what they are. */
export function eventOf(blocks: readonly Block[], known: Known): Event {
  const { path, title, isDiary } = known;
  const opening = blocks
    .slice(0, OPENING_BLOCKS)
    .map((block) => ('text' in block ? block.text.slice(0, 300) : ''));
  const heading = title || (opening.find((words) => words !== '') ?? '');
  const named = yearIn(path.slice(path.lastIndexOf('/') + 1));
  const isNamed = isDiary && named !== undefined && yearIn(heading) === undefined;
  const titled = eventOfTitle(isNamed ? `${heading} ${named}` : heading);
  const placed = eventOfPath(path);
  const written = eventInText([title, ...opening].join('\n'));
  const labelled = eventOfLabel(opening);
  // a folder without a year may be called after what is in it
  const dated = placed.year === undefined ? titled : {};
  const years = [labelled.year, placed.year, written.year, titled.year, known.year, named];
  const year = years.find((one) => one !== undefined) ?? (isDiary ? yearIn(heading) : undefined);
  const conference =
    [labelled, dated, placed, written, titled].find((event) => event.conference !== undefined)?.conference ??
    eventOfName(path);
  return { ...(conference ? { conference } : {}), ...(year ? { year } : {}) };
}

const EVENT_LABEL =
  /^[^\w\n]{0,6}(?:[Ee]vent|EVENT|[Cc]onf(?:erence)?|CONF(?:ERENCE)?)[^\w\n]{0,4}:[^\w\n]{0,6}(\p{Lu}[^\n]{2,60})$/mu;

/** "Event: Harbour JS 2019, London": the name before the day and the place. */
function eventOfLabel(opening: readonly string[]): Event {
  const line = EVENT_LABEL.exec(opening.join('\n'))?.[1] ?? '';
  const [name = ''] = line.split(/[,*_]|\s[-–—|(]|\s(?=(?:19|20)\d\d)/);
  const year = yearIn(line);
  return name === '' ? {} : { conference: name.trim(), ...(year && { year }) };
}

/** "Maps in SQL - Jane Doe - MapDay 2021.srt" */
function eventOfName(path: string): string | undefined {
  const [, ...parts] = readFileName(path).line.split(NAME_PARTS);
  return parts.map((part) => eventOfTitle(part).conference).find((name) => name !== undefined);
}

import { PLAIN, type Reading, type ScriptItem, type Style } from '../script.ts';
import { soundsOf } from '../words/sounds.ts';
import { type MarkupEvent, markupEvents } from './markup-events.ts';
import { SsmlError } from './ssml-error.ts';
import { emphasis, prosody } from './style.ts';
import { checkTag, type Engine } from './tags.ts';

type OpenTag = {
  readonly name: string;
  readonly holds: 'anything' | 'text' | 'nothing';
  readonly style: Style;
  /** What its text is read as; undefined where the text is read as it is. */
  readonly reading?: Reading;
};
type Opening = Extract<MarkupEvent, { kind: 'open' }>;
type Text = Extract<MarkupEvent, { kind: 'text' }>;

const MOST_PAUSE_MS = 10_000;
/** Polly describes its strengths by pauses: as after a comma, a sentence, a paragraph. */
const STRENGTHS: ReadonlyMap<string, number> = new Map([
  ['none', 0],
  ['x-weak', 0],
  ['weak', 150],
  ['medium', 250],
  ['strong', 450],
  ['x-strong', 750],
]);

/** Speech markup in Polly's dialect, for the engine that is to speak it. Throws SsmlError. */
export function readSsml(submitted: string, engine: Engine): ScriptItem[] {
  const open: OpenTag[] = [];
  const items: ScriptItem[] = [];
  let isOver = false;
  for (const event of markupEvents(submitted)) {
    const inside = open.at(-1);
    if (event.kind === 'text') items.push(...textItems(event, inside));
    else if (event.kind === 'close') {
      open.pop();
      items.push(...edgeOf(event.name));
    } else {
      if (isOver || (inside === undefined) !== (event.name === 'speak'))
        throw outsideOfSpeak(event.span.from);
      const tag = openTag(event, inside, engine);
      items.push(...itemsOf(event));
      if (!event.isEmpty) open.push(tag);
    }
    isOver ||= open.length === 0 && event.kind !== 'text';
  }
  if (!isOver) throw outsideOfSpeak(submitted.length);
  return items;
}

function outsideOfSpeak(place: number): SsmlError {
  return new SsmlError('everything must stand in one <speak>', place);
}

function openTag({ name, attributes, span }: Opening, inside: OpenTag | undefined, engine: Engine): OpenTag {
  if (inside !== undefined && inside.holds !== 'anything')
    throw new SsmlError(`<${name}> cannot stand in <${inside.name}>`, span.from);
  const holds = checkTag(name, attributes, engine);
  const style = styleOf(name, attributes, inside?.style ?? PLAIN);
  const reading = readingOf(name, attributes);
  return { name, holds, style, ...(reading !== undefined && { reading }) };
}

function styleOf(name: string, attributes: ReadonlyMap<string, string>, style: Style): Style {
  if (name === 'prosody') return prosody(style, attributes);
  return name === 'emphasis' ? emphasis(style, attributes) : style;
}

function readingOf(name: string, attributes: ReadonlyMap<string, string>): Reading | undefined {
  const value = (key: string) => attributes.get(key) ?? '';
  if (name === 'sub') return { kind: 'alias', alias: value('alias') };
  if (name === 'say-as')
    return { kind: 'as', interpretation: value('interpret-as'), format: value('format') };
  if (name !== 'phoneme') return undefined;
  const sounds = soundsOf(value('ph'), value('alphabet'));
  if (sounds === undefined) throw new SsmlError(`<phoneme> has sounds that no voice knows: ${value('ph')}`);
  return { kind: 'sounds', sounds };
}

function textItems(event: Text, inside: OpenTag | undefined): ScriptItem[] {
  const { text, places } = event;
  if (inside === undefined) {
    if (text.trim() === '') return [];
    throw outsideOfSpeak(places[0] ?? 0);
  }
  const { name, holds, style, reading } = inside;
  if (holds === 'nothing' && text.trim() !== '') throw new SsmlError(`<${name}> must be empty`, places[0]);
  if (reading === undefined) return [{ ...event, style }];
  const from = text.search(/\S/);
  if (from === -1) return [];
  const to = text.trimEnd().length;
  const span = { from: places[from] ?? 0, to: places[to] ?? 0 };
  return [{ kind: 'read', text: text.slice(from, to), span, reading, style }];
}

function itemsOf({ name, attributes, span }: Opening): ScriptItem[] {
  if (name === 'break') return [{ kind: 'pause', ms: pauseOf(attributes) }];
  if (name === 'mark') return [{ kind: 'mark', name: attributes.get('name') ?? '', span }];
  return edgeOf(name);
}

function edgeOf(name: string): ScriptItem[] {
  return name === 'p' || name === 's' ? [{ kind: 'edge', isParagraph: name === 'p' }] : [];
}

function pauseOf(attributes: ReadonlyMap<string, string>): number {
  const time = attributes.get('time');
  if (time === undefined) return STRENGTHS.get(attributes.get('strength') ?? 'medium') ?? 0;
  const ms = Number.parseFloat(time) * (time.endsWith('ms') ? 1 : 1000);
  if (ms > MOST_PAUSE_MS) throw new SsmlError(`<break> lasts ten seconds at most, not ${time}`);
  return ms;
}

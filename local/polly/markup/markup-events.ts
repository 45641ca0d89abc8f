import type { PlacedText, Span } from '../script.ts';
import { decodeEntities } from './entities.ts';
import { SsmlError } from './ssml-error.ts';

/** What markup consists of, in order, with its place in the submitted text. */
export type MarkupEvent =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      /** `<break/>`: no end follows. */
      readonly isEmpty: boolean;
      readonly span: Span;
    }
  | { readonly kind: 'close'; readonly name: string; readonly span: Span }
  | (PlacedText & { readonly kind: 'text' });

const TAG = /<([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const END_TAG = /<\/([A-Za-z_][\w:.-]*)\s*>/y;
/** Comments may stand anywhere, a declaration at the beginning. Both say nothing. */
const SILENT = /<!--(?:(?!--)[\s\S])*-->/y;
const DECLARATION = /^\s*<\?xml\s[^?<>]*\?>/;
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** What no XML document may hold, however it is written. */
const FORBIDDEN = /[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Reads markup strictly: every element is closed, in order. Throws SsmlError. */
export function* markupEvents(submitted: string): Generator<MarkupEvent> {
  const bad = FORBIDDEN.exec(submitted);
  if (bad !== null) throw new SsmlError('a character that XML forbids', bad.index);
  const open: string[] = [];
  for (let at = DECLARATION.exec(submitted)?.[0].length ?? 0; at < submitted.length; ) {
    const silent = matchAt(SILENT, submitted, at);
    if (silent !== null) {
      at += silent[0].length;
      continue;
    }
    const event = submitted[at] === '<' ? readTag(submitted, at) : readText(submitted, at);
    keepOrder(open, event, at);
    yield event;
    at = event.kind === 'text' ? (event.places.at(-1) ?? at) : event.span.to;
  }
  if (open.length > 0) throw new SsmlError(`<${open.at(-1)}> is not closed`, submitted.length);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function keepOrder(open: string[], event: MarkupEvent, at: number): void {
  if (event.kind === 'open' && !event.isEmpty) open.push(event.name);
  if (event.kind === 'close' && open.pop() !== event.name)
    throw new SsmlError(`</${event.name}> closes nothing`, at);
}

function readTag(submitted: string, at: number): MarkupEvent {
  const end = matchAt(END_TAG, submitted, at);
  if (end !== null) return { kind: 'close', name: end[1] ?? '', span: { from: at, to: at + end[0].length } };
  const tag = matchAt(TAG, submitted, at);
  if (tag === null) throw new SsmlError('"<" begins no tag', at);
  const [all, name = '', inside = '', slash] = tag;
  return {
    kind: 'open',
    name,
    attributes: readAttributes(inside, at),
    isEmpty: slash === '/',
    span: { from: at, to: at + all.length },
  };
}

function readAttributes(inside: string, at: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of inside.matchAll(ATTRIBUTE)) {
    if (attributes.has(key)) throw new SsmlError(`${key} stands twice in one tag`, at);
    attributes.set(key, decodeEntities(double ?? single ?? '', at).text);
  }
  return attributes;
}

function readText(submitted: string, at: number): MarkupEvent {
  const next = submitted.indexOf('<', at);
  const raw = submitted.slice(at, next === -1 ? submitted.length : next);
  if (raw.includes(']]>')) throw new SsmlError('"]]>" in text', at);
  return { kind: 'text', ...decodeEntities(raw, at) };
}

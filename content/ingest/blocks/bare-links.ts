import type { Link } from '../../../lambda/retrieve/index-format.ts';

const URL_START = /\bhttps?:\/\/|\bwww\.(?=\w)/gi;
/** Most texts have none: to look for one costs less than to look for all. */
const ANY_URL = new RegExp(URL_START.source, 'i');
const URL_END = /[\s<>"“”|\\^`{}]/;

/** Takes URLs out of plain text: they are kept as links and not read out. */
export function bareLinks(source: string, line: number): { text: string; links: Link[] } {
  if (!ANY_URL.test(source)) return { text: source, links: [] };
  const links: Link[] = [];
  let text = '';
  let from = 0;
  let at = line;
  for (const { start, end } of urlsIn(source)) {
    at += countBreaks(source.slice(from, start));
    const url = source.slice(start, end);
    links.push({
      text: wordsAround(source, start, end),
      url: /^www/i.test(url) ? `https://${url}` : url,
      line: at,
    });
    text += source.slice(from, start);
    from = end;
  }
  return { text: tidyGaps(text + source.slice(from)), links };
}

type Span = { readonly start: number; readonly end: number };

function urlsIn(source: string): Span[] {
  const spans: Span[] = [];
  let last = 0;
  for (const { index } of source.matchAll(URL_START)) {
    if (index < last) continue;
    let end = index;
    while (end < source.length && !URL_END.test(source[end] ?? ' ')) end++;
    end = trimEnd(source, index, end);
    spans.push({ start: index, end });
    last = end;
  }
  return spans;
}

/** A full stop, a comma, or a bracket that was opened before the URL belongs to the sentence. */
function trimEnd(source: string, start: number, end: number): number {
  let last = end;
  for (; last > start; last--) {
    const character = source[last - 1] ?? '';
    const closes = character === ')' && !source.slice(start, last).includes('(');
    if (!/[.,;:!?'*_\]]/.test(character) && !closes) break;
  }
  return last;
}

/** The words of the URL's own line, for a link that has no words of its own. */
function wordsAround(source: string, start: number, end: number): string {
  const before = source.slice(Math.max(source.lastIndexOf('\n', start) + 1, start - 200), start);
  const stop = source.indexOf('\n', end);
  const after = source.slice(end, Math.min(stop === -1 ? source.length : stop, end + 200));
  const words = before.trim() !== '' ? before : after;
  return words
    .replace(/https?:\/\/\S+/g, '')
    .replace(/^[\s\-–—:|(*<]+|[\s\-–—:|(*,<]+$/g, '')
    .trim();
}

function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Mends what a removed URL leaves behind: empty brackets, a dash or colon at the end of the line, double spaces. */
export function tidyGaps(text: string): string {
  const mended = text
    .split('\n')
    .map((line) => line.replace(/\(\s*\)|<\s*>|\[\s*\]/g, '').replace(/\s+[-–—|(]+\s*$/, ''));
  return tidySpaces(mended.join('\n'));
}

/** Single spaces, and none at the ends of lines. */
export function tidySpaces(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]{2,}/g, ' ').trim())
    .join('\n');
}

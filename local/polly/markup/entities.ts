import type { PlacedText } from '../script.ts';
import { SsmlError } from './ssml-error.ts';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,12}));/y;
const MOST_CODE_POINT = 0x10ffff;

/** Text of an XML document as it is read, each sign with its place; `at` is the place of the first. Throws SsmlError. */
export function decodeEntities(raw: string, at: number): PlacedText {
  if (!raw.includes('&'))
    return { text: raw, places: Array.from({ length: raw.length + 1 }, (_, i) => at + i) };
  let text = '';
  const places: number[] = [];
  for (let i = 0; i < raw.length; ) {
    const sign = raw[i] === '&' ? readEntity(raw, i, at) : { decoded: raw[i] ?? '', length: 1 };
    for (let unit = 0; unit < sign.decoded.length; unit++) places.push(at + i);
    text += sign.decoded;
    i += sign.length;
  }
  places.push(at + raw.length);
  return { text, places };
}

function readEntity(raw: string, i: number, at: number): { decoded: string; length: number } {
  ENTITY.lastIndex = i;
  const [all = '', hex, decimal, name] = ENTITY.exec(raw) ?? [];
  const named = NAMED.get(name ?? '');
  if (named !== undefined) return { decoded: named, length: all.length };
  const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
  const isAllowed = code >= 0x20 ? code <= MOST_CODE_POINT && !isOutside(code) : [9, 10, 13].includes(code);
  if (!isAllowed) throw new SsmlError('"&" begins no entity', at + i);
  return { decoded: String.fromCodePoint(code), length: all.length };
}

/** Halves of surrogate pairs, and what is no character. */
function isOutside(code: number): boolean {
  return (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
}

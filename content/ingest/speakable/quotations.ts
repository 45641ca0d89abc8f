import { isFullName } from '../people/person-names.ts';
import { shapeOf } from './shape.ts';

export type Quotation = { readonly words: string; readonly name: string };

/** The last dash of a text, with a name behind it that is no longer than names are. */
const DASH = /\s[-–—~]{1,2}\s+(?=[^-–—~\d]{5,50}$)/u;
const QUOTED = /^["“][^"“”]+["”]$/;
const SMALL_NAME = /^\p{Ll}[\p{L}.'’]+(?: \p{Ll}[\p{L}.'’]+){1,2}$/u;

/** What somebody is quoted with, and who: "Quality is the best plan – John Lasseter". Undefined for any other text. */
export function readQuotation(text: string): Quotation | undefined {
  const [dash = ''] = DASH.exec(text) ?? [];
  if (dash === '') return undefined;
  const at = text.lastIndexOf(dash);
  const words = text.slice(0, at).trim();
  const name = text.slice(at + dash.length).trim();
  const isQuoted = QUOTED.test(words);
  if (isQuoted && SMALL_NAME.test(name)) return { words, name: capitals(name) };
  const isSaid = isQuoted || /[.!?]["”]?$/.test(words) || shapeOf(words) === 'sentence';
  return isSaid && isFullName(name) ? { words, name } : undefined;
}

function capitals(name: string): string {
  return name.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

import type { Link } from '../../../lambda/retrieve/index-format.ts';

const CODE = '(?<![`\\\\])`(?! )([^`\\n]*[^`\\s])`(?!`)';
const URL = '\\bhttps?://[^\\s<>()[\\]"`*\\\\]+';
const WORDS = '[^*_`[\\]<&\\\\~\\n]*';
const BOLD = `(?<![\\p{L}\\p{N}*\\\\])\\*\\*(?=[\\p{L}\\p{N}"“'‘(])(${WORDS}[\\p{L}\\p{N}"”'’)!?.,:;%])\\*\\*(?![\\p{L}\\p{N}*])`;
const EMPHASIS = `(?<![\\p{L}\\p{N}*_\\\\])([*_])(?=[\\p{L}\\p{N}])(${WORDS}[\\p{L}\\p{N}!?.,:;%])\\3(?![\\p{L}\\p{N}*_])`;
const LINK = '(?<![!\\\\])\\[(?=\\S)([^*_`[\\]<&\\\\~\\n]*[^*_`[\\]<&\\\\~\\s])\\]\\(([^\\s()<>\\\\&]+)\\)';
/** A mark that opens and closes around plain words, a code span, a link written out, a bare URL. */
const SIMPLE = new RegExp(`${CODE}|${BOLD}|${EMPHASIS}|${LINK}|${URL}`, 'gu');

/** HTML that may stand in a line, comments, and the angle brackets of a link. */
const TAGS =
  'a|abbr|b|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|small|span|strike|strong|sub|sup|u|ul';
/** One known tag. Any other angle brackets ("List<String>") are words. */
export const TAG = new RegExp(`^</?(?:${TAGS})(?=[\\s/>])[^>]*>$`, 'i');
/** A character written as an entity, or an underscore that may be a mark, inside a URL. */
const DOUBTFUL_URL = /&[#\w]{2,32};|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_/u;
/** What is markup wherever it stands. */
const MARKUP = new RegExp(
  `\\]\\(|\\]\\[|!\\[|\\\\[!-/:-@[-\`{-~]|\\\\\\n|</?(?:${TAGS})(?=[\\s/>])|<!--|<\\?|<![A-Z[]|<[a-z][a-z0-9+.-]*:|<[\\w.+-]+@|&[#\\w]{2,32};`,
  'i',
);

/**
 * The fast way through the marks that notes are full of: **bold**, *emphasis*, `code`, [words](url). Returns undefined
 * when anything is left that a Markdown parser might read otherwise. A property test holds it equal to the parser.
 */
export function simpleInline(source: string, line: number): { text: string; links: Link[] } | undefined {
  const links: Link[] = [];
  let [text, left, from, at] = ['', '', 0, line];
  let hasCode = false;
  for (const match of source.matchAll(SIMPLE)) {
    const between = source.slice(from, match.index);
    for (let end = between.indexOf('\n'); end !== -1; end = between.indexOf('\n', end + 1)) at++;
    const [whole, code, bold, , emphasis, words, url] = match;
    if (whole.startsWith('http') && (between.endsWith('<') || DOUBTFUL_URL.test(whole))) return undefined;
    if (words !== undefined && url !== undefined && isWeb(url))
      links.push({ text: words.trim(), url, line: at });
    hasCode ||= code !== undefined;
    text += between + (code ?? bold ?? emphasis ?? words ?? whole);
    left += `${between} `;
    from = match.index + whole.length;
  }
  const rest = source.slice(from);
  return isPlain(left + rest, hasCode) ? { text: text + rest, links } : undefined;
}

/** Links inside a folder of notes lead nowhere else. */
export function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** Marks that stand alone are characters: nothing closes them. */
function isPlain(left: string, hasCode: boolean): boolean {
  const ticks = count(left, /`/g);
  if (MARKUP.test(left) || ticks > 1 || (ticks === 1 && hasCode) || count(left, /\*/g) > 1) return false;
  return count(left, /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu) < 2;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

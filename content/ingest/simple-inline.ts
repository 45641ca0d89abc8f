import type { Link } from '../../lambda/retrieve/index-format.ts';

/** A mark that opens and closes around plain words, a code span, or a link written out. */
const SIMPLE =
  /`([^`\n]+)`|(?<!\*)\*\*(?=[\p{L}\p{N}"“'‘(])([^*_`[\]<&\\~\n]*[\p{L}\p{N}"”'’)!?.,:;%])\*\*(?!\*)|(?<![\p{L}\p{N}*_])([*_])(?=[\p{L}\p{N}])([^*_`[\]<&\\~\n]*[\p{L}\p{N}!?.,:;%])\3(?![\p{L}\p{N}*_])|(?<!!)\[([^*_`[\]<&\\~\n]+)\]\((https?:\/\/[^\s()<>\\&]+)\)/gu;

/** What may still be markup once the simple marks are taken out. */
const MAYBE_MARKUP = /[`\\]|\*\S|\S\*|<\S|~~|&[#\p{L}]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\[|\]/u;

/**
 * The fast way through the marks that notes are full of: **bold**, *emphasis*, `code`, [words](url). Returns undefined
 * when anything is left that a Markdown parser might read otherwise. A property test holds it equal to the parser.
 */
export function simpleInline(source: string, line: number): { text: string; links: Link[] } | undefined {
  const links: Link[] = [];
  let text = '';
  let from = 0;
  let at = line;
  for (const match of source.matchAll(SIMPLE)) {
    const between = source.slice(from, match.index);
    if (MAYBE_MARKUP.test(between)) return undefined;
    for (let end = between.indexOf('\n'); end !== -1; end = between.indexOf('\n', end + 1)) at++;
    const [whole, code, bold, , emphasis, words, url] = match;
    if (words !== undefined && url !== undefined) links.push({ text: words.trim(), url, line: at });
    text += between + (code?.trim() ?? bold ?? emphasis ?? words ?? '');
    from = match.index + whole.length;
  }
  const rest = source.slice(from);
  return MAYBE_MARKUP.test(rest) ? undefined : { text: text + rest, links };
}

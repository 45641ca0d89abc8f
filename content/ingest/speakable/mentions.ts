import type { Link, Sentence } from '../../../lambda/retrieve/index-format.ts';
import type { Spelling } from '../spelling/spelling.ts';
import { withinSentence } from './case.ts';
import { joinNames } from './join-names.ts';
import { shapeOf } from './shape.ts';
import { finishSentence, isSpeakable, speakWords } from './speak-text.ts';
import { placeOf } from './under.ts';

type Context = { readonly headings: readonly string[]; readonly spelling: Spelling };

/** So many links are named aloud. */
const MOST_NAMED = 4;

/** "Under Lambda, the notes mention nested applications.": for a heading that has nothing below it. */
export function mentionHeading(line: number, { headings, spelling }: Context): Sentence | undefined {
  const heading = headings.at(-1);
  if (heading === undefined || !isSpeakable(heading)) return undefined;
  if (shapeOf(heading) !== 'names') return { text: finishSentence(heading, spelling), line };
  const place = placeOf(headings.at(-2), spelling);
  return {
    text: finishSentence(`${place}the notes mention ${withinSentence(heading, spelling)}`, spelling),
    line,
    written: heading,
  };
}

/** "The notes link to the AWS blog and speakerdeck.com.": for a section of nothing but links. */
export function mentionLinks(links: readonly Link[], { headings, spelling }: Context): Sentence | undefined {
  const names = [...new Set(links.map((link) => nameOf(link, spelling)))]
    .filter(isSpeakable)
    .slice(0, MOST_NAMED);
  const [first] = links;
  if (names.length === 0 || first === undefined) return undefined;
  const place = placeOf(headings.at(-1), spelling);
  return {
    text: finishSentence(`${place}the notes link to ${joinNames(names)}`, spelling),
    line: first.line,
    written: first.url,
  };
}

function nameOf({ text, url }: Link, spelling: Spelling): string {
  const said = speakWords(text, spelling);
  if (isSpeakable(said) && !/^(?:https?:|www\.)/.test(text.trim())) return withinSentence(said, spelling);
  return /^[a-z]+:\/\/(?:www\.)?([^/?#:]+)/i.exec(url)?.[1] ?? '';
}

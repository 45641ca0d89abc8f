import type { LexiconTable } from './lexicon.ts';
import { NO_LEXICON } from './lexicon.ts';
import type { Span, Style } from './script.ts';
import { PLAIN } from './script.ts';
import type { Sentence } from './sentences.ts';
import { type Token, toTokens } from './tokens.ts';
import { readRespelling, type SpokenWord } from './words/respelling.ts';
import { sayAs } from './words/say-as.ts';
import { addEnding, sayToken } from './words/say-token.ts';

/** A written word with what the voice says for it, which is never nothing. */
export type Said = {
  readonly kind: 'said';
  readonly span: Span;
  readonly words: readonly SpokenWord[];
  readonly style: Style;
  /** Signs after it that the voice makes a pause for within a sentence. */
  readonly isClauseEnd: boolean;
};

export type SaidItem = Said | Exclude<Sentence['items'][number], Token>;

/** What the voice says for a sentence. Words of which nothing can be said are left out. */
export function saySentence({ items }: Sentence, lexicon: LexiconTable): SaidItem[] {
  const said: SaidItem[] = [];
  for (let at = 0; at < items.length; ) {
    const item = items[at];
    if (item === undefined) break;
    if (item.kind !== 'token') {
      said.push(item);
      at += 1;
      continue;
    }
    const found = findInLexicon(items, at, lexicon);
    const last = items[at + (found?.length ?? 1) - 1];
    const end = last?.kind === 'token' ? last : item;
    const respelling = found?.respelling ?? sayOne(items, at, lexicon);
    const words = readRespelling(respelling);
    if (words.length > 0) said.push(saidOf(item, end, words));
    at += found?.length ?? 1;
  }
  return said;
}

function saidOf({ span, style }: Token, { span: { to }, after }: Token, words: readonly SpokenWord[]): Said {
  const isClauseEnd = /[,;:–—…)(]|--|^\s*-|\.\.\./.test(after);
  return { kind: 'said', span: { from: span.from, to }, words, style, isClauseEnd };
}

type Found = { readonly length: number; readonly respelling: string };

/** The longest written form of a lexicon that begins here; an ending "'s" does not hide it. */
function findInLexicon(
  items: Sentence['items'],
  at: number,
  { entries, longest }: LexiconTable,
): Found | undefined {
  const cores: string[] = [];
  for (const item of items.slice(at, at + longest)) {
    if (item.kind !== 'token' || item.reading !== undefined) break;
    cores.push(item.core);
    if (item.after !== '') break;
  }
  for (let length = cores.length; length > 0; length--) {
    const written = cores.slice(0, length).join(' ');
    const base = written.replace(/['’]s$/, '');
    const how = entries.get(written) ?? entries.get(base);
    if (how === undefined) continue;
    const respelling = 'sounds' in how ? `{${how.sounds}}` : sayPlainText(how.alias);
    return { length, respelling: entries.has(written) ? respelling : addEnding(respelling, "'s") };
  }
  return undefined;
}

function sayOne(items: Sentence['items'], at: number, lexicon: LexiconTable): string {
  const token = items[at];
  if (token?.kind !== 'token') return '';
  const { core, after, reading } = token;
  if (reading?.kind === 'sounds') return `{${reading.sounds}}`;
  if (reading?.kind === 'alias') return sayPlainText(reading.alias);
  if (reading?.kind === 'as') {
    const { interpretation, format } = reading;
    return sayAs(interpretation, { text: core, format }) ?? sayPlainText(core, lexicon);
  }
  return sayToken({ core, after, previous: coreOf(items, at - 1), next: coreOf(items, at + 1) });
}

function coreOf(items: Sentence['items'], at: number): string | undefined {
  const item = items[at];
  return item?.kind === 'token' ? item.core : undefined;
}

/** Text that stands for other text, as a respelling. Lexicons count in it only where they are given. */
function sayPlainText(text: string, lexicon: LexiconTable = NO_LEXICON): string {
  const places = Array.from({ length: text.length + 1 }, (_, i) => i);
  const items = toTokens([{ kind: 'text', text, places, style: PLAIN }]).filter(
    ({ kind }) => kind === 'token',
  );
  const sentence = { span: { from: 0, to: 0 }, items: items as Token[], endsParagraph: false };
  return sentence.items
    .map(
      (_, at) =>
        findInLexicon(sentence.items, at, lexicon)?.respelling ?? sayOne(sentence.items, at, NO_LEXICON),
    )
    .join(' ');
}

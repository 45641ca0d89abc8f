import type { Span } from './script.ts';
import type { Token, TokenItem } from './tokens.ts';

export type Sentence = {
  /** From its first word to its last sign. */
  readonly span: Span;
  readonly items: readonly Exclude<TokenItem, { kind: 'edge' }>[];
  /** A paragraph ends with it. */
  endsParagraph: boolean;
};

/** After these a dot ends no sentence. */
const TITLES: ReadonlySet<string> = new Set(
  'dr mr mrs ms prof st vs gen sen rep gov capt sgt col jr sr mt'.split(' '),
);
/** After these it ends none where a figure follows. */
const BEFORE_FIGURES: ReadonlySet<string> = new Set(['no', 'fig', 'vol', 'ch', 'p', 'pp']);
/** A sentence without an end is cut here, so that one run of the voice stays short. */
const MOST_TOKENS = 60;

/** Divides what is to be spoken into sentences: by markup, by signs, by length. What holds no word goes with the words before it. */
export function toSentences(items: readonly TokenItem[]): Sentence[] {
  const sentences: Sentence[] = [];
  let open: Exclude<TokenItem, { kind: 'edge' }>[] = [];
  let tokens = 0;
  const close = () => {
    if (open.length > 0) sentences.push(sentenceOf(open));
    open = [];
    tokens = 0;
  };
  items.forEach((item, at) => {
    if (item.kind === 'edge') {
      if (tokens > 0) close();
      const last = sentences.at(-1);
      if (item.isParagraph && last !== undefined && open.length === 0) last.endsParagraph = true;
      return;
    }
    open.push(item);
    if (item.kind !== 'token') return;
    tokens += 1;
    const next = items.slice(at + 1, at + 8).find((each) => each.kind === 'token');
    if (endsSentence(item, next) || tokens >= MOST_TOKENS) close();
  });
  close();
  return sentences;
}

function sentenceOf(items: Sentence['items']): Sentence {
  const tokens = items.filter((item) => item.kind === 'token');
  const from = tokens[0]?.span.from ?? 0;
  return { span: { from, to: tokens.at(-1)?.end ?? from }, items, endsParagraph: false };
}

function endsSentence({ core, after }: Token, next: Token | undefined): boolean {
  if (/[!?]/.test(after)) return true;
  const isDotted = /^(?:\p{L}\.){2,}$/u.test(core);
  if (!isDotted && !/\.|…/.test(after)) return false;
  if (next === undefined) return true;
  if (/^\p{Ll}/u.test(next.core)) return false;
  if (BEFORE_FIGURES.has(core.toLowerCase()) && /^\d/.test(next.core)) return false;
  if (isDotted) return /^\p{Lu}\p{Ll}/u.test(next.core);
  return !TITLES.has(core.toLowerCase()) && !/^\p{Lu}$/u.test(core);
}

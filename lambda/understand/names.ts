import { stem } from '../retrieve/analyze.ts';
import { dayAt } from './days.ts';
import { type Lexicon, type NameKind, stemsKey } from './lexicon.ts';
import { TALK_NOUNS } from './talk-description.ts';
import { talkReferences } from './talk-reference.ts';
import { ARTICLES } from './word-lists.ts';

/** Words that name something of the catalogue: words[from] up to, but not with, words[to]. */
export type Mention = {
  readonly kind: NameKind | 'day' | 'year';
  readonly from: number;
  readonly to: number;
  /** Several when the words do not tell which. A year stands as its figures. */
  readonly ids: readonly string[];
  /** With a possessive: "werner's". */
  readonly owner: boolean;
  /** name: by its own name; part: by a first name or surname; reference: by what tells it apart ("the 2018 keynote"). */
  readonly by: 'name' | 'part' | 'reference';
  /** A short title alone, that may as well be what is talked about: "containers". */
  readonly bareTitle?: boolean;
  /** A reference goes by words of the title, not by speaker, day or year alone. */
  readonly byTitle?: boolean;
};

/** Every name in the words. Names may overlap: matching chooses. At one place the longest of a kind is given. */
export function findMentions(words: readonly string[], lexicon: Lexicon): Mention[] {
  const named = words.flatMap((_, at) => namesAt(words, at, lexicon));
  const dated = words.flatMap((_, at): Mention[] => {
    const found = dayAt(words, at, lexicon.catalogue);
    return found === undefined
      ? []
      : [
          {
            kind: 'day',
            from: at,
            to: found.to,
            ids: found.days,
            owner: (words[found.to - 1] ?? '').endsWith("'s"),
            by: 'name',
          },
        ];
  });
  const years = words.flatMap((word, at): Mention[] => {
    const year = /^((?:19|20)\d\d)(?:'s)?$/.exec(word)?.[1];
    return year === undefined
      ? []
      : [{ kind: 'year', from: at, to: at + 1, ids: [year], owner: word.endsWith("'s"), by: 'name' }];
  });
  const introduced = named.flatMap((mention) => withNoun(mention, words) ?? []);
  const simple: Mention[] = [...named, ...introduced, ...dated, ...years];
  const all = [...simple, ...talkReferences(words, simple, lexicon)];
  return [...all, ...all.flatMap((mention) => withArticle(mention, words) ?? [])];
}

/**
 * "the session dop342", "the talk called lambda under the hood", "the 2018 keynote monday night live", "mark's chat on data sovereignty":
 * what stands before it tells that it is a talk.
 */
function withNoun({ bareTitle: _, ...mention }: Mention, words: readonly string[]): Mention | undefined {
  if (mention.kind !== 'talk' || mention.by !== 'name') return undefined;
  const at = mention.from - (/^(?:called|titled|named)$/.test(words[mention.from - 1] ?? '') ? 2 : 1);
  if (!TALK_NOUNS.has(words[at] ?? '')) return undefined;
  const from = /^(?:19|20)\d\d$/.test(words[at - 1] ?? '') ? at - 1 : at;
  const before = words[from - 1] ?? '';
  if (before.endsWith("'s")) return { ...mention, from: from - 1 };
  return ARTICLES.has(before) ? { ...mention, from } : undefined;
}

/** "the innovation at speed talk" and "the security discussion" are named with their article. */
function withArticle(mention: Mention, words: readonly string[]): Mention | undefined {
  return mention.kind === 'talk' && ARTICLES.has(words[mention.from - 1] ?? '')
    ? { ...mention, from: mention.from - 1 }
    : undefined;
}

function namesAt(words: readonly string[], at: number, lexicon: Lexicon): Mention[] {
  const found = new Map<Mention['kind'], Mention>();
  const first = words[at] ?? '';
  const known = [first, first.replace(/'s?$/, ''), stem(first)].map((word) => lexicon.longest.get(word) ?? 0);
  const most = Math.min(Math.max(...known), words.length - at);
  for (let length = most; length >= 1; length -= 1) {
    for (const mention of formsOf(words.slice(at, at + length), at, lexicon)) {
      if (!found.has(mention.kind)) found.set(mention.kind, mention);
    }
  }
  return [...found.values()];
}

function formsOf(words: readonly string[], from: number, { forms, stemmed }: Lexicon): Mention[] {
  const key = words.join(' ');
  const exact = forms.get(key);
  const bare = exact === undefined ? key.replace(/'s?$/, '') : key;
  const known = exact ?? forms.get(bare) ?? stemmed.get(stemsKey(words)) ?? [];
  const kinds = [...new Set(known.map((form) => form.kind))];
  return kinds.map((kind) => {
    const same = known.filter((form) => form.kind === kind);
    const whole = same.filter((form) => form.extent === 'whole');
    const ids = [...new Set((whole.length > 0 ? whole : same).map((form) => form.id))];
    const isTopic = kind === 'talk' && kinds.includes('topic');
    return {
      kind,
      from,
      to: from + words.length,
      ids,
      owner: bare !== key,
      by: whole.length > 0 ? 'name' : 'part',
      ...(kind === 'talk' && isBareTitle(words, isTopic) ? { bareTitle: true } : {}),
    };
  });
}

const MAX_BARE_TITLE = 2;

/** "containers", "aurora serverless"; not "arc203", not "the postgres talk". */
function isBareTitle(words: readonly string[], isTopic: boolean): boolean {
  return (
    (words.length <= MAX_BARE_TITLE || isTopic) &&
    !words.some((word) => TALK_NOUNS.has(word) || /\d/.test(word))
  );
}

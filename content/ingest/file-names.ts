import type { TalkKind } from '../../lambda/retrieve/index-format.ts';
import { kindIn } from './read-title.ts';
import { codeIn } from './titles.ts';

/** What a file's name tells: "Day2-Azure-Service-Fabric.md" → title "Azure Service Fabric", day 2. */
export type FileName = {
  /** Empty when the name says nothing: "README", "notes", "003_8502d99e". */
  readonly title: string;
  /** Its words in order, as written. */
  readonly words: readonly string[];
  /** Words after an underscore that parts two groups of hyphenated words: "zend-expressive_adam-culp". */
  readonly suffix: readonly string[];
  readonly code?: string;
  readonly kind?: TalkKind;
  readonly day?: number;
};

const MEANINGLESS =
  /^(?:readme|index|notes?|untitled|document|talk|session|transcript|summary|new|draft|slides?)$/i;
/** A checksum or a running number says nothing. */
const HASH = /^(?=.*\d)[0-9a-f]{8,}$|^\d+$/i;

export function readFileName(file: string): FileName {
  const base = (file.split('/').at(-1) ?? '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/\.(?:en|en-us)$/i, '');
  const code = codeIn(base);
  const day = /(?:^|[-_ ])day[-_ ]?(\d{1,2})(?=[-_ ]|$)/i.exec(base);
  const bare = base
    .slice(code?.length ?? 0)
    .replace(/^\d{4}-\d{2}-\d{2}/, '')
    .replace(day?.[0] ?? /^$/, ' ');
  const [main = '', tail] = splitSuffix(bare);
  const words = wordsOf(main);
  const kind = kindIn(words.join(' '));
  return {
    title: words.every((word) => MEANINGLESS.test(word)) ? '' : titleOf(words),
    words,
    suffix: wordsOf(tail ?? ''),
    ...(code ? { code } : {}),
    ...(kind ? { kind } : {}),
    ...(day?.[1] ? { day: Number(day[1]) } : {}),
  };
}

/** An underscore among hyphens, or double marks, part a title from a name. */
function splitSuffix(base: string): string[] {
  const double = base.split(/--|__| - /);
  if (double.length === 2) return double;
  const at = base.indexOf('_');
  const mixed = at > 0 && base.slice(0, at).includes('-') && !base.slice(0, at).includes('_');
  return mixed && !base.slice(at + 1).startsWith('and') ? [base.slice(0, at), base.slice(at + 1)] : [base];
}

function wordsOf(text: string): string[] {
  return text.split(/[-_\s=+]+/).filter((word) => word !== '' && !HASH.test(word));
}

function titleOf(words: readonly string[]): string {
  const isPlain = words.every((word) => word === word.toLowerCase());
  return words
    .map((word, at) =>
      isPlain && (at === 0 || word.length > 3) ? word[0]?.toUpperCase() + word.slice(1) : word,
    )
    .join(' ');
}

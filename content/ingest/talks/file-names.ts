import type { TalkKind } from '../../../lambda/retrieve/index-format.ts';
import { codeIn } from '../titles.ts';
import { kindIn } from './read-title.ts';

/** What a file's name tells: "Day2-Azure-Service-Fabric.md" → title "Azure Service Fabric", day 2. */
export type FileName = {
  /** Empty when the name says nothing: "README", "notes", "003_8502d99e". */
  readonly title: string;
  /** Its words in order, as written. */
  readonly words: readonly string[];
  /** Its words as they stand, where blanks part them: "Jane Doe - Tiny kernels". */
  readonly line: string;
  /** Words after an underscore that parts two groups of hyphenated words: "zend-expressive_adam-culp". */
  readonly suffix: readonly string[];
  readonly code?: string;
  readonly kind?: TalkKind;
  readonly day?: number;
};

const MEANINGLESS =
  /^(?:readme|index|notes?|untitled|document|talk|session|transcript|summary|new|draft|slides?|thread|tweets?|live|blog|liveblog|recording|audio|captions?|minutes|export)$/i;
/** Words that name no talk without the day they belong to. */
const GENERIC =
  /^(?:keynotes?|notes?|talks?|sessions?|morning|afternoon|evening|opening|closing|general|pt|part|\d+)$/i;
/** "1030 ", "9.15-", "14h00_": the time at which the talk began, before its name; a year is none. */
const STARTS = /^\s*(?!(?:19|20)\d\d)(?:[01]?\d|2[0-3])[.:h]?[0-5]\d(?=[\s_-])[\s_-]*/;
/** What stands between the parts of a name that is written as a line. */
export const NAME_PARTS = /\s+[-–—|]+\s+/;
/** "20230316 ", "GMT20230316-150212_": when it was recorded, as machines write it. */
const STAMPED = /^(?:GMT)?(?:19|20)\d{6}(?:[-_T]\d{4,6})?(?=[\s_-])[\s_-]*/;
/** A checksum or a running number says nothing. */
const HASH = /^(?=.*\d)[0-9a-f]{8,}$/i;

export function readFileName(file: string): FileName {
  const base = (file.split('/').at(-1) ?? '')
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/\.(?:en|en-us|transcript|cc)$/i, '');
  const code = codeIn(base);
  const day = /(?:^|[-_ ])day[-_ ]?(\d{1,2})(?=[-_ ]|$)/i.exec(base);
  const bare = base
    .slice(code?.length ?? 0)
    .replace(/^\d{4}-\d{2}-\d{2}/, '')
    .replace(STAMPED, '')
    .replace(STARTS, '')
    .replace(day?.[0] ?? /^$/, ' ');
  const [main = '', tail] = splitSuffix(bare);
  const own = wordsOf(main);
  const words = day !== null && own.every((word) => GENERIC.test(word)) ? ['Day', day[1] ?? '', ...own] : own;
  const kind = kindIn(words.join(' '));
  return {
    title: words.every((word) => MEANINGLESS.test(word)) ? '' : titleOfWords(words),
    words,
    line: / /.test(bare.trim()) ? bare.trim() : '',
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
  const words = text.split(/[-_\s=+]+/).filter((word) => word !== '' && !HASH.test(word));
  return /^\d{1,3}$/.test(words[0] ?? '') ? words.slice(1) : words;
}

const SMALL = /^(?:a|an|and|as|at|by|for|from|how|in|is|it|of|on|or|the|to|via|vs|with|your)$/;
const INITIALS =
  /^(?:ai|api|aws|cd|ci|cli|css|db|dns|gcp|html|http|js|ml|os|php|qa|sql|sre|udp|ui|ux|vpc|vr|xml)$/;
const SPELLED: ReadonlyMap<string, string> = new Map([
  ['apis', 'APIs'],
  ['iot', 'IoT'],
  ['ios', 'iOS'],
  ['k8s', 'K8s'],
  ['qna', 'Q&A'],
]);

/** Words of a file's name as a title: "failing-at-scale" → "Failing at Scale". */
export function titleOfWords(words: readonly string[]): string {
  const isPlain = words.every((word) => word === word.toLowerCase());
  return words.map((word, at) => (isPlain ? titleWord(word, at) : word)).join(' ');
}

function titleWord(word: string, at: number): string {
  const spelled = SPELLED.get(word) ?? (INITIALS.test(word) ? word.toUpperCase() : undefined);
  if (spelled !== undefined) return spelled;
  return at > 0 && SMALL.test(word) ? word : (word[0] ?? '').toUpperCase() + word.slice(1);
}

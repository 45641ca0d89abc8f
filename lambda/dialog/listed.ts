import { analyze } from '../retrieve/analyze.ts';
import type { Answer } from './answer.ts';
import { complementOf, type Enumeration, enumerationIn } from './enumeration.ts';
import { type Focus, kindWanted, type Question } from './question.ts';
import { type Listed, MOST_LISTED, type Session } from './session.ts';

const ORDINALS = 'first second third fourth fifth sixth seventh eighth'.split(' ');
const PLACES: ReadonlyMap<string, number> = new Map<string, number>([
  ...ORDINALS.map((word, at) => [word, at + 1] as const),
  ['former', 1],
  ['last', -1],
  ['latter', -1],
]);
/** "the second one", "the first of them", "the last"; "the second plane" is decided by its noun. */
const POINTER =
  /(?:^| )the (first|second|third|fourth|fifth|sixth|seventh|eighth|former|last|latter)(?: (one|of (?:them|these|those|the (?:two|three|four|five)))| (\S+))?(?= |$)/;
/** "and the last one", "what about the second": asks the same again. */
const BARE = /^(?:and |what about |how about |then |(?:skip|jump|go) to )*$/;
const GAP = '…';
/** What is asked of a thing that was only pointed at. */
const ASKS_OF = `what about ${GAP}`;
/** What is remembered of a thing that was listed. */
const MOST_LETTERS = 80;

/** Verbs and small words that follow a pointer; any other word there is the noun that it belongs to. */
const FOLLOWS =
  /^(?:do|does|did|say|said|mean|means|is|are|was|were|has|have|about|in|on|for|from|work|works|called|again)$/;

type Pointer = { readonly from: number; readonly to: number; readonly place: number };

/** Where the words point at one of the things that were listed. */
function pointerIn(words: string, { items, called }: Listed): Pointer | undefined {
  const found = POINTER.exec(words);
  const place = PLACES.get(found?.[1] ?? '');
  if (found === null || place === undefined) return undefined;
  const [, , , noun] = found;
  const from = found.index + (found[0].startsWith(' ') ? 1 : 0);
  const whole = { from, to: found.index + found[0].length, place };
  if (noun === undefined) return whole;
  if (FOLLOWS.test(noun)) return { ...whole, to: whole.to - noun.length - 1 };
  const [stem = ''] = analyze(noun);
  const isNoun = stem === called || items.every((item) => analyze(item).includes(stem));
  return stem !== '' && isNoun ? whole : undefined;
}

/** A question with its pointer filled in, and what it pointed into. */
export type Pointed = { readonly words: string; readonly listed: Listed };

/** "And the next one", "the one before that": beside the one that was asked about last. */
const BESIDE =
  /^(?:and |what about |how about |then |no )*(?:the )?(?:(next|following)(?: one)?|previous(?: one)?|one (after|before)(?: (?:that|it))?|(other)(?: one)?)$/;

function neighbour(words: string, listed: Listed): Pointed | undefined {
  const { frame = ASKS_OF, at, items } = listed;
  const found = BESIDE.exec(words);
  const isOther = found?.[3] !== undefined;
  if (found === null || at === undefined || (isOther && items.length > 2)) return undefined;
  const isNext = found[1] !== undefined || found[2] === 'after' || (isOther && at === 0);
  const place = isNext ? at + 1 : at - 1;
  const item = items[place];
  return item === undefined
    ? undefined
    : { words: frame.replace(GAP, () => item), listed: { ...listed, at: place } };
}

/** Where "the second one" (2) or "the last one" (-1) stands among the things listed, from 0; there may be none. */
export function placeAt(position: number, { items }: Listed): number {
  return position > 0 ? position - 1 : items.length + position;
}

/** What was asked of one of the things just said, with its name in place of "the second one"; undefined for any other question. */
export function pointAt(question: Question, { listed, choices, told }: Session): Pointed | undefined {
  const isChoice = question.kind === 'choose' && choices !== undefined && listed?.frame === undefined;
  // parts of a recap have numbers of their own, and so have saved sentences
  const isPart = question.kind === 'unsave' || (question.kind === 'skip' && told?.inRecap === true);
  if (listed === undefined || isChoice || isPart) return undefined;
  const { words } = question.turn;
  const beside = told?.inRecap ? undefined : neighbour(words, listed);
  if (beside !== undefined) return beside;
  const pointer = pointerIn(words, listed);
  if (pointer === undefined) return undefined;
  const at = placeAt(pointer.place, listed);
  const item = listed.items[at];
  if (item === undefined) return undefined;
  const [before, after] = [words.slice(0, pointer.from), words.slice(pointer.to)];
  const isBare = BARE.test(before) && after.trim() === '';
  const frame = isBare ? (listed.frame ?? ASKS_OF) : `${before}${GAP}${after}`;
  return { words: frame.replace(GAP, () => item), listed: { ...listed, frame, at } };
}

/** What a question asks several of without naming it. */
const THINGS: ReadonlyMap<Focus, string> = new Map([
  ['resources', 'books'],
  ['takeaways', 'takeaways'],
  ['announcements', 'announcements'],
]);

/** The things that an answer said one after the other: names of a list, what a sentence counts up, else a sentence for each thing asked for. */
function listing(answer: Answer, question: Question): Enumeration {
  if (question.kind === 'list') return { items: answer.show?.choices ?? [], noun: question.what };
  const told = answer.say.filter((line) => line.evidence !== undefined).map((line) => line.text);
  const all = told.flatMap((text) => enumerationIn(text) ?? []);
  // what is counted aloud ("4 types of …") is meant to be listed
  const counted = all.find(({ noun }) => noun !== undefined) ?? all[0];
  if (counted !== undefined) return counted;
  // "fast" of "how fast" is no kind of thing
  const isOfThings = question.kind === 'ask' && question.focus !== 'figures';
  const wanted = isOfThings ? (kindWanted(question) ?? THINGS.get(question.focus)) : undefined;
  return wanted === undefined || told.length < 2
    ? { items: [] }
    : { items: told.map(complementOf), noun: wanted };
}

/** What the answer listed, as it is remembered; undefined where it listed nothing. */
export function listedIn(answer: Answer, question: Question): Listed | undefined {
  const { items, noun = '' } = listing(answer, question);
  const [called] = analyze(noun).slice(-1);
  const kept = items.slice(0, MOST_LISTED).map((item) => item.slice(0, MOST_LETTERS));
  return kept.length === 0 ? undefined : { items: kept, ...(called !== undefined && { called }) };
}

import type { PatternTable } from '../../../lambda/understand/pattern-table.ts';
import { freeCorpora } from './free-words.ts';
import { createNetwork, type Network } from './network.ts';
import { growSentences, type Place, type WeightedPattern } from './sentence-tree.ts';
import { type SlotWords, slotWords } from './slot-words.ts';
import type { Listened } from './thread-messages.ts';
import { countPairs, layPairs } from './word-pairs.ts';

/** Sounds of English, each a word of its own in the way by which anything else is rejected. */
export const PHONES =
  'AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH UH UW V W Y Z ZH'.split(
    ' ',
  );

/** How likely each way into the network is; the way for what is no speech to us comes out of the rest. */
/** How readily a sound is taken for noise rather than for part of a word; found by measuring (bench/voice.ts). */
const NOISE_STEP = 0.2;
const WAYS = { sentences: 0.9, free: 0.1, noise: 1e-4 };
/** How much of an open slot is left to words that its list does not have. */
const OPEN: ReadonlyMap<string, number> = new Map([
  ['about', 0.6],
  ['topic', 0.15],
  ['other_topic', 0.15],
]);
/** Something before the wish ("please"), after it ("for me"). */
const OPENING = 0.05;
const CLOSING = 0.03;

export function buildNetwork(
  { patterns, knowledge }: Listened,
  isWord: (word: string) => boolean,
  isFree = true,
): Network {
  const network = createNetwork();
  const { start, end } = network;
  const { carriers } = patterns;
  const last = network.place();
  network.arc(last, end, 1 - CLOSING);
  for (const closing of carriers.closings)
    network.path(last, end, CLOSING / carriers.closings.length, closing.split(' '));
  const free = isFree
    ? layPairs(countPairs(freeCorpora(knowledge.passages, isWord)), network, end)
    : network.place();
  if (isFree) network.arc(start, free, WAYS.free);
  const begin = network.place();
  network.arc(start, begin, WAYS.sentences * (1 - OPENING));
  const { openings } = carriers;
  for (const opening of openings)
    network.path(start, begin, (WAYS.sentences * OPENING) / openings.length, opening.split(' '));
  const root = growSentences(weighted(patterns), contracted(carriers.contractions));
  laySentences(root, { network, begin, last, free, isFree, slots: slotWords(patterns, knowledge.catalogue) });
  layNoise(network);
  return network;
}

/** Every intent is as likely as the others, and so is every pattern within it. */
function weighted({ patterns }: PatternTable): WeightedPattern[] {
  const counts = new Map<string, number>();
  for (const [intent] of patterns) counts.set(intent, (counts.get(intent) ?? 0) + 1);
  return patterns.map(([intent, pattern]) => ({
    pattern,
    weight: 1 / (counts.get(intent) ?? 1) / counts.size,
  }));
}

/** Sentences have their short forms opened; people say them. */
function contracted(contractions: Readonly<Record<string, string>>) {
  const short = Object.entries(contractions).filter(([form]) => form.includes("'"));
  return (sentence: readonly string[]): readonly (readonly string[])[] => {
    const whole = ` ${sentence.join(' ')} `;
    const said = short.reduce((text, [form, full]) => text.replace(` ${full} `, ` ${form} `), whole);
    return said === whole ? [sentence] : [sentence, said.trim().split(' ')];
  };
}

type Laying = {
  readonly network: Network;
  readonly begin: number;
  readonly last: number;
  readonly free: number;
  readonly isFree: boolean;
  readonly slots: SlotWords;
};

function laySentences(root: Place, laying: Laying): void {
  const { network, last } = laying;
  const places = new Map<Place, number>([[root, laying.begin]]);
  const slots = new Map<string, number>();
  const waiting = [root];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const from = places.get(place) ?? 0;
    const total = [...place.next.values()].reduce((sum, { weight }) => sum + weight, place.ends);
    if (place.ends > 0) network.arc(from, last, place.ends / total);
    for (const [piece, step] of place.next) {
      let to = places.get(step.place);
      if (to === undefined) {
        to = network.place();
        places.set(step.place, to);
        waiting.push(step.place);
      }
      if (!piece.startsWith('{')) network.arc(from, to, step.weight / total, piece);
      else
        network.arc(
          from,
          slotPlace(piece, { to, isLast: step.place.next.size === 0 }, { ...laying, known: slots }),
          step.weight / total,
        );
    }
  }
}

/** Where the words of a slot begin that lead to one place: sentences that go on alike share them. */
function slotPlace(
  piece: string,
  { to, isLast }: { readonly to: number; readonly isLast: boolean },
  { network, slots, free, isFree, known }: Laying & { readonly known: Map<string, number> },
): number {
  const key = `${piece} ${to}`;
  const there = known.get(key);
  if (there !== undefined) return there;
  const from = network.place();
  known.set(key, from);
  const [, name = '', owner = ''] = /^\{(.*)\}('s)?$/.exec(piece) ?? [];
  const open = isLast && isFree ? (OPEN.get(name) ?? 0) : 0;
  const forms = slots.get(name) ?? [];
  layForms(
    network,
    { from, to, likelihood: 1 - open },
    forms.map((form) => `${form}${owner}`.split(' ')),
  );
  if (open > 0) network.arc(from, free, open);
  return from;
}

/** Lays names that begin alike over each other. */
function layForms(
  network: Network,
  { from, to, likelihood }: { readonly from: number; readonly to: number; readonly likelihood: number },
  forms: readonly (readonly string[])[],
): void {
  const groups = new Map<string, (readonly string[])[]>();
  for (const [first, ...rest] of forms) {
    if (first === undefined) continue;
    groups.set(first, [...(groups.get(first) ?? []), rest]);
  }
  for (const [word, rests] of groups) {
    const share = (likelihood * rests.length) / forms.length;
    const longer = rests.filter((rest) => rest.length > 0);
    const whole = rests.length - longer.length;
    if (whole > 0) network.arc(from, to, (share * whole) / rests.length, word);
    if (longer.length === 0) continue;
    const next = network.place();
    network.arc(from, next, (share * longer.length) / rests.length, word);
    layForms(network, { from: next, to, likelihood: 1 }, longer);
  }
}

/** Any row of sounds: it fits what nobody could mean better than the sentences do. */
function layNoise(network: Network): void {
  const noise = network.place();
  network.arc(network.start, noise, WAYS.noise);
  for (const phone of PHONES) network.arc(noise, noise, NOISE_STEP, `_${phone.toLowerCase()}`);
  network.arc(noise, network.end, 0.1);
}

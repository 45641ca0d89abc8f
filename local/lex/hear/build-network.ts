import type { PatternTable } from '../../../lambda/understand/pattern-table.ts';
import { contracted } from './contracted.ts';
import { freeCorpora } from './free-words.ts';
import { createNetwork, type Network } from './network.ts';
import { classNames, frameCorpora } from './question-frames.ts';
import { questionOpenings } from './question-openings.ts';
import { growSentences, type Place, type WeightedPattern } from './sentence-tree.ts';
import { type SlotWords, slotWords } from './slot-words.ts';
import { joined } from './spoken-words.ts';
import type { Listened } from './thread-messages.ts';
import { tradeCorpus } from './trade-ways.ts';
import { countPairs, type FreeWords, layPairs } from './word-pairs.ts';

/** How much each way into the network weighs. */
const WAYS = { sentences: 0.9, free: 0.3 };
/** How much of an open slot is left to words that its list does not have. */
const OPEN: ReadonlyMap<string, number> = new Map([
  ['about', 0.6],
  ['topic', 0.3],
  ['other_topic', 0.3],
]);
/** How often the free words of a slot name a thing, rather than say a whole clause. */
const SUBJECT = 0.6;
/** Something before the wish ("please"), after it ("for me"). */
const OPENING = 0.05;
const CLOSING = 0.03;

/** The network of everything that is listened for. `isWord` tells English words. */
export function buildNetwork({ patterns, knowledge }: Listened, isWord: (word: string) => boolean): Network {
  const network = createNetwork();
  const { start, end } = network;
  const { carriers } = patterns;
  const last = network.place();
  network.arc(last, end, 1 - CLOSING);
  for (const closing of carriers.closings)
    network.arc(last, end, CLOSING / carriers.closings.length, joined(closing));
  const slots = slotWords(patterns, knowledge.catalogue);
  const sentences = weighedSentences(patterns);
  const { passages } = knowledge;
  // without notes there is nothing to ask freely about
  const words =
    passages.length === 0 ? [] : [...freeCorpora(passages, isWord), tradeCorpus(), ...questionOpenings()];
  const corpora = [...words, ...frameCorpora(sentences)];
  const free = layPairs(countPairs(corpora), network, { end, classes: classNames(slots) });
  network.arc(start, free.begin, WAYS.free);
  const begin = network.place();
  network.arc(start, begin, WAYS.sentences * (1 - OPENING));
  const { openings } = carriers;
  for (const opening of openings)
    network.arc(start, begin, (WAYS.sentences * OPENING) / openings.length, joined(opening));
  const root = growSentences(sentences, contracted(carriers.contractions));
  laySentences(root, { network, begin, last, free, slots });
  return network;
}

/** Every intent is as likely as the others, and so is every pattern within it. */
export function weighedSentences({ patterns }: PatternTable): WeightedPattern[] {
  const counts = new Map<string, number>();
  for (const [intent] of patterns) counts.set(intent, (counts.get(intent) ?? 0) + 1);
  return patterns.map(([intent, pattern]) => ({
    pattern,
    weight: 1 / (counts.get(intent) ?? 1) / counts.size,
  }));
}

type Laying = {
  readonly network: Network;
  readonly begin: number;
  readonly last: number;
  readonly free: FreeWords;
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
  { network, slots, free, known }: Laying & { readonly known: Map<string, number> },
): number {
  const key = `${piece} ${to}`;
  const there = known.get(key);
  if (there !== undefined) return there;
  const from = network.place();
  known.set(key, from);
  const [, name = '', owner = ''] = /^\{(.*)\}('s)?$/.exec(piece) ?? [];
  const open = isLast ? (OPEN.get(name) ?? 0) : 0;
  const forms = slots.get(name) ?? [];
  for (const form of forms) network.arc(from, to, (1 - open) / forms.length, joined(`${form}${owner}`));
  if (open > 0) {
    network.arc(from, free.subject, open * SUBJECT);
    network.arc(from, free.begin, open * (1 - SUBJECT));
  }
  return from;
}

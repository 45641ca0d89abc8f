import type { PatternTable } from '../../../lambda/understand/pattern-table.ts';
import { contracted } from './contracted.ts';
import { createNetwork, type Network } from './network.ts';
import { expand, growSentences, type Place } from './sentence-tree.ts';
import { laySounds } from './sounds.ts';

/**
 * How much worse than bare sounds a sentence may fit: each way pays where it ends, for one that paid where it begins would be given up before it
 * was heard out. A single word has few sounds that could tell it from others, and is what people answer: it may fit worse than a longer sentence.
 */
const ENDS = { word: 1, sentence: 0.01, sounds: 0.0004 };
/** How readily a sentence that was begun goes on as bare sounds. */
const OTHERWISE = 0.018;
const SOUNDS = { each: 1, fewest: 2 };

/**
 * The network of the sentences that have no slot ("yes", "list the talks"), each as likely as any other, against bare sounds. It is small:
 * what fits one of them is heard for certain and soon. What it hears as sounds is for the network of everything.
 */
export function buildFixedNetwork({ patterns, carriers }: PatternTable): Network {
  const network = createNetwork();
  const rows = patterns
    .flatMap(([, pattern]) => expand(pattern))
    .filter((row) => !row.some((piece) => piece.startsWith('{')));
  const [sounds, silent] = [network.place(), network.place()];
  network.arc(network.start, sounds, 1);
  network.arc(silent, network.end, ENDS.sounds);
  laySounds(network, [sounds, silent], SOUNDS);
  const vary = contracted(carriers.contractions);
  const lay = (some: readonly (readonly string[])[], likelihood: number) => {
    const [begin, end] = [network.place(), network.place()];
    network.arc(network.start, begin, 1);
    network.arc(end, network.end, likelihood);
    const root = growSentences(
      some.map((pattern) => ({ pattern, weight: 1 })),
      vary,
    );
    laySentences(root, network, { begin, end, otherwise: sounds });
  };
  lay(
    rows.filter(({ length }) => length === 1),
    ENDS.word,
  );
  lay(
    rows.filter(({ length }) => length > 1),
    ENDS.sentence,
  );
  return network;
}

/** Where sentences begin and end, and where those lead that go on otherwise. */
type Ways = { readonly begin: number; readonly end: number; readonly otherwise: number };

function laySentences(root: Place, network: Network, { begin, end, otherwise }: Ways): void {
  const places = new Map<Place, number>([[root, begin]]);
  const waiting = [root];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const from = places.get(place) ?? begin;
    if (place.ends > 0) network.arc(from, end, 1);
    if (place !== root) network.arc(from, otherwise, OTHERWISE);
    for (const [word, step] of place.next) {
      const known = places.get(step.place);
      const to = known ?? network.place();
      if (known === undefined) {
        places.set(step.place, to);
        waiting.push(step.place);
      }
      network.arc(from, to, 1, word);
    }
  }
}

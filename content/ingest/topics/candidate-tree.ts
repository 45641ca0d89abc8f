import type { Candidate, Source } from './candidates.ts';
import type { Term, Word } from './words.ts';

/** Words that stand together, and where they were seen: `at` is the place of the passage. */
export type Sight = {
  readonly start: number;
  readonly length: number;
  readonly source: Source;
  readonly talk: string;
  readonly at: number;
};

/** Candidates by their words, term by term: to find one, no key has to be made. */
export type CandidateTree = {
  /** Counts the words as seen in their passage, once for each; what is new becomes a candidate. */
  see(words: readonly Word[], sight: Sight): void;
};

type Node = {
  /** Made with the first that goes on from here: most are an end. */
  next: Map<Term, Node> | undefined;
  candidate: Candidate | undefined;
  last: number;
};

/** @param byKey where new candidates are put. */
export function createCandidateTree(byKey: Map<string, Candidate>): CandidateTree {
  const root = newNode();
  return {
    see(words, { start, length, source, talk, at }) {
      const node = walk(root, words, { start, length });
      if (node.last === at || !isOffered(words, { start, length })) return;
      node.last = at;
      node.candidate ??= addCandidate(byKey, joined(words, { start, length }, 'key'));
      note(node.candidate, { form: joined(words, { start, length }, 'written'), source, talk });
    },
  };
}

function newNode(): Node {
  return { next: undefined, candidate: undefined, last: -1 };
}

type Stretch = { readonly start: number; readonly length: number };

function walk(root: Node, words: readonly Word[], { start, length }: Stretch): Node {
  let node = root;
  for (let i = start; i < start + length; i++) {
    for (const part of words[i]?.parts ?? []) {
      node.next ??= new Map();
      let next = node.next.get(part);
      if (next === undefined) {
        next = newNode();
        node.next.set(part, next);
      }
      node = next;
    }
  }
  return node;
}

/** A topic has a word in it that says what it is about. */
function isOffered(words: readonly Word[], { start, length }: Stretch): boolean {
  for (let i = start; i < start + length; i++) if (words[i]?.tells === true) return true;
  return false;
}

function joined(words: readonly Word[], { start, length }: Stretch, part: 'key' | 'written'): string {
  let text = words[start]?.[part] ?? '';
  for (let i = start + 1; i < start + length; i++) text += ` ${words[i]?.[part] ?? ''}`;
  return text;
}

function addCandidate(byKey: Map<string, Candidate>, key: string): Candidate {
  const sources = { name: 0, heading: 0, phrase: 0, noun: 0 };
  const candidate = { key, forms: new Map(), sources, passages: 0, talks: [] };
  byKey.set(key, candidate);
  return candidate;
}

type Seen = { readonly form: string; readonly source: Source; readonly talk: string };

function note(candidate: Candidate, { form, source, talk }: Seen): void {
  candidate.passages++;
  if (candidate.talks.at(-1) !== talk) candidate.talks.push(talk);
  candidate.forms.set(form, (candidate.forms.get(form) ?? 0) + 1);
  candidate.sources[source]++;
}

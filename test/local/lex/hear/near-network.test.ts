import { expect, test } from 'vitest';
import type { Passage } from '../../../../lambda/retrieve/index-format.ts';
import { createNearNetwork } from '../../../../local/lex/hear/near-network.ts';

const PASSAGE: Passage = {
  note: 'n',
  talk: 't',
  kind: 'note',
  headings: [],
  sentences: [{ text: 'A quorum of six nodes takes every write.', line: 1 }],
};
const SENTENCES = [{ pattern: ['what', 'is', '{topic}'], weight: 1 }];
const create = createNearNetwork({
  sentences: SENTENCES,
  slots: new Map([['topic', ['dynamo d. b.']]]),
  isWord: () => true,
});
const network = create([PASSAGE]);

test('what is heard again are the words of the passages, of the sentences of the model and of questions, and the names', () => {
  const words = network.words();
  for (const word of ['quorum', 'nodes', 'what', 'why', 'dynamo+d.+b.']) expect(words).toContain(word);
});

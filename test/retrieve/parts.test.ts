import { expect, test } from 'vitest';
import { createParts, voiceOf } from '../../lambda/retrieve/parts.ts';
import { smallKnowledge } from './small-knowledge.ts';

const speakers = [
  { id: 'ann-lee', name: 'Ann Lee', aliases: [], talks: ['talk'] },
  { id: 'bo-ray', name: 'Bo Ray', aliases: [], talks: ['talk'] },
];
const knowledge = smallKnowledge({
  talks: [{ id: 'talk', speakers: ['ann-lee', 'bo-ray'] }],
  speakers,
  passages: [
    { headings: ['Ann Lee on sound'], sentences: ['Sound is hard.'] },
    { headings: ['Ann Leeds on light'], sentences: ['Light is easy.'] },
    { headings: ["Bo Ray's demo", 'Details'], sentences: ['It worked.'] },
  ],
});

test('a part is of the speaker whom its heading names in words of their own', () => {
  const partOf = createParts(knowledge);
  expect([0, 1, 2].map(partOf)).toEqual([['ann-lee'], [], ['bo-ray']]);
});

const LINES: readonly (readonly [line: string, voice: string | undefined, why: string])[] = [
  ['Ann: it is hard', 'ann-lee', 'a first name in front'],
  ['Bo Ray: it is not', 'bo-ray', 'a full name in front'],
  ['Note: it is', undefined, 'a label that is nobody'],
  ['Ann said: it is', undefined, 'words about somebody'],
];

test.each(LINES)('whose words: %s', (line, voice, _why) => {
  expect(voiceOf(line, speakers)).toBe(voice);
});

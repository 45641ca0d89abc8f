import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Knowledge } from '../../lambda/retrieve/index-format.ts';

/** What is said in the middle of a conversation, whatever was said before: every follow-up, offer, list and walk. */
const FOLLOW_UPS = [
  ...[
    'more',
    'go on',
    'next',
    'previous',
    'yes',
    'no',
    'repeat',
    'shorter',
    'help',
    'thanks',
    '',
    'start over',
  ],
  ...['who said that', 'when was that', 'where was that', 'where is that from', 'what else did he say'],
  ...['the first one', 'the second one', 'the last one', 'the older one', 'the fifth one', 'werner', '2018'],
  ...[
    'save that',
    'what did i save',
    'stop',
    'open keynote recap',
    'how much is left',
    'continue',
    'skip to chaos',
  ],
  ...[
    'recap the 2017 keynote',
    'recap the 2018 keynote in one sentence',
    'recap the conference in two minutes',
  ],
  ...['recap november 29', 'recap the talks of 2019', 'what about s three', 'and adrian', 'and marc brooker'],
  ...[
    'list the talks',
    'who are the speakers',
    'list the topics',
    'which days are there',
    'who talked about chaos',
  ],
  ...['compare aurora and dynamodb', 'compare werner and adrian on culture', 'what did werner say'],
  ...['who is adrian cockcroft', 'when was arc203', 'what did bezos say about culture', 'how fast was it'],
] as const;

/** The questions of test/relevance, as asked. */
export function relevanceQuestions(): readonly string[] {
  return ['independent', 'notes-coverage'].flatMap((name) =>
    readFileSync(new URL(`../relevance/${name}.jsonl`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => String(JSON.parse(line).q)),
  );
}

const FRAMES = [
  (topic: string) => `what about ${topic}`,
  (topic: string) => `what did werner say about ${topic}`,
  (topic: string) => `what did adrian say about ${topic}`,
  (topic: string) => `how many ${topic}`,
  (topic: string) => `why ${topic}`,
  (topic: string) => `what is ${topic}`,
  (topic: string) => `compare ${topic.replace(' ', ' and ')}`,
  (topic: string) => `which talks mention ${topic}`,
  (topic: string) => topic,
] as const;

/** Questions made of the notes' own words in any order, and of words that are nowhere. */
export function madeQuestion(knowledge: Knowledge): fc.Arbitrary<string> {
  const words = Object.keys(knowledge.vocabulary);
  const word = fc.oneof(
    { arbitrary: fc.constantFrom(...words), weight: 8 },
    { arbitrary: fc.constantFrom('giraffe', 'xylophone', 'zzyzx'), weight: 1 },
  );
  return fc
    .tuple(fc.constantFrom(...FRAMES), fc.array(word, { minLength: 1, maxLength: 3 }))
    .map(([frame, topic]) => frame(topic.join(' ')));
}

/** A conversation of whatever may be said: questions that are answered, questions that are not, follow-ups, noise. */
export function conversation(
  knowledge: Knowledge,
  length: { readonly minLength: number; readonly maxLength: number },
): fc.Arbitrary<readonly string[]> {
  const turn = fc.oneof(
    { arbitrary: fc.constantFrom(...FOLLOW_UPS), weight: 12 },
    { arbitrary: fc.constantFrom(...relevanceQuestions()), weight: 4 },
    { arbitrary: madeQuestion(knowledge), weight: 4 },
    { arbitrary: fc.string({ maxLength: 40 }), weight: 1 },
  );
  return fc.array(turn, { ...length, size: 'max' });
}

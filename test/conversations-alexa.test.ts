import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadKnowledge } from '../lambda/io/load-index.ts';
import type { Knowledge } from '../lambda/retrieve/index-format.ts';
import type { DeviceModel } from '../local/alexa/device-model.ts';
import { loadDeviceModel, type OpenSkill, openSkill } from '../local/alexa/open-skill.ts';
import { artefactPath, INDEX } from '../local/fresh-build.ts';
import { newHousehold, outcomeOf, playConversation, toAnswer } from './conversations/alexa-conversation.ts';
import { type Conversation, readConversations } from './conversations/conversation.ts';
import { runConversation } from './conversations/run-conversation.ts';

const CONVERSATIONS = readConversations(new URL('conversations/', import.meta.url));

/** Where an Echo cannot do what the terminal does, by file and name of the conversation, and why. */
const DIFFERENCES: ReadonlyMap<string, string> = new Map([
  ['light-words.yaml: how long, where no recap runs', 'no sample is "in how long", which names nothing'],
  ['light-words.yaml: by how much', 'no sample is "by how much", which names nothing'],
  ['on-told.yaml: what else she wrote', '"what is it about" is heard as a wish for topics'],
  ['leaning.yaml: half a sentence', 'no sample is "in" and any words'],
  ['leaning.yaml: for whom, where nobody is told of', 'of "and for whom" the slot has "whom" alone'],
  [
    'leaning.yaml: what whoever was there thought of it',
    'of "what did he think of it" the slots have "he" alone',
  ],
  ['comparisons.yaml: the talks of somebody who gave one', 'no sample says by name whose talks are compared'],
  ['light-words.yaml: even with only a few', 'no sample takes words that neither ask nor name anything'],
]);

let skill: OpenSkill;
let model: DeviceModel;
let knowledge: Knowledge;
beforeAll(async () => {
  skill = await openSkill({ report: (message) => console.log(message) });
  model = await loadDeviceModel('en-US');
  knowledge = await loadKnowledge(artefactPath(INDEX));
});
afterAll(() => skill.close());

/** What is wrong with a conversation that was held by voice with what would be deployed. */
async function faultsOf(conversation: Conversation): Promise<readonly string[]> {
  const played = await playConversation(conversation, skill, { model, household: newHousehold('dot') });
  const silent = played.find(({ turn }) => turn?.kind !== 'answered');
  if (silent !== undefined) return [`"${silent.say}": ${JSON.stringify(silent.turn)}`];
  const answers = await Promise.all(
    played.flatMap(({ turn }) =>
      turn?.kind === 'answered'
        ? [outcomeOf(turn.request, skill).then((outcome) => toAnswer(turn, outcome, knowledge))]
        : [],
    ),
  );
  const talks = new Map(knowledge.notes.map(({ id, talk }) => [id, talk]));
  return runConversation(
    conversation,
    () => {
      const answer = answers.shift();
      if (answer === undefined) throw new Error('more turns than answers');
      return answer;
    },
    (note) => talks.get(note),
  );
}

describe('the same conversations, by voice, with what would be deployed', () => {
  test.each(CONVERSATIONS.filter(({ file, name }) => !DIFFERENCES.has(`${file}: ${name}`)))(
    '$file: $name',
    async (conversation) => {
      expect(await faultsOf(conversation)).toEqual([]);
    },
  );
});

test('each difference is one of a conversation that there is', () => {
  const known = new Set(CONVERSATIONS.map(({ file, name }) => `${file}: ${name}`));
  expect([...DIFFERENCES.keys()].filter((name) => !known.has(name))).toEqual([]);
});

test('what is wrong is found', async () => {
  const wrong: Conversation = {
    file: '',
    name: 'wrong',
    why: 'the way from speech back to an answer is tested',
    turns: [
      {
        say: 'what is a quorum',
        expect: { outcome: 'not-found', mentions: ['flour'], asks: 'bread', talk: 'bakery' },
      },
      { say: 'repeat', expect: { outcome: 'answered', repeats: false } },
      { say: 'stop', expect: { outcome: 'answered' } },
    ],
  };
  const faults = await faultsOf(wrong);
  expect(faults.map((fault) => fault.replace(/(, asks|;).*/, ''))).toEqual([
    'turn 1, "what is a quorum": must be not-found, is answered',
    'turn 1, "what is a quorum": must say /flour/',
    'turn 1, "what is a quorum": must ask /bread/',
    'turn 1, "what is a quorum": must be from bakery, is from reinvent-2018-keynote',
    'turn 2, "repeat": must not say a sentence twice',
    'turn 3, "stop": must be answered, is done',
  ]);
});

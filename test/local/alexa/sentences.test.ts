import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readEnvelope } from '../../../lambda/channels/alexa/envelope.ts';
import { readRequest } from '../../../lambda/channels/alexa/read.ts';
import type { Question } from '../../../lambda/dialog/question.ts';
import type { DeviceModel } from '../../../local/alexa/device-model.ts';
import { intentRequest, launchRequest, toEnvelope } from '../../../local/alexa/envelope.ts';
import { readInvocation } from '../../../local/alexa/invocation.ts';
import { loadDeviceModel } from '../../../local/alexa/open-skill.ts';
import { recognise } from '../../../local/alexa/recognise.ts';
import { openConversation } from '../../channels/alexa/own-skill.ts';
import { newHousehold } from '../../conversations/alexa-conversation.ts';

const FOLDER = new URL('../../sentences/en/', import.meta.url);
/** Some words are refused at the head of a sample ("from", "that"), so that not every sentence can be in the model; errands ("set a timer") are the device's own. */
const LEAST = 0.95;

/** The sentences that understanding is held to, all of them. */
const SENTENCES = readdirSync(FOLDER).flatMap((file) =>
  (parse(readFileSync(new URL(file, FOLDER), 'utf8')) as { say?: string }[]).flatMap(({ say }) => say ?? []),
);

/** A question without what was heard. */
function meaning({ turn: _, ...question }: Question): string {
  return JSON.stringify(question, Object.keys(question).sort());
}

function requestFor(words: string, model: DeviceModel) {
  const household = newHousehold('dot');
  const invocation = readInvocation(words, model);
  const asked = invocation?.do === 'ask' ? (invocation.readings[0] ?? '') : words;
  const request =
    invocation?.do === 'open'
      ? launchRequest(household)
      : intentRequest(recognise(asked, { model, sent: new Map() }), undefined, household);
  return toEnvelope(request, { id: 'session', isNew: true, attributes: {} }, household);
}

test('what is said means what the same words mean when they are typed', async () => {
  const conversation = await openConversation();
  const model = await loadDeviceModel('en-US');
  const other = SENTENCES.filter((words) => {
    const heard = readRequest(readEnvelope(requestFor(words, model)), conversation);
    return heard.do !== 'answer' || meaning(heard.question) !== meaning(conversation.understand(words));
  });
  const share = 1 - other.length / SENTENCES.length;
  console.log(`${SENTENCES.length} sentences, ${(100 * share).toFixed(1)} % mean the same by voice`);
  expect(share, other.slice(0, 20).join('\n')).toBeGreaterThan(LEAST);
});

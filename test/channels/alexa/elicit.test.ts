import type { RequestEnvelope } from 'ask-sdk-model';
import { describe, expect, test } from 'vitest';
import { openSkill, readEvent } from './own-skill.ts';
import { responseFaults, spokenWords } from './response-checker.ts';

type Spoken = {
  readonly name: string;
  readonly slots: Readonly<Record<string, string>>;
  readonly dialogState?: string;
};

function request({ name, slots, dialogState }: Spoken, attributes: unknown): RequestEnvelope {
  const event = readEvent('built-in-yes');
  const filled = Object.entries(slots).map(([slot, value]) => [slot, { name: slot, value }]);
  const intent = { name, slots: Object.fromEntries(filled) };
  return {
    ...event,
    request: { ...event.request, intent, ...(dialogState && { dialogState }) },
    session: { ...event.session, attributes },
  } as RequestEnvelope;
}

const ASKED: Spoken = { name: 'FactAboutIntent', slots: { speaker: 'werner' } };

/** Werner gave two keynotes: the skill asks which; then the given words come in the slot that it asked for. */
async function reply(words: string) {
  const { ask } = await openSkill();
  const first = await ask(request(ASKED, {}));
  const event = request(
    { name: 'FactAboutIntent', slots: { speaker: 'werner', talk: words }, dialogState: 'IN_PROGRESS' },
    JSON.parse(JSON.stringify(first.sessionAttributes)),
  );
  const response = await ask(event);
  expect(responseFaults(response, event)).toEqual([]);
  return spokenWords(response);
}

describe('which one?', () => {
  test('Alexa is told to listen for the talk, in the intent that was asked with', async () => {
    const { ask } = await openSkill();
    const event = request(ASKED, {});
    const response = await ask(event);
    expect(responseFaults(response, event)).toEqual([]);
    expect(spokenWords(response)).toMatch(/the 2017 keynote or the 2018 keynote\?$/);
    expect(response.response.directives).toContainEqual({
      type: 'Dialog.ElicitSlot',
      slotToElicit: 'talk',
      updatedIntent: {
        name: 'FactAboutIntent',
        confirmationStatus: 'NONE',
        slots: {
          talk: { name: 'talk', confirmationStatus: 'NONE' },
          speaker: { name: 'speaker', confirmationStatus: 'NONE', value: 'werner' },
        },
      },
    });
  });

  test.each([
    { words: 'the twenty seventeen keynote', says: /2017 keynote/, why: 'a name' },
    { words: 'the second one', says: /2018 keynote/, why: 'a place in what was offered' },
    { words: 'the older one', says: /2017 keynote/, why: 'an age' },
    { words: 'list the talks', says: /talks/, why: 'another wish' },
    { words: 'stop', says: /^Goodbye/, why: 'the end' },
    { words: 'cancel', says: /^Goodbye/, why: 'the end' },
    { words: 'tell me about aurora', says: /aurora/i, why: 'another question' },
    { words: 'brummel tatter quisp', says: /not sure|didn't/i, why: 'noise: it is asked again' },
    { words: 'help', says: /You can/, why: 'help' },
  ])('"$words" in the slot is $why', async ({ words, says }) => {
    expect(await reply(words)).toMatch(says);
  });

  test.each([
    { event: 'one-shot-ask-speaker', why: 'an answer asks for no name' },
    { event: 'launch-dot', why: 'nothing was asked with' },
    { event: 'built-in-yes', why: 'built-in intents have no slots of ours' },
  ])('nothing is listened for where $why', async ({ event }) => {
    const { ask } = await openSkill();
    const { response } = await ask(readEvent(event));
    expect((response.directives ?? []).filter(({ type }) => type === 'Dialog.ElicitSlot')).toEqual([]);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { createEcho, type Turn } from '../../local/alexa/echo.ts';
import { loadDeviceModel } from '../../local/alexa/open-skill.ts';
import { type OwnSkill, openSkill } from '../channels/alexa/own-skill.ts';
import { responseFaults, spokenWords } from '../channels/alexa/response-checker.ts';
import { newHousehold } from '../conversations/alexa-conversation.ts';
import { readProjectFile } from '../house/project.ts';
import type { Manifest } from './manifest-rules.ts';

const { manifest } = JSON.parse(readProjectFile('skill-package/skill.json')) as { manifest: Manifest };
const LOCALES = Object.entries(manifest.publishingInformation.locales);

let skill: OwnSkill;
beforeAll(async () => {
  skill = await openSkill();
});

/** A device of a locale, with the locale's own model; it talks to the skill in this process. */
async function openDevice(locale: string) {
  return createEcho({
    model: await loadDeviceModel(locale),
    household: { ...newHousehold('dot'), locale },
    call: async (envelope) => ({ kind: 'answered', payload: await skill.ask(envelope), ms: 0 }),
  });
}

/** What was heard; the answer keeps every rule. */
function wordsOf([turn]: readonly Turn[]): string {
  if (turn?.kind !== 'answered') return turn?.kind ?? 'nothing';
  expect(responseFaults(turn.response, turn.request)).toEqual([]);
  return spokenWords(turn.response);
}

/** As somebody would say it: without the wake word, which the device takes. */
const said = (phrase: string) =>
  phrase
    .replace(/^Alexa, /, '')
    .replace(/[.?]$/, '')
    .toLowerCase();
const NO_ANSWER = /not sure|didn't|isn't in the notes|can't find|don't (?:say|mention)|went wrong/;

describe.each(LOCALES)('the example phrases of %s', (locale, { examplePhrases = [] }) => {
  test('are answered as the shop promises', async () => {
    const answers: string[] = [];
    for (const phrase of examplePhrases) {
      const device = await openDevice(locale);
      answers.push(wordsOf(await device.say(said(phrase))));
    }
    expect(answers).toEqual([
      expect.stringMatching(/^Welcome to Keynote Recap/),
      expect.stringMatching(/Werner said .*database/),
      expect.stringMatching(/2017 keynote/),
    ]);
    expect(answers.filter((words) => NO_ANSWER.test(words))).toEqual([]);
  });

  test('and those of the welcome are, too', async () => {
    const device = await openDevice(locale);
    const welcome = wordsOf(await device.say('open keynote recap'));
    const [, first = '', second = ''] = /ask (what .*?),? or (for .*?)\./.exec(welcome) ?? [];
    expect([first, second], welcome).not.toContain('');
    for (const example of [first, second.replace(/^for /, '')])
      expect(wordsOf(await device.say(example.toLowerCase()))).not.toMatch(NO_ANSWER);
    const again = await openDevice(locale);
    for (const example of [first, second])
      expect(wordsOf(await again.say(`ask keynote recap ${example.toLowerCase()}`))).not.toMatch(NO_ANSWER);
  });
});

import { describe, expect, test } from 'vitest';
import { loadModel } from '../../interaction-models/build.ts';
import { showTemplate, toUtterances } from '../../interaction-models/targets/lex-utterances.ts';
import { expandTemplate } from '../../interaction-models/template/expand.ts';

const MODEL = loadModel();
const wordsOf = (sentences: readonly string[]) =>
  new Set(sentences.flatMap((sentence) => sentence.split(' ')));

describe('the sentences that show a template', () => {
  test('are sentences of it, with every word that it has', () => {
    for (const { template, text } of MODEL.sentences) {
      const [shown, all] = [showTemplate(template), new Set(expandTemplate(template))];
      expect(
        shown.filter((sentence) => !all.has(sentence)),
        text,
      ).toEqual([]);
      expect(
        [...wordsOf([...all])].filter((word) => !wordsOf(shown).has(word)),
        text,
      ).toEqual([]);
    }
  });

  test('stay few, however rich the template is', () => {
    const richest = Math.max(...MODEL.sentences.map(({ template }) => showTemplate(template).length));
    expect(richest).toBeLessThanOrEqual(60);
    expect(
      Math.max(...MODEL.sentences.map(({ template }) => expandTemplate(template).length)),
    ).toBeGreaterThan(500);
  });
});

describe('utterances', () => {
  const utterances = toUtterances(MODEL);

  test.each([
    ['AskSpeaker', 'what did {speaker} say about {topic}', 'a plain question'],
    ['NavigateHome', 'go home', 'Lex has no intent for it'],
    ['Yes', 'yes', 'Lex has no intent for it'],
    ['No', 'no', 'Lex has no intent for it'],
    ['Next', 'next', 'Lex has no intent for it'],
    ['Previous', 'go back', 'Lex has no intent for it'],
    ['Stop', 'goodbye', "more than Lex's own words for it"],
  ])('%s has "%s": %s', (intent, utterance) => {
    expect(utterances.get(intent)).toContain(utterance);
  });

  test.each([
    ['Stop', 'stop'],
    ['Help', 'help'],
    ['Repeat', 'say that again'],
    ['Stop', 'go home'],
  ])('%s leaves "%s" to the intent that has it already', (intent, utterance) => {
    expect(utterances.get(intent)).not.toContain(utterance);
  });

  test('belong to one intent each', () => {
    const all = [...utterances.values()].flat();
    expect(new Set(all).size).toBe(all.length);
  });
});

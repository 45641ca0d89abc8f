import { type LexiconTable, NO_LEXICON } from '../../../local/polly/lexicon.ts';
import { planSpeech } from '../../../local/polly/plan.ts';
import type { Step } from '../../../local/polly/runs.ts';
import { soundsOfLetter } from '../../../local/polly/words/letters.ts';
import type { SpokenWord } from '../../../local/polly/words/respelling.ts';

const LETTERS = new Map([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => [soundsOfLetter(letter), letter]));

/** What is spoken for a text, as words: letters that are named are capitals, sounds stand in braces, pauses in angles. */
export function saidFor(text: string, lexicon: LexiconTable = NO_LEXICON): string {
  const textType = /^\s*<speak/.test(text) ? 'ssml' : 'text';
  return planSpeech({ text, textType, engine: 'standard', lexicon }).flatMap(showStep).join(' ');
}

function showStep(step: Step): string[] {
  if (step.kind === 'pause') return [`<${step.ms}>`];
  if (step.kind === 'mark') return [`<${step.name}>`];
  if (step.kind === 'sentence') return [];
  return [step.said.flatMap(({ words }) => words.map(showWord)).join(' ')];
}

function showWord(spoken: SpokenWord): string {
  return 'word' in spoken ? spoken.word : (LETTERS.get(spoken.sounds) ?? `{${spoken.sounds}}`);
}

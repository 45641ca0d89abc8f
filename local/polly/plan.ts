import type { LexiconTable } from './lexicon.ts';
import { readSsml } from './markup/read-ssml.ts';
import type { Engine } from './markup/tags.ts';
import { type Step, toRuns } from './runs.ts';
import { saySentence } from './say-sentence.ts';
import { PLAIN, type ScriptItem } from './script.ts';
import { toSentences } from './sentences.ts';
import { toTokens } from './tokens.ts';

/** What is to be spoken. */
export type Spoken = {
  readonly text: string;
  readonly textType: 'text' | 'ssml';
  readonly engine: Engine;
  readonly lexicon: LexiconTable;
};

/** Milliseconds of silence between sentences and between paragraphs. */
const AFTER_SENTENCE = 400;
const AFTER_PARAGRAPH = 650;

/** The text as what the voice does one after the other. Throws SsmlError. */
export function planSpeech({ text, textType, engine, lexicon }: Spoken): Step[] {
  const items = textType === 'ssml' ? readSsml(text, engine) : [plainText(text)];
  const steps: Step[] = [];
  let due = 0;
  for (const sentence of toSentences(toTokens(items))) {
    const said = saySentence(sentence, lexicon);
    if (said.some(({ kind }) => kind === 'said')) {
      if (due > 0) steps.push({ kind: 'pause', ms: due });
      steps.push({ kind: 'sentence', span: sentence.span });
      due = sentence.endsParagraph ? AFTER_PARAGRAPH : AFTER_SENTENCE;
    }
    steps.push(...toRuns(said, !steps.some(({ kind }) => kind === 'run')));
  }
  return steps;
}

function plainText(text: string): ScriptItem {
  return { kind: 'text', text, places: Array.from({ length: text.length + 1 }, (_, at) => at), style: PLAIN };
}

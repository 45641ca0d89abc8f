import type { Directive } from 'ask-sdk-model';
import type { Answer } from '../../../dialog/answer.ts';
import type { PronunciationLexicon } from '../../../speech/lexicon.ts';
import type { Device } from '../envelope.ts';
import { toSpeech } from '../to-speech.ts';
import { buildDocument } from './document.ts';
import { planReadAlong, type ReadAlong, readAlongCommands } from './read-along.ts';
import { screenKind, toScreen } from './screen.ts';

/** Our documents need no more than this. */
const NEEDED = [1, 1] as const;
/** Commands reach a document by its token; there is one on the screen at a time. */
const TOKEN = 'keynote-recap';

export function hasScreen({ screen }: Device): boolean {
  if (screen === undefined) return false;
  const [major, minor] = screen;
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** What is read along, as speech under the names that the document asks for, and how Alexa makes sound of it. */
function toVoices(answer: Answer, plan: ReadAlong, lexicon: PronunciationLexicon) {
  const question = answer.next.do === 'listen' ? answer.next.prompt : '';
  const voices = [
    ...answer.say.map((line, at) => ({ name: `line${at}`, text: line.text })).slice(plan.first),
    { name: 'prompt', text: question },
  ];
  const speech = voices.map(
    ({ name, text }) => [`${name}Ssml`, toSpeech([text], undefined, lexicon)] as const,
  );
  const transformers = voices.map(({ name }) => ({
    inputPath: `${name}Ssml`,
    outputName: `${name}Speech`,
    transformer: 'ssmlToSpeech',
  }));
  return { properties: Object.fromEntries(speech), transformers };
}

/** The screen of an answer, and, where it is read along, the commands for that. */
export function toDirectives(answer: Answer, lexicon: PronunciationLexicon): readonly Directive[] {
  const plan = planReadAlong(answer);
  const voices = plan.follows ? toVoices(answer, plan, lexicon) : { properties: {}, transformers: [] };
  const render: Directive = {
    type: 'Alexa.Presentation.APL.RenderDocument',
    token: TOKEN,
    document: buildDocument(screenKind(answer)),
    datasources: {
      screen: {
        type: 'object',
        properties: {
          ...toScreen(answer),
          ...(plan.follows ? { first: plan.first, at: plan.first - 1 } : { first: 0, at: -1 }),
          ...voices.properties,
        },
        transformers: voices.transformers,
      },
    },
  };
  if (!plan.follows) return [render];
  const commands = [...readAlongCommands(plan, answer.say.length)] as never[];
  return [render, { type: 'Alexa.Presentation.APL.ExecuteCommands', token: TOKEN, commands }];
}

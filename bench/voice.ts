import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createConversation } from '../lambda/dialog/conversation.ts';
import { loadKnowledge } from '../lambda/io/load-index.ts';
import { loadPatterns } from '../lambda/io/load-patterns.ts';
import { artefactPath, ensureBuilt, INDEX, PATTERNS } from '../local/fresh-build.ts';
import { createRecogniser } from '../local/lex/hear/create-recogniser.ts';
import { createSynthesizer } from '../local/polly/synthesize.ts';
import { figuresOf, readGroups, type Spoken, speakGroup } from './voice-round-trip.ts';

/**
 * Questions spoken by two voices, recognised and answered: `node bench/voice.ts [--voice Joanna] [file.yaml]`. Prints what was not answered as if typed,
 * and the figures: answers, words, time, memory.
 */
const VOICES = ['Joanna', 'Matthew'];
const QUESTIONS = new URL('../test/local/voice-questions.yaml', import.meta.url);

const { values, positionals } = parseArgs({ options: { voice: { type: 'string' } }, allowPositionals: true });
const [path] = positionals;
const file = path === undefined ? QUESTIONS : pathToFileURL(path);
ensureBuilt([INDEX, PATTERNS], console.error);
const knowledge = await loadKnowledge(artefactPath(INDEX));
const patterns = await loadPatterns(artefactPath(PATTERNS));
const conversation = createConversation({ knowledge, patterns });
const synthesizer = await createSynthesizer();
const before = process.memoryUsage().rss;
const recogniser = createRecogniser({ patterns, knowledge });
console.log('ready', await recogniser.warm());
for (const voice of values.voice === undefined ? VOICES : [values.voice]) {
  const spoken: Spoken[] = [];
  for (const group of readGroups(file)) {
    const some = await speakGroup(group, voice, { conversation, synthesizer, recogniser });
    for (const { said, heard, isSameAnswer } of some)
      if (!isSameAnswer) console.log(`  "${said}" heard as "${heard ?? ''}"`);
    spoken.push(...some);
  }
  console.log(voice, figuresOf(spoken));
}
console.log(
  `resident: ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB more with the recogniser`,
);
await recogniser.close();
await synthesizer.close();

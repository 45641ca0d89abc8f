import {
  DeleteLexiconCommand,
  GetLexiconCommand,
  GetLexiconOutput$,
  ListLexiconsCommand,
  ListLexiconsOutput$,
  type PollyClient,
  PutLexiconCommand,
  type SynthesizeSpeechCommandInput,
} from '@aws-sdk/client-polly';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PollyStandIn, startPolly } from '../../../local/polly/start.ts';
import { misfits } from '../lex/conformance.ts';
import { openHttp2, speak } from './polly-clients.ts';

let polly: PollyStandIn;
let client: PollyClient;
beforeAll(async () => {
  polly = await startPolly();
  client = openHttp2(polly.endpoint);
});
afterAll(async () => {
  client.destroy();
  await polly.stop();
});

const pls = (inside: string, attributes = 'alphabet="ipa" xml:lang="en-US"') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ours -->\n<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" ${attributes}>${inside}</lexicon>`;
const ONE =
  '<lexeme><grapheme>W3C</grapheme><alias>World Wide Web Consortium of Many Members</alias></lexeme>';

describe('lexicons', () => {
  test('are kept, applied to voices of their language, listed and removed', async () => {
    const Content = pls(ONE);
    await client.send(new PutLexiconCommand({ Name: 'kn', Content }));
    const { $metadata: _, ...one } = await client.send(new GetLexiconCommand({ Name: 'kn' }));
    expect(misfits(GetLexiconOutput$, one)).toEqual([]);
    expect(one).toMatchObject({
      Lexicon: { Content, Name: 'kn' },
      LexiconAttributes: {
        Alphabet: 'ipa',
        LanguageCode: 'en-US',
        LexemesCount: 1,
        Size: Buffer.byteLength(Content),
      },
    });
    const { $metadata: __, ...all } = await client.send(new ListLexiconsCommand());
    expect(misfits(ListLexiconsOutput$, all)).toEqual([]);
    expect(all.Lexicons?.map(({ Name }) => Name)).toEqual(['kn']);

    const asked = { Text: 'The W3C.', OutputFormat: 'pcm' } as const;
    const seconds = async (more: Partial<SynthesizeSpeechCommandInput>) =>
      (await speak(client, { ...asked, ...more })).bytes.length / 32_000;
    expect(await seconds({ LexiconNames: ['kn'] })).toBeGreaterThan((await seconds({})) + 0.5);
    expect(await seconds({ LexiconNames: ['kn'], VoiceId: 'Brian' })).toBe(
      await seconds({ VoiceId: 'Brian' }),
    );

    await client.send(new DeleteLexiconCommand({ Name: 'kn' }));
    await expect(client.send(new GetLexiconCommand({ Name: 'kn' }))).rejects.toMatchObject({
      name: 'LexiconNotFoundException',
    });
  });

  test.each([
    ['InvalidLexiconException', 'kn', '<lexicon>'],
    ['InvalidLexiconException', 'kn', pls('<lexeme><grapheme>a</grapheme></lexeme>')],
    ['InvalidLexiconException', 'kn', pls('<lexeme><grapheme>a</grapheme><phoneme>☃</phoneme></lexeme>')],
    ['InvalidLexiconException', 'kn', pls('words')],
    ['InvalidLexiconException', 'kn', pls('<p/>')],
    ['UnsupportedPlsAlphabetException', 'kn', pls(ONE, 'alphabet="sounds" xml:lang="en-US"')],
    ['UnsupportedPlsLanguageException', 'kn', pls(ONE, 'alphabet="ipa" xml:lang="tlh"')],
    ['LexiconSizeExceededException', 'kn', pls(ONE.repeat(60))],
    [
      'MaxLexemeLengthExceededException',
      'kn',
      pls(`<lexeme><grapheme>a</grapheme><alias>${'a'.repeat(101)}</alias></lexeme>`),
    ],
    ['ValidationException', 'with-a-dash', pls(ONE)],
  ])('%s: %s %s', async (name, Name, Content) => {
    await expect(client.send(new PutLexiconCommand({ Name, Content }))).rejects.toMatchObject({ name });
  });
});

import { describe, expect, test } from 'vitest';
import { packLexBot, readLexBot } from '../../interaction-models/build.ts';
import { toZip } from '../../interaction-models/targets/lex-archive.ts';
import { toBotLocales } from '../../interaction-models/targets/lex-cloudformation.ts';
import { templateFaults } from '../infrastructure/cloudformation.ts';
import { readZip } from '../infrastructure/read-zip.ts';

const FILES = readLexBot();

/** CloudFormation reads templates of at most a megabyte from S3: one language fits in one, all of them come as a zip file. */
const MOST_TEMPLATE = 1_000_000;

describe('what is deployed', () => {
  const packed = new Map(packLexBot().map(({ path, text }) => [path, text]));

  test('the zip file holds the committed files, and is the same twice', () => {
    const zip = Buffer.from(packed.get('build/lex-bot.zip') ?? '');
    const entries = [...readZip(zip)].map(([path, bytes]) => ({ path, text: bytes.toString('utf8') }));
    expect(entries).toEqual(FILES);
    expect(Buffer.from(toZip(FILES)).equals(zip)).toBe(true);
  });

  const bot = (BotLocales: unknown) => ({
    Parameters: {},
    Outputs: {},
    Resources: {
      Bot: {
        Type: 'AWS::Lex::Bot',
        Properties: {
          Name: 'KeynoteRecap',
          RoleArn: 'arn:aws:iam::123456789012:role/bot',
          DataPrivacy: { ChildDirected: false },
          IdleSessionTTLInSeconds: 3600,
          BotLocales,
        },
      },
    },
  });

  test('is what CloudFormation takes as BotLocales, by a check that finds faults', () => {
    const locales = JSON.parse(String(packed.get('build/lex-bot-locales.json')));
    expect(locales).toEqual(toBotLocales(FILES));
    expect(templateFaults(bot(locales))).toEqual([]);
    const [faulty] = structuredClone(locales);
    delete faulty.LocaleId;
    faulty.Intents[0].DialogCodeHook.Enabled = 'yes';
    faulty.SlotTypes[0].ValueSelectionSetting.ResolutionStrategy = 'TopResolution';
    expect(templateFaults(bot([faulty]))).toEqual([
      'Bot.BotLocales[0].SlotTypes[0].ValueSelectionSetting.ResolutionStrategy: TopResolution is not allowed',
      'Bot.BotLocales[0].Intents[0].DialogCodeHook.Enabled: must be boolean',
      'Bot.BotLocales[0].LocaleId: is missing',
    ]);
  });

  test('fits in a template language by language', () => {
    const sizes = toBotLocales(FILES).map((locale) => Buffer.byteLength(JSON.stringify(locale)));
    console.log(`BotLocales: ${sizes.join(', ')} bytes`);
    expect(sizes.filter((size) => size > 0.9 * MOST_TEMPLATE)).toEqual([]);
  });

  test('has the same intents, slots, types and vocabulary in CloudFormation as in the archive', () => {
    type Named = { readonly Name: string; readonly Slots?: readonly unknown[] };
    const [, , us] = toBotLocales(FILES) as unknown as readonly {
      readonly Intents: readonly Named[];
      readonly SlotTypes: readonly Named[];
      readonly CustomVocabulary: { readonly CustomVocabularyItems: readonly unknown[] };
    }[];
    const namesOf = (path: RegExp) => FILES.flatMap((file) => path.exec(file.path)?.[1] ?? []);
    const slots = FILES.filter(({ path }) => /\/en_US\/Intents\/\w+\/Slots\//.test(path));
    expect(us?.Intents.map(({ Name }) => Name)).toEqual(namesOf(/\/en_US\/Intents\/(\w+)\/Intent\.json$/));
    expect(us?.Intents.flatMap(({ Slots = [] }) => Slots).length).toBe(slots.length);
    expect(us?.SlotTypes.map(({ Name }) => Name)).toEqual(namesOf(/\/en_US\/SlotTypes\/(\w+)\//));
    expect(us?.CustomVocabulary.CustomVocabularyItems.length).toBeGreaterThan(20);
  });
});

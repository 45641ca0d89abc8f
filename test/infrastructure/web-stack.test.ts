import { describe, expect, test } from 'vitest';
import { readWebConfig } from '../../lambda/io/config.ts';
import { createLog } from '../../lambda/io/log.ts';
import { readProjectFile } from '../house/project.ts';
import { readTemplate, templateFaults } from './cloudformation.ts';

const TEXT = readProjectFile('infrastructure/web-stack.yaml');
const TEMPLATE = readTemplate(TEXT);
const { Resources, Parameters, Outputs } = TEMPLATE;

/** A template is sent inside the request that creates the stack: CloudFormation takes no more there. */
const MOST_BYTES = 51_200;

type Statement = { readonly Action: string | readonly string[]; readonly Resource: unknown };

const propertiesOf = (name: string) => Resources[name]?.Properties ?? {};
const ofType = (type: string) => Object.values(Resources).filter((resource) => resource.Type === type);
const statementsOf = (role: string) => {
  const { Policies = [] } = propertiesOf(role) as {
    Policies?: { PolicyDocument: { Statement: Statement[] } }[];
  };
  return Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
};

describe('the stack of the web channel', () => {
  test('is what CloudFormation takes', () => {
    expect(templateFaults(TEMPLATE)).toEqual([]);
    expect(Buffer.byteLength(TEXT)).toBeLessThan(MOST_BYTES);
    // it knows no anchors of YAML
    expect(TEXT).not.toMatch(/: [&*]\w/);
  });

  test('asks for nothing but where the code is and for a key', () => {
    const needed = Object.keys(Parameters).filter((name) => Parameters[name]?.Default === undefined);
    expect(needed).toEqual(['CodeBucket', 'SpeechKey']);
    expect(Parameters.SpeechKey).toMatchObject({ NoEcho: true, MinLength: 32 });
  });

  test('runs both functions as they are packed', () => {
    for (const name of ['WebFunction', 'LexFunction'])
      expect(propertiesOf(name)).toMatchObject({
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Architectures: ['arm64'],
      });
  });

  test('tells the web function what it reads, and nothing that it does not', () => {
    const { Variables } = propertiesOf('WebFunction').Environment as { Variables: Record<string, unknown> };
    const given = {
      LEX_BOT_ID: 'BOT1234567',
      LEX_BOT_ALIAS_ID: 'ALIAS12345',
      LEX_LOCALE_ID: 'en_GB',
      POLLY_VOICE_ID: 'Amy',
      SPEECH_KEY: 'k'.repeat(32),
      ALLOWED_ORIGINS: 'https://example.org, https://example.com:8443',
    };
    expect(Object.keys(Variables)).toEqual(Object.keys(given));
    expect(readWebConfig('file:///var/task/index.mjs', given)).toEqual({
      knowledgeFolder: '/var/task',
      webFolder: '/var/task/web',
      lex: { botId: 'BOT1234567', botAliasId: 'ALIAS12345', localeId: 'en_GB' },
      voiceId: 'Amy',
      speechKey: given.SPEECH_KEY,
      origins: ['https://example.org', 'https://example.com:8443'],
    });
    // what is left empty counts as not set
    expect(
      readWebConfig('file:///var/task/index.mjs', { ALLOWED_ORIGINS: '', POLLY_VOICE_ID: '' }),
    ).toMatchObject({
      voiceId: 'Joanna',
      origins: [],
    });
  });

  test('lets each function do what it must', () => {
    expect(statementsOf('WebRole')).toEqual([
      {
        Effect: 'Allow',
        Action: ['lex:RecognizeText', 'lex:RecognizeUtterance'],
        Resource: { 'Fn::GetAtt': ['BotAlias', 'Arn'] },
      },
      { Effect: 'Allow', Action: 'polly:SynthesizeSpeech', Resource: '*' },
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: { 'Fn::GetAtt': ['WebLogs', 'Arn'] },
      },
    ]);
    expect(statementsOf('LexFunctionRole').map(({ Resource }) => Resource)).toEqual([
      { 'Fn::GetAtt': ['LexLogs', 'Arn'] },
    ]);
    expect(statementsOf('BotRole').map(({ Action }) => Action)).toEqual(['polly:SynthesizeSpeech']);
    for (const { Properties } of ofType('AWS::IAM::Role'))
      expect(Properties?.ManagedPolicyArns).toBeUndefined();
  });

  test('lets Lex call one function for its bot, and the API the other', () => {
    const permissions = ofType('AWS::Lambda::Permission').map(({ Properties }) => Properties);
    expect(permissions.map((permission) => [permission?.Principal, permission?.SourceArn])).toEqual([
      ['lexv2.amazonaws.com', { 'Fn::Sub': expect.stringMatching(/bot-alias\/\$\{Bot\}\/\*$/) }],
      ['apigateway.amazonaws.com', { 'Fn::Sub': expect.stringMatching(/:\$\{Api\}\/\*$/) }],
    ]);
  });

  test('has the function behind every language of the bot', () => {
    const { BotAliasLocaleSettings: settings } = propertiesOf('BotAlias') as {
      BotAliasLocaleSettings: { LocaleId: string; BotAliasLocaleSetting: unknown }[];
    };
    const manifest = ['en_US', 'en_GB', 'en_AU'];
    expect(settings.map(({ LocaleId }) => LocaleId)).toEqual(manifest);
    for (const locale of manifest)
      expect(readProjectFile(`lex-bot/KeynoteRecap/BotLocales/${locale}/BotLocale.json`)).toContain(locale);
    for (const { BotAliasLocaleSetting } of settings)
      expect(BotAliasLocaleSetting).toMatchObject({
        CodeHookSpecification: { LambdaCodeHook: { LambdaArn: { 'Fn::GetAtt': ['LexFunction', 'Arn'] } } },
      });
    expect(Parameters.LocaleId).toMatchObject({ AllowedValues: manifest });
  });

  test('hands events of the form that the function reads, to it alone, and not too many', () => {
    expect(propertiesOf('ApiIntegration')).toMatchObject({
      IntegrationType: 'AWS_PROXY',
      PayloadFormatVersion: '2.0',
    });
    expect(propertiesOf('ApiRoute').RouteKey).toBe('$default');
    expect(propertiesOf('ApiStage')).toMatchObject({
      // a stage with a name would stand in every path
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: { Ref: 'RequestsASecond' }, ThrottlingBurstLimit: 100 },
    });
  });

  test('costs nothing while nobody asks', () => {
    const kinds = new Set(Object.values(Resources).map(({ Type }) => Type.split('::')[1]));
    expect([...kinds].sort()).toEqual(['ApiGatewayV2', 'CloudWatch', 'IAM', 'Lambda', 'Lex', 'Logs', 'SNS']);
    expect(TEXT).not.toMatch(/ProvisionedConcurrency/);
    for (const { Properties } of ofType('AWS::Logs::LogGroup')) expect(Properties?.RetentionInDays).toBe(30);
  });

  test('raises an alarm for what the functions log and count', () => {
    const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties?.MetricName);
    expect(alarms).toEqual(['Errors', 'Errors', 'FailedTurns', 'CallsInVain', 'TurnMilliseconds']);
    const lines: string[] = [];
    createLog((line) => lines.push(line))('turn', { ms: 1 });
    expect(JSON.parse(lines[0] ?? '')).toEqual({ event: 'turn', ms: 1 });
    const source = ['turn', 'speech', 'web']
      .map((name) => readProjectFile(`lambda/channels/web/${name}.ts`))
      .join('');
    for (const event of ['failed', 'away', 'turn']) {
      expect(TEXT).toContain(`$.event = "${event}"`);
      expect(source).toContain(`log('${event}'`);
    }
  });

  test('tells where the page is, and what "npm start" needs to use the bot', () => {
    expect(Object.keys(Outputs)).toEqual(['Address', 'BotId', 'BotAliasId']);
  });
});

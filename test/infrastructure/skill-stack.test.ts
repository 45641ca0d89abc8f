import { describe, expect, test } from 'vitest';
import { readSkillConfig } from '../../lambda/io/config.ts';
import { createLog } from '../../lambda/io/log.ts';
import { readProjectFile } from '../house/project.ts';
import { readTemplate, templateFaults } from './cloudformation.ts';

const TEXT = readProjectFile('infrastructure/skill-stack.yaml');
const TEMPLATE = readTemplate(TEXT);
const { Resources, Parameters, Outputs } = TEMPLATE;

/** A template is sent inside the request that creates the stack: CloudFormation takes no more there. */
const MOST_BYTES = 51_200;
/** What `ask deploy` hands over, and CloudFormation refuses where it is not declared. */
const GIVEN = ['CodeBucket', 'CodeKey', 'CodeVersion', 'LambdaHandler', 'LambdaRuntime', 'SkillId'];

const ofType = (type: string) => Object.values(Resources).filter((resource) => resource.Type === type);
const only = (type: string) => {
  const [found, ...others] = ofType(type);
  expect(others).toEqual([]);
  return found?.Properties ?? {};
};

describe('the stack', () => {
  test('is what CloudFormation takes', () => {
    expect(templateFaults(TEMPLATE)).toEqual([]);
    expect(Buffer.byteLength(TEXT)).toBeLessThan(MOST_BYTES);
  });

  test('is checked by a check that finds faults', () => {
    const faults = templateFaults({
      ...TEMPLATE,
      Resources: {
        Table: {
          Type: 'AWS::DynamoDB::Table',
          Properties: { KeySchema: [], TimeToLiveSpecification: { Enabled: 'yes' }, Billing: 'x' },
        },
        Odd: { Type: 'AWS::Nope::Thing' },
        Function: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Code: { ZipFile: 'x' },
            Role: { 'Fn::GetAtt': ['Table', 'Nothing'] },
            MemorySize: 'lots',
          },
        },
      },
      Outputs: { SkillEndpoint: { Value: { Ref: 'Gone' } } },
    });
    expect(faults).toEqual([
      'Table.TimeToLiveSpecification.Enabled: must be boolean',
      'Table.Billing: is unknown',
      'Odd: AWS::Nope::Thing is no type',
      'Function.MemorySize: must be integer',
      'Table has no attribute Nothing',
      'Gone is nowhere declared',
    ]);
  });

  test('takes what `ask deploy` gives, and asks for nothing it does not', () => {
    const needed = Object.keys(Parameters).filter((name) => Parameters[name]?.Default === undefined);
    expect(needed.sort()).toEqual(GIVEN);
    // these two names, anywhere in the text, make the command ask for credentials of the skill
    expect(TEXT).not.toMatch(/SkillClientId|SkillClientSecret/);
    expect(Outputs.SkillEndpoint?.Value).toEqual({ 'Fn::GetAtt': ['SkillFunction', 'Arn'] });
  });

  test('runs the function as Alexa needs it', () => {
    const { Runtime, Handler, Architectures, Timeout, Environment } = only('AWS::Lambda::Function');
    expect({ Runtime, Handler, Architectures, Timeout }).toEqual({
      Runtime: { Ref: 'LambdaRuntime' },
      Handler: { Ref: 'LambdaHandler' },
      Architectures: ['arm64'],
      Timeout: 8,
    });
    expect(Environment).toEqual({
      Variables: { SKILL_ID: { Ref: 'SkillId' }, MEMORY_TABLE: { Ref: 'MemoryTable' } },
    });
  });

  test('tells the function what it reads', () => {
    const environment = { SKILL_ID: 'amzn1.ask.skill.one', MEMORY_TABLE: 'stack-MemoryTable-A1B2' };
    expect(readSkillConfig('file:///var/task/index.mjs', environment)).toEqual({
      skillId: environment.SKILL_ID,
      memoryTable: environment.MEMORY_TABLE,
      knowledgeFolder: '/var/task',
    });
  });

  test('lets nobody but Alexa, for this skill, call it', () => {
    expect(only('AWS::Lambda::Permission')).toEqual({
      FunctionName: { 'Fn::GetAtt': ['SkillFunction', 'Arn'] },
      Action: 'lambda:InvokeFunction',
      Principal: 'alexa-appkit.amazon.com',
      EventSourceToken: { Ref: 'SkillId' },
    });
  });

  test('keeps what people saved: on demand, encrypted, recoverable, forgotten in time', () => {
    expect(only('AWS::DynamoDB::Table')).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      SSESpecification: { SSEEnabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      TimeToLiveSpecification: { Enabled: true, AttributeName: 'expires' },
    });
    // the attribute that the function writes
    expect(readProjectFile('lambda/io/memory-table.ts')).toMatch(/^\s+expires: Math\./m);
  });

  test('may do nothing but remember in its table and write its log', () => {
    const { Policies, ManagedPolicyArns } = only('AWS::IAM::Role');
    expect(ManagedPolicyArns).toBeUndefined();
    const statements = (
      Policies as { PolicyDocument: { Statement: { Action: string[]; Resource: unknown }[] } }[]
    ).flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
    expect(statements.map(({ Resource }) => Resource)).toEqual([
      { 'Fn::GetAtt': ['MemoryTable', 'Arn'] },
      { 'Fn::GetAtt': ['SkillLogs', 'Arn'] },
    ]);
  });

  test('keeps its log for a while, and raises an alarm for errors and for answers that fail', () => {
    expect(only('AWS::Logs::LogGroup').RetentionInDays).toBe(30);
    const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties?.MetricName);
    expect(alarms).toEqual(['Errors', 'FailedAnswers']);
    expect(only('AWS::Logs::MetricFilter')).toMatchObject({
      LogGroupName: { Ref: 'SkillLogs' },
      MetricTransformations: [{ MetricName: 'FailedAnswers' }],
    });
    // the event that the function logs for such an answer
    const lines: string[] = [];
    createLog((line) => lines.push(line))('failed', { ms: 1 });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'failed' });
    expect(only('AWS::Logs::MetricFilter').FilterPattern).toContain('($.event = "failed")');
  });
});

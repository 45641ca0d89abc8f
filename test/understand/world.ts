import { readdirSync, readFileSync } from 'node:fs';
import { buildPatterns } from '../../interaction-models/build.ts';
import { analyze } from '../../lambda/retrieve/analyze.ts';
import type { Catalogue, Speaker, Talk, TalkKind, Topic } from '../../lambda/retrieve/index-format.ts';
import { createNormalise } from '../../lambda/understand/normalise.ts';
import type { PatternTable } from '../../lambda/understand/pattern-table.ts';
import { createUnderstanding, type Understanding } from '../../lambda/understand/understand.ts';

/** The talks of the project's own notes, as a catalogue: written by hand, so that understanding is tested alone. */
type TalkRow = readonly [
  id: string,
  title: string,
  kind: TalkKind,
  speakers: readonly string[],
  more?: Partial<Talk>,
];

const CONFERENCE = 'AWS re:Invent';
const DAY_1 = { conference: CONFERENCE, year: 2018, date: '2018-11-26' };
const DAY_4 = { conference: CONFERENCE, year: 2018, date: '2018-11-29' };
const IN_2019 = { conference: CONFERENCE, year: 2019, date: '2019-12-02' };

const TALKS: readonly TalkRow[] = [
  [
    'keynote-2017',
    '21st Century Architectures',
    'keynote',
    ['werner-vogels'],
    {
      conference: CONFERENCE,
      year: 2017,
      aliases: [
        'the 2017 keynote',
        "werner's 2017 keynote",
        "werner's keynote",
        'the chaos engineering keynote',
      ],
    },
  ],
  [
    'data-sovereignty',
    'Security Discussion on Data Sovereignty',
    'chat',
    ['mark-ryland'],
    {
      ...DAY_1,
      place: 'Linq Hotel',
      aliases: ['the data sovereignty chat', 'the fireside chat', 'the security discussion'],
    },
  ],
  [
    'aurora-serverless',
    'Aurora Serverless',
    'breakout',
    [],
    { ...DAY_1, aliases: ['the aurora serverless talk', 'the aurora serverless session'] },
  ],
  [
    'serverless-patterns',
    'Serverless Architecture Patterns and Practices',
    'breakout',
    [],
    { ...DAY_1, aliases: ['the serverless patterns talk'] },
  ],
  [
    'saas',
    'Architecting Next Generation SaaS Solutions on AWS',
    'breakout',
    [],
    { ...DAY_1, aliases: ['the saas talk'] },
  ],
  [
    'monday-night-live',
    'Monday Night Live',
    'keynote',
    [],
    { ...DAY_1, aliases: ['the monday night live keynote', 'the monday night keynote'] },
  ],
  [
    'keynote-2018',
    'Are You Well Architected?',
    'keynote',
    ['werner-vogels'],
    { ...DAY_4, aliases: ['the 2018 keynote', "werner's 2018 keynote", "werner's keynote"] },
  ],
  [
    'lambda-under-the-hood',
    'AWS Lambda Under the Hood',
    'breakout',
    [],
    { ...DAY_4, aliases: ['the lambda deep dive'] },
  ],
  [
    'aurora-postgres',
    'Amazon RDS PostgreSQL Universe',
    'breakout',
    [],
    { ...IN_2019, aliases: ['the aurora postgres talk', 'the postgres talk'] },
  ],
  [
    'arc203',
    'Innovation at Speed',
    'breakout',
    ['adrian-cockcroft'],
    { ...IN_2019, code: 'ARC203', place: 'Venetian, Level 2, Venetian Theatre', time: '12:15 PM to 1:15 PM' },
  ],
  [
    'dop342',
    "Amazon's Approach to Building Resilient Services",
    'breakout',
    ['marc-brooker'],
    {
      ...IN_2019,
      code: 'DOP342-R',
      place: 'Venetian, Level 2, Venetian Theatre',
      time: '1:45 PM to 2:45 PM',
      aliases: ['the resilience talk'],
    },
  ],
];

const SPEAKERS: readonly (readonly [name: string, role: string, aliases?: readonly string[]])[] = [
  ['Adrian Cockcroft', 'VP Cloud Architecture Strategy, Amazon Web Services'],
  ['Marc Brooker', 'Senior Principal Engineer, Amazon Web Services'],
  ['Mark Ryland', 'security expert'],
  ['Werner Vogels', 'CTO, Amazon.com', ['Dr. Werner Vogels']],
];

/** As the ingest finds them: what the notes name more than once, with the other ways they write it. */
const TOPICS: readonly (readonly [name: string, ...aliases: string[]])[] = [
  ['ALB'],
  ['Alexa'],
  ['Amazon RDS PostgreSQL', 'RDS PostgreSQL'],
  ['API Gateway'],
  ['Application Load Balancer'],
  ['architecture', 'architectures'],
  ['Aurora', 'Amazon Aurora'],
  ['aurora global database'],
  ['Aurora PostgreSQL', 'Aurora Postgre SQL'],
  ['Aurora Serverless'],
  ['availability zones'],
  ['AWS'],
  ['AWS CloudTrail', 'AWS Cloud Trail', 'Cloud Trail', 'CloudTrail'],
  ['AWS Config Rules'],
  ['AWS Well-Architected', 'Well Architected', 'Well-Architected'],
  ['AWS Well-Architected Tool'],
  ['best practices'],
  ['chaos engineering'],
  ['chaos experiments', 'chaos experiment'],
  ['cloud'],
  ['Cloud9', 'AWS Cloud9'],
  ['CloudFront', 'Cloud Front'],
  ['control plane'],
  ['CPU'],
  ['culture'],
  ['data center', 'data centers'],
  ['data lakes', 'data lake'],
  ['data plane'],
  ['data sovereignty'],
  ['DevOps', 'Dev Ops'],
  ['distributed systems', 'distributed system'],
  ['DynamoDB', 'Dynamo DB', 'dynamo'],
  ['EC2'],
  ['ECS', 'Amazon ECS'],
  ['failure', 'failures'],
  ['failure injection'],
  ['Fargate', 'AWS Fargate'],
  ['Firehose'],
  ['IAM'],
  ['IDE', 'IDEs'],
  ['innovation'],
  ['Kinesis', 'Amazon Kinesis'],
  ['Kubernetes'],
  ['Lambda', 'AWS Lambda'],
  ['lambda functions', 'Lambda function'],
  ['Lambda Layers'],
  ['Lex'],
  ['load balancer', 'load balancers'],
  ['machine learning'],
  ['Netflix'],
  ['New Zealand'],
  ['open source'],
  ['operations'],
  ['Polly'],
  ['Postgres'],
  ['recovery'],
  ['Redshift'],
  ['relational databases', 'relational database'],
  ['Route 53'],
  ['Ruby'],
  ['S3'],
  ['SaaS'],
  ['serverless'],
  ['serverless lens'],
  ['stream processing'],
  ['task definition'],
  ['VPC', 'VPCs'],
  ['web applications', 'web application'],
  ['web socket', 'web sockets'],
]; // prettier-ignore

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const talks: Talk[] = TALKS.map(([id, title, kind, speakers, more]) => ({
  id,
  title,
  kind,
  speakers,
  aliases: [],
  notes: [id],
  ...more,
}));
const speakers: Speaker[] = SPEAKERS.map(([name, role, aliases = []]) => ({
  id: slug(name),
  name,
  role,
  aliases,
  talks: talks.filter((talk) => talk.speakers.includes(slug(name))).map((talk) => talk.id),
})); // prettier-ignore
const topics: Topic[] = TOPICS.map(([name, ...aliases]) => ({
  id: slug(name),
  name,
  aliases,
  talks: ['keynote-2018'],
  passages: 2,
}));
const dates = [...new Set(talks.flatMap((talk) => talk.date ?? []))].sort();

export const catalogue: Catalogue = {
  talks,
  speakers,
  topics,
  days: dates.map((id) => ({
    id,
    conference: `re:Invent ${id.slice(0, 4)}`,
    talks: talks.filter((talk) => talk.date === id).map((talk) => talk.id),
  })),
}; // prettier-ignore

/** Stems of the project's own notes: what the index would know. */
export function notesVocabulary(): Set<string> {
  const folder = new URL('../../content/notes/', import.meta.url);
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/https?:\S+/g, ' '));
  return new Set(texts.flatMap(analyze));
}

export const patterns: PatternTable = JSON.parse(buildPatterns());
/** An utterance's words before names are put right. */
const prepared = createNormalise(patterns);
export const normalise = (heard: string): readonly string[] => prepared(heard).words;
let shared: Understanding | undefined;

/** Understanding over the catalogue above, prepared once a test file. */
export function understanding(): Understanding {
  shared ??= createUnderstanding({
    patterns,
    catalogue,
    vocabulary: notesVocabulary(),
  });
  return shared;
}

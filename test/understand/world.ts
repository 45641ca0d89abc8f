import { readdirSync, readFileSync } from 'node:fs';
import { buildPatterns } from '../../interaction-models/build.ts';
import { analyze } from '../../lambda/retrieve/analyze.ts';
import type { Catalogue, Speaker, Talk, TalkKind, Topic } from '../../lambda/retrieve/index-format.ts';
import { createUnderstanding, type Understanding } from '../../lambda/understand/understand.ts';

/** The talks of the project's own notes, as a catalogue: written by hand, so that understanding is tested alone. */
type TalkRow = readonly [
  id: string,
  title: string,
  kind: TalkKind,
  speakers: readonly string[],
  more?: Partial<Talk>,
];

const AT_2018 = { conference: 're:Invent 2018', year: 2018 };
const AT_2019 = { conference: 're:Invent 2019', year: 2019, date: '2019-12-02' };

const TALKS: readonly TalkRow[] = [
  [
    'keynote-2017',
    '21st century architectures',
    'keynote',
    ['werner-vogels'],
    { conference: 're:Invent 2017', year: 2017, aliases: ["Werner's 2017 keynote"] },
  ],
  [
    'data-sovereignty',
    'Security discussion: data sovereignty',
    'chat',
    ['mark-ryland'],
    { ...AT_2018, date: '2018-11-26', place: 'the Linq hotel' },
  ],
  ['aurora-serverless', 'Aurora Serverless', 'breakout', [], { ...AT_2018, date: '2018-11-26' }],
  [
    'serverless-patterns',
    'Serverless architecture patterns and practices',
    'breakout',
    [],
    { ...AT_2018, date: '2018-11-26' },
  ],
  [
    'saas',
    'Architecting next generation SaaS solutions on AWS',
    'breakout',
    [],
    { ...AT_2018, date: '2018-11-26' },
  ],
  ['monday-night-live', 'Monday Night Live', 'keynote', [], { ...AT_2018, date: '2018-11-26' }],
  [
    'keynote-2018',
    'Are you well architected?',
    'keynote',
    ['werner-vogels'],
    { ...AT_2018, date: '2018-11-29' },
  ],
  ['lambda-under-the-hood', 'AWS Lambda under the hood', 'breakout', [], { ...AT_2018, date: '2018-11-29' }],
  [
    'aurora-postgres',
    'Amazon RDS PostgreSQL universe',
    'breakout',
    [],
    { ...AT_2019, aliases: ['Aurora PostgreSQL'] },
  ],
  [
    'arc203',
    'Innovation at Speed',
    'breakout',
    ['adrian-cockcroft'],
    { ...AT_2019, code: 'ARC203', place: 'the Venetian Theatre', time: '12:15 PM to 1:15 PM' },
  ],
  [
    'dop342',
    "Amazon's approach to building resilient services",
    'breakout',
    ['marc-brooker'],
    { ...AT_2019, code: 'DOP342-R', place: 'the Venetian Theatre', time: '1:45 PM to 2:45 PM' },
  ],
];

const SPEAKERS: readonly (readonly [name: string, role: string, aliases?: readonly string[]])[] = [
  ['Adrian Cockcroft', 'VP Cloud Architecture Strategy, Amazon Web Services'],
  ['Marc Brooker', 'Senior Principal Engineer, Amazon Web Services'],
  ['Mark Ryland', 'security expert'],
  ['Werner Vogels', 'CTO, Amazon.com', ['Dr. Werner Vogels']],
];

const TOPICS = [
  'ALB',
  'Alexa',
  'API Gateway',
  'Athena',
  'Aurora',
  'Aurora Global Database',
  'Aurora Serverless',
  'availability zone',
  'Capital One',
  'CFO',
  'chaos engineering',
  'circuit breaker',
  'Cloud9',
  'CloudFront',
  'CloudTrail',
  'CloudWatch',
  'CodeStar',
  'Comprehend',
  'containers',
  'culture',
  'data lake',
  'data sovereignty',
  'DevOps',
  'Docker',
  'DynamoDB',
  'EBS',
  'EC2',
  'ECS',
  'EKS',
  'Fargate',
  'Firecracker',
  'Firehose',
  'Glue',
  'GuardDuty',
  'IAM',
  'iflix',
  'Inspector',
  'Kinesis',
  'KMS',
  'Kubernetes',
  'Lambda',
  'Lambda layers',
  'Lex',
  'load balancer',
  'machine learning',
  'Macie',
  'microservices',
  'Monzo',
  'MySQL',
  'Netflix',
  'Nokia',
  'Nordstrom',
  'Oracle',
  'PHP',
  'Polly',
  'PostgreSQL',
  'quorum',
  'RDS',
  'Redshift',
  'Ruby',
  'Route 53',
  'S3',
  'SaaS',
  'serverless',
  'Step Functions',
  'Teem',
  'Transcribe',
  'Trusted Advisor',
  'VPC',
  'web sockets',
  'well-architected',
  'Wynn',
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
const topics: Topic[] = TOPICS.map((name) => ({
  id: slug(name),
  name,
  aliases: name === 'DynamoDB' ? ['Dynamo DB'] : [],
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
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
  return new Set(texts.flatMap(analyze));
}

let shared: Understanding | undefined;

/** Understanding over the catalogue above, prepared once a test file. */
export function understanding(): Understanding {
  shared ??= createUnderstanding({
    patterns: JSON.parse(buildPatterns()),
    catalogue,
    vocabulary: notesVocabulary(),
  });
  return shared;
}

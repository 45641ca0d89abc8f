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

const patterns: PatternTable = JSON.parse(buildPatterns());
/** An utterance's words before names are put right. */
export const normalise = createNormalise(patterns.carriers);
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

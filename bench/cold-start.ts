import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RequestEnvelope } from 'ask-sdk-model';
import { RecapError } from '../lambda/errors.ts';
import { deviceNamed } from '../local/alexa/device.ts';
import type { DeviceModel } from '../local/alexa/device-model.ts';
import {
  type DeviceSession,
  type Household,
  intentRequest,
  launchRequest,
  toEnvelope,
} from '../local/alexa/envelope.ts';
import { loadDeviceModel, SKILL } from '../local/alexa/open-skill.ts';
import { recognise } from '../local/alexa/recognise.ts';
import { type ExitCode, runCommand } from '../local/exit.ts';
import { artefactPath, ensureBuilt, INDEX, PATTERNS } from '../local/fresh-build.ts';
import { startFunction } from '../local/lambda-runtime/start-function.ts';
import { copySkill, eagerKilobytes, packClient, packFunction } from './cold-start-functions.ts';
import { makeIndexFile } from './cold-start-index.ts';
import { markdownTable, median, short } from './figures.ts';
import { processorTime } from './processor-time.ts';

/** Fresh processes for each function and request; one of each in turn, so that a busy moment is everyone's. */
const STARTS = 20;
const PROJECT_ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(PROJECT_ROOT, 'build/bench/cold-start');
const MADE = [1000, 10_000];
const QUESTION = 'what did werner say about databases';

const HELP = `Measures cold starts: fresh processes behind the Lambda Runtime API.

  npm run bench:cold-start                ${STARTS} of each
  npm run bench:cold-start -- 5 skill     5 of each; bare, hello and these: skill, made:1000, made:10000
`;

/** Something to start, and the requests to start it with. */
type Subject = {
  readonly name: string;
  readonly folder: string;
  readonly requests: Readonly<Record<'open' | 'ask', RequestEnvelope>>;
  readonly environment?: Readonly<Record<string, string>>;
};
/** Milliseconds: on the wall until the first event is asked for, from there to the answer, and of the processor for all of it. */
type Start = { readonly init: number; readonly answer: number; readonly processor: number };
type Measured = { readonly subject: Subject; readonly open: Start[]; readonly ask: Start[] };

const HOUSEHOLD: Household = {
  device: deviceNamed('dot'),
  userId: 'amzn1.ask.account.BENCH',
  skillId: 'amzn1.ask.skill.bench',
  locale: 'en-US',
  apiEndpoint: 'https://api.amazonalexa.com',
  newId: () => 'bench',
  now: () => new Date(0),
};
const SESSION: DeviceSession = { id: 'bench', isNew: true, attributes: {} };

function requestsFor(question: string, model: DeviceModel): Subject['requests'] {
  const heard = recognise(question, { model, sent: new Map() });
  return {
    open: toEnvelope(launchRequest(HOUSEHOLD), SESSION, HOUSEHOLD),
    ask: toEnvelope(intentRequest(heard, undefined, HOUSEHOLD), SESSION, HOUSEHOLD),
  };
}

async function prepare(wanted: readonly string[]): Promise<readonly Subject[]> {
  mkdirSync(FOLDER, { recursive: true });
  const model = await loadDeviceModel('en-US');
  const asked = requestsFor(QUESTION, model);
  const compared = (['bare', 'hello'] as const).map(async (name) => {
    await packFunction(name, join(FOLDER, name));
    return { name, folder: join(FOLDER, name), requests: asked };
  });
  const skill = dirname(artefactPath(SKILL));
  const own: Subject = { name: 'skill', folder: skill, requests: asked };
  // only the same Node can read it, so that it is no way for a deployed function
  const cached = {
    ...own,
    name: 'skill, compile cache',
    environment: { NODE_COMPILE_CACHE: join(FOLDER, 'cache') },
  };
  const made = MADE.filter((size) => isWanted(`made:${size}`, wanted)).map((size) => {
    const index = makeIndexFile(size, FOLDER);
    const folder = join(FOLDER, `made-${size}`);
    copySkill(skill, folder, { 'index.json': index });
    const { selective } = JSON.parse(readFileSync(`${index}.questions`, 'utf8')) as { selective: string[] };
    return { name: `made:${size}`, folder, requests: requestsFor(`search for ${selective[0]}`, model) };
  });
  return [...(await Promise.all(compared)), ...(isWanted('skill', wanted) ? [own, cached] : []), ...made];
}

function isWanted(name: string, wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.includes(name);
}

async function startOnce(subject: Subject, what: 'open' | 'ask', client: string): Promise<Start> {
  const { folder, environment = {} } = subject;
  const running = await startFunction({ folder, client, environment });
  try {
    const outcome = await running.call(subject.requests[what]);
    if (outcome.kind === 'failed') throw new RecapError('bad-input', `${folder}: ${outcome.failure.message}`);
    return { init: await running.initMs, answer: outcome.ms, processor: processorTime(running.pid) };
  } finally {
    await running.stop();
  }
}

/** Starts that end by themselves, so that V8's compile cache is written: once for the code, once for what ran. */
function fillCache({ folder, requests, environment }: Subject): void {
  const program = `const { handler } = await import(${JSON.stringify(pathToFileURL(join(folder, 'index.mjs')).href)});
    for (const event of ${JSON.stringify(Object.values(requests))}) await handler(event, {});`;
  for (let round = 0; round < 2; round += 1)
    spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...environment },
      stdio: 'ignore',
    });
}

async function measure(subjects: readonly Subject[], starts: number): Promise<readonly Measured[]> {
  const client = join(FOLDER, 'client.mjs');
  await packClient(client);
  for (const subject of subjects) if (subject.environment !== undefined) fillCache(subject);
  const measured = subjects.map((subject): Measured => ({ subject, open: [], ask: [] }));
  for (let round = 0; round < starts; round += 1) {
    for (const { subject, ...starts } of measured) {
      for (const what of ['open', 'ask'] as const) starts[what].push(await startOnce(subject, what, client));
    }
  }
  return measured;
}

const total = ({ init, answer }: Start) => init + answer;
const HEAD = [
  'function',
  'code KB',
  'index KB',
  ...['open', 'ask'].flatMap((what) => [`init + ${what} ms`, '× hello', `${what} processor ms`, '× hello']),
];

/** The middle of a figure, and how often that of the hello skill it is. */
function against(starts: readonly Start[], hello: readonly Start[], figure: (start: Start) => number) {
  const middle = median(starts.map(figure));
  return [middle, middle / (hello.length === 0 ? Number.NaN : median(hello.map(figure)))];
}

function row({ subject, ...starts }: Measured, hello: Measured | undefined): string[] {
  const index = statSync(join(subject.folder, 'index.json'), { throwIfNoEntry: false })?.size ?? 0;
  const figures = (['open', 'ask'] as const).flatMap((what) => [
    ...against(starts[what], hello?.[what] ?? [], total),
    ...against(starts[what], hello?.[what] ?? [], ({ processor }) => processor),
  ]);
  return [subject.name, ...[eagerKilobytes(subject.folder), index / 1000, ...figures].map(short)];
}

async function run(args: readonly string[]): Promise<ExitCode> {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const starts = /^\d+$/.test(args[0] ?? '') ? Number(args[0]) : STARTS;
  ensureBuilt([INDEX, PATTERNS, SKILL], (message) => process.stderr.write(`bench: ${message}\n`));
  const measured = await measure(await prepare(args.filter((arg) => !/^\d+$/.test(arg))), starts);
  const hello = measured.find(({ subject }) => subject.name === 'hello');
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} cores; medians of ${starts} fresh processes\n\n`,
  );
  process.stdout.write(
    `${markdownTable(
      HEAD,
      measured.map((each) => row(each, hello)),
    )}\n`,
  );
  return 0;
}

await runCommand('bench', () => run(process.argv.slice(2)));

import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { RecapError } from '../lambda/errors.ts';
import { type ExitCode, runCommand } from '../local/exit.ts';
import { markdownTable, median, quantile, short } from './figures.ts';
import { createClient } from './web/client.ts';
import { converseAtOnce, rehearse } from './web/conversations.ts';
import { startServer } from './web/server-process.ts';
import { timePaints } from './web/slow-phone.ts';
import { timeSpokenTurns } from './web/spoken-turns.ts';
import { questionsOf, timeFirstSound, timeTurns } from './web/turn-times.ts';

const HELP = `Measures the web channel over HTTP on this computer: npm start in a process of its own, with its stand-ins.

  node bench/web.ts                          everything; the conversations at once for a minute
  node bench/web.ts --seconds 10             …for ten seconds
  node bench/web.ts --conversations 100      how many at once (50)
`;

/** The first rounds warm up. */
const WARM_UP = 3;
const ROUNDS = 8;
/** Replies that are spoken, and questions that are. */
const SOUNDS = 30;
const SPOKEN = 12;
/** First visits by a slow phone. */
const VISITS = 7;
/** Nobody needs more, and a forgotten bench should end. */
const MOST_SECONDS = 600;
const MOST_CONVERSATIONS = 1000;

type Settings = { readonly seconds: number; readonly conversations: number };

const HEAD = ['what', 'count', 'median ms', '99 %', 'longest'];

function row(what: string, ms: readonly number[]): readonly string[] {
  return [what, String(ms.length), ...[median(ms), quantile(ms, 0.99), Math.max(...ms)].map(short)];
}

function readCount(name: string, value: string, most: number): number {
  if (/^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= most) return Number(value);
  throw new RecapError('bad-config', `--${name} takes a number from 1 to ${most}, not "${value}".`);
}

function readSettings(args: readonly string[]): Settings | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      seconds: { type: 'string', default: '60' },
      conversations: { type: 'string', default: '50' },
    },
  });
  if (values.help) return undefined;
  return {
    seconds: readCount('seconds', values.seconds, MOST_SECONDS),
    conversations: readCount('conversations', values.conversations, MOST_CONVERSATIONS),
  };
}

const note = (text: string) => void process.stderr.write(`bench: ${text}\n`);

async function measurePaints(address: string): Promise<void> {
  note('first visits');
  const noted = await timePaints(address, VISITS);
  const ms = noted.map(({ paint }) => paint);
  const shift = Math.max(...noted.map((one) => one.shift));
  process.stdout.write(
    `Largest paint on a slow phone, ${VISITS} first visits: ${short(median(ms))} ms, ${short(Math.max(...ms))} at the most; layout shift ${shift}.\n\n`,
  );
}

async function measure(address: string, { seconds, conversations }: Settings): Promise<void> {
  const client = createClient(address);
  try {
    const questions = await questionsOf(client);
    // first, since getting ready to listen would weigh on everything else
    note('spoken questions');
    const spoken = await timeSpokenTurns(client, questions.slice(0, SPOKEN));
    note('turns');
    await timeTurns(client, { questions, rounds: WARM_UP });
    const { ms, replies } = await timeTurns(client, { questions, rounds: ROUNDS });
    note('first sound');
    const asked = replies.slice(SPOKEN, SPOKEN + SOUNDS);
    const sound = await timeFirstSound(client, asked);
    const sounds = [...sound.newMs, ...sound.knownMs];
    note(`${conversations} conversations at once for ${seconds} s`);
    const scripts = await Promise.all(questions.map((question) => rehearse(client, question)));
    const each = Array.from({ length: conversations }, (_, at) => scripts[at % scripts.length] ?? []);
    const load = await converseAtOnce(client, { scripts: each, seconds });
    const rows = [
      row('text turn', ms),
      row(`reply → first byte of its sound (${sounds.length} of ${asked.length} spoken)`, sounds),
      row('… that begins as none before it', sound.newMs),
      ...(sound.knownMs.length === 0 ? [] : [row('… that begins like one before', sound.knownMs)]),
      row(
        `spoken question → answer (${spoken.heardRight} of ${spoken.answerMs.length} heard right)`,
        spoken.answerMs,
      ),
      row('spoken question → first byte of sound', spoken.soundMs),
      row(`turn among ${conversations} conversations`, load.ms),
    ];
    process.stdout.write(`${markdownTable(HEAD, rows)}\n\n`);
    process.stdout.write(
      `${conversations} conversations, ${Math.round(load.turns / load.seconds)} turns a second: ` +
        `${load.lost} lost, ${load.mixedUp} mixed up, ${load.notThroughLex} not through Lex.\n`,
    );
  } finally {
    client.close();
  }
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const settings = readSettings(args);
  if (settings === undefined) {
    process.stdout.write(HELP);
    return 0;
  }
  const server = await startServer();
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})\n`,
  );
  process.stdout.write(`npm start tells its address after ${Math.round(server.startMs)} ms.\n\n`);
  try {
    await measurePaints(server.address);
    await measure(server.address, settings);
  } finally {
    await server.stop();
  }
  return 0;
}

await runCommand('bench', () => run(process.argv.slice(2)));

import { randomUUID } from 'node:crypto';
import { loadModel } from '../interaction-models/build.ts';
import { type DeviceName, deviceNamed } from '../local/alexa/device.ts';
import type { DeviceModel } from '../local/alexa/device-model.ts';
import { createEcho, type Echo } from '../local/alexa/echo.ts';
import { loadDeviceModel, openSkill, SKILL_ID } from '../local/alexa/open-skill.ts';
import { type ExitCode, runCommand } from '../local/exit.ts';
import type { RunningFunction } from '../local/lambda-runtime/start-function.ts';
import { markdownTable, median, quantile, short } from './figures.ts';

/** Every wish's example is said so often, each round one conversation; the first rounds warm up. */
const ROUNDS = 25;
const WARM_UP = 5;
const DEVICES: readonly DeviceName[] = ['dot', 'show'];

function newEcho(device: DeviceName, model: DeviceModel, call: RunningFunction['call']): Echo {
  const household = {
    device: deviceNamed(device),
    userId: `amzn1.ask.account.${randomUUID()}`,
    skillId: SKILL_ID,
    locale: 'en-US',
    apiEndpoint: 'https://api.amazonalexa.com',
    newId: randomUUID,
    now: () => new Date(),
  };
  return createEcho({ model, household, call });
}

/** One conversation: milliseconds of each turn, from the event to the answer. */
async function converse(echo: Echo, sentences: readonly string[]): Promise<readonly number[]> {
  const ms: number[] = [];
  for (const words of sentences) {
    const isNamed = echo.isOpen() || words.endsWith('keynote recap');
    const turns = await echo.say(isNamed ? words : `ask keynote recap ${words}`);
    ms.push(...turns.flatMap((turn) => (turn.kind === 'answered' ? [turn.ms] : [])));
  }
  return ms;
}

/** Turns of whole conversations through the packed skill, behind the Lambda Runtime API, its table on this computer. */
async function run(): Promise<ExitCode> {
  const sentences = ['open keynote recap', ...loadModel().intents.map(({ example }) => example)];
  const skill = await openSkill({ report: (message) => process.stderr.write(`bench: ${message}\n`) });
  const model = await loadDeviceModel('en-US');
  const rows: string[][] = [];
  try {
    for (const device of DEVICES) {
      const rounds: (readonly number[])[] = [];
      for (let round = 0; round < ROUNDS; round += 1)
        rounds.push(await converse(newEcho(device, model, skill.running.call), sentences));
      const ms = rounds.slice(WARM_UP).flat();
      rows.push([device, String(ms.length), ...[median(ms), quantile(ms, 0.99), Math.max(...ms)].map(short)]);
    }
  } finally {
    await skill.close();
  }
  process.stdout.write(`${markdownTable(['device', 'turns', 'median ms', '99 %', 'longest'], rows)}\n`);
  return 0;
}

await runCommand('bench', run);

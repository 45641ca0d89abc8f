import { randomUUID } from 'node:crypto';
import type { ExitCode } from '../exit.ts';
import { openLineEditor } from '../terminal/line-editor.ts';
import { createPaint } from '../terminal/paint.ts';
import { type Surroundings, writeLines } from '../terminal/surroundings.ts';
import { textLines } from '../terminal/text-lines.ts';
import { deviceNamed } from './device.ts';
import { createEcho, type Echo, type Turn } from './echo.ts';
import { ALEXA_HELP, type AlexaCommand, readAlexaFlags } from './flags.ts';
import { loadDeviceModel, openSkill, SKILL_ID } from './open-skill.ts';
import { showTurn, type TurnView } from './show-turn.ts';

export type AlexaSurroundings = Surroundings & {
  /** Where the memory of named users is kept. */
  readonly tableFolder: string;
};

type Listen = Extract<AlexaCommand, { do: 'listen' }>;

/** `npm run alexa`: from the arguments after the program's name to the exit code. Throws RecapError with what to tell. */
export async function runAlexa(args: readonly string[], around: AlexaSurroundings): Promise<ExitCode> {
  const command = readAlexaFlags(args);
  if (command.do === 'help') {
    await writeLines(around.output, [ALEXA_HELP.trimEnd()]);
    return 0;
  }
  const skill = await openSkill({
    ...(command.user !== undefined && { tableFolder: around.tableFolder }),
    report: (message) => around.errors.write(`alexa: ${message}\n`),
  });
  try {
    const echo = createEcho({
      model: await loadDeviceModel(command.locale),
      household: household(command),
      call: skill.running.call,
    });
    return await listen(echo, command, around);
  } finally {
    await skill.close();
  }
}

function household({ device, locale, user }: Listen) {
  return {
    device: deviceNamed(device),
    userId: `amzn1.ask.account.${user ?? randomUUID()}`,
    skillId: SKILL_ID,
    locale,
    apiEndpoint: 'https://api.amazonalexa.com',
    newId: randomUUID,
    now: () => new Date(),
  };
}

/** Says what there is to say, and shows what comes back. 1 when the skill failed. */
async function listen(echo: Echo, command: Listen, around: AlexaSurroundings): Promise<ExitCode> {
  const view: TurnView = {
    paint: createPaint(around.output),
    width: around.output.columns ?? 80,
    showEnvelopes: command.showEnvelopes,
  };
  let failed = false;
  const show = async (turns: readonly Turn[]) => {
    failed ||= turns.some(({ kind }) => kind === 'failed');
    for (const turn of turns) await writeLines(around.output, [...showTurn(turn, view), '']);
  };
  if (command.words !== undefined) await show(await echo.say(command.words));
  else await converse(echo, around, show);
  await show(await echo.leave());
  return failed ? 1 : 0;
}

async function converse(
  echo: Echo,
  { input, output, historyFile }: AlexaSurroundings,
  show: (turns: readonly Turn[]) => Promise<void>,
): Promise<void> {
  const paint = createPaint(output);
  const editor = input.isTTY
    ? await openLineEditor({ input, output, historyFile, prompt: paint.strong('you: ') })
    : undefined;
  try {
    editor?.invite();
    for await (const line of editor?.lines ?? textLines(input, 'standard input')) {
      if (editor === undefined) await writeLines(output, [`you: ${line}`]);
      await show(await react(echo, line));
      editor?.invite();
    }
  } finally {
    await editor?.close();
  }
}

/** "touch 2" is a hand on the screen, everything else a voice. */
function react(echo: Echo, line: string): Promise<readonly Turn[]> {
  const place = /^touch (\d{1,3})$/i.exec(line.trim())?.[1];
  return place === undefined ? echo.say(line) : echo.touch(Number(place) - 1);
}

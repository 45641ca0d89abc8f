import { parseArgs } from 'node:util';
import { RecapError } from '../../lambda/errors.ts';

export type ServerCommand =
  | { readonly do: 'help' }
  | {
      readonly do: 'serve';
      /** Absent: the one of the surroundings, else the usual one. */
      readonly port?: number;
      /** Another folder of notes than the project's own. */
      readonly notes?: string;
      /** Writes the log to standard error. */
      readonly log: boolean;
    };

export const SERVER_HELP = `The web channel on this computer: a page that answers typed and spoken questions.

  npm start
  npm start -- --port 8080        another port than 3000 (or set PORT); 0 takes any that is free
  npm start -- --notes DIR        another folder of notes

  --log     a line of JSON on standard error for every turn, without what was said
  --help

With LEX_BOT_ID, LEX_BOT_ALIAS_ID and credentials of AWS it talks to Amazon Lex and Amazon Polly; without them to
stand-ins on this computer. Ctrl-C ends it. Exit codes: 0 ended, 1 it could not be done, 2 the command was not understood.
`;

/** A port as a number. Throws bad-config for anything else; `name` is where it was written. */
function readPort(name: string, value: string): number {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port;
  throw new RecapError('bad-config', `${name} takes a number from 0 to 65535, not "${value}".`);
}

/** Reads the arguments after the program's name. Throws bad-config with what to write instead. */
export function readServerFlags(args: readonly string[]): ServerCommand {
  const { help, port, notes, log } = parse(args);
  if (help) return { do: 'help' };
  if (notes === '') throw new RecapError('bad-config', '--notes needs a folder: --notes DIR');
  return {
    do: 'serve',
    log: log ?? false,
    ...(port !== undefined && { port: readPort('--port', port) }),
    ...(notes !== undefined && { notes }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h' },
        port: { type: 'string' },
        notes: { type: 'string' },
        log: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new RecapError('bad-config', `${message}. "npm start -- --help" tells what there is.`);
  }
}

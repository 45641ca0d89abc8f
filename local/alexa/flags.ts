import { parseArgs } from 'node:util';
import { RecapError } from '../../lambda/errors.ts';
import { DEVICES, type DeviceName } from './device.ts';

export type AlexaCommand =
  | { readonly do: 'help' }
  | {
      readonly do: 'listen';
      readonly device: DeviceName;
      readonly locale: string;
      readonly showEnvelopes: boolean;
      /** Whose memory between conversations is used; absent: somebody's who was never here. */
      readonly user?: string;
      /** What is said at once; absent: what is typed, line by line. */
      readonly words?: string;
    };

const LOCALES = ['en-AU', 'en-CA', 'en-GB', 'en-IN', 'en-US'];
const USER = /^[A-Za-z0-9][\w.-]{0,39}$/;

export const ALEXA_HELP = `An Echo in the terminal, with the skill as it would be deployed.

  npm run alexa                                 type what you would say: "open keynote recap"
  npm run -s alexa -- "ask keynote recap who spoke"   one thing said
  npm run -s alexa < FILE                       a conversation, a line each; an empty line is a silence

  --device dot|show|round|tv   a speaker, an Echo Show, a round screen, a television (dot)
  --user NAME                  remembered from one run to the next
  --locale en-GB               en-AU, en-CA, en-GB, en-IN, en-US (en-US)
  --show-envelopes             each request and response as JSON
  --help

On a screen, "touch 2" touches the second thing that can be touched. "exit" ends a conversation as the device does.
Exit codes: 0 done, 1 the skill failed, 2 the command was not understood.
`;

function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (found !== undefined) return found;
  throw new RecapError('bad-config', `--${name} takes ${known.join(', ')}, not "${value}".`);
}

/** Reads the arguments after the program's name. Throws bad-config with what to write instead. */
export function readAlexaFlags(args: readonly string[]): AlexaCommand {
  const { values, positionals } = parse(args);
  if (values.help) return { do: 'help' };
  const { user } = values;
  if (user !== undefined && !USER.test(user))
    throw new RecapError('bad-config', '--user takes a name of letters, figures, dots and dashes.');
  return {
    do: 'listen',
    device: oneOf('device', values.device, DEVICES),
    locale: oneOf('locale', values.locale, LOCALES),
    showEnvelopes: values['show-envelopes'],
    ...(user !== undefined && { user }),
    ...(positionals.length > 0 && { words: positionals.join(' ') }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        device: { type: 'string', default: 'dot' },
        locale: { type: 'string', default: 'en-US' },
        user: { type: 'string' },
        'show-envelopes': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new RecapError('bad-config', `${message}. "npm run alexa -- --help" tells what there is.`);
  }
}

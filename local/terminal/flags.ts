import { parseArgs } from 'node:util';
import { RecapError } from '../../lambda/errors.ts';

type Settings = { readonly notes?: string; readonly explain: boolean };

/** What the command line asks for. `file` is a path, or "-" for standard input. */
export type AskCommand =
  | { readonly do: 'help' }
  | { readonly do: 'version' }
  | (Settings & { readonly do: 'converse' })
  | (Settings & { readonly do: 'answer'; readonly question: string; readonly json: boolean })
  | (Settings & { readonly do: 'batch' | 'conversation'; readonly file: string });

export const ASK_HELP = `Ask the notes.

  npm run ask                              a conversation
  npm run -s ask -- "question"             one answer
  npm run -s ask -- --json "question"      one answer as a line of JSON
  npm run -s ask -- --batch FILE           a line of JSON for each line of FILE, each a new conversation
  npm run -s ask -- --conversation FILE    the same, one conversation through all lines

  --notes DIR    ask another folder of notes
  --explain      show how the question was understood, what was found, why each sentence was said or not
                 (with JSON: on standard error)
  --help, --version

FILE may be - for standard input; its blank lines are passed over.
Exit codes: 0 answered (also when the notes do not say), 1 it could not be done, 2 the command was not understood.
`;

/** Reads the arguments after the program's name. Throws bad-config with what to write instead. */
export function readFlags(args: readonly string[]): AskCommand {
  const { values, positionals } = parse(args);
  if (values.help) return { do: 'help' };
  if (values.version) return { do: 'version' };
  const settings = {
    explain: values.explain ?? false,
    ...(values.notes !== undefined && { notes: values.notes }),
  };
  if (values.notes === '') throw usage('--notes needs a folder: --notes DIR');
  const reading = readingOf(values);
  if (reading !== undefined) {
    if (positionals.length > 0) throw usage(`give either --${reading.do} FILE or a question, not both`);
    return { ...reading, ...settings };
  }
  return asking(positionals, values.json ?? false, settings);
}

function asking(positionals: readonly string[], json: boolean, settings: Settings): AskCommand {
  const question = positionals.join(' ');
  if (question.trim() !== '') return { do: 'answer', question, json, ...settings };
  if (positionals.length > 0) throw usage('the question is empty: write it after --, in quotes');
  if (json) throw usage('--json needs a question, or use --conversation - to ask line by line');
  return { do: 'converse', ...settings };
}

function readingOf(values: {
  batch?: string | undefined;
  conversation?: string | undefined;
}): { do: 'batch' | 'conversation'; file: string } | undefined {
  const { batch, conversation } = values;
  if (batch !== undefined && conversation !== undefined) {
    throw usage('--batch starts anew with each line and --conversation goes on: choose one');
  }
  if (batch === '' || conversation === '')
    throw usage('the file is missing: give its path, or - for standard input');
  if (batch !== undefined) return { do: 'batch', file: batch };
  return conversation === undefined ? undefined : { do: 'conversation', file: conversation };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        batch: { type: 'string' },
        conversation: { type: 'string' },
        notes: { type: 'string' },
        explain: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (cause) {
    throw usage((cause as Error).message.replace(/\.$/, ''), cause);
  }
}

function usage(message: string, cause?: unknown): RecapError {
  return new RecapError('bad-config', `${message}. --help shows what there is.`, { cause });
}

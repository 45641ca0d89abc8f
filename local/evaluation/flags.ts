import { parseArgs } from 'node:util';
import { RecapError } from '../../lambda/errors.ts';

export type EvalCommand = {
  /** Files of questions; none: the project's own and the shared ones. */
  readonly files: readonly string[];
  readonly notes?: string;
  readonly json: boolean;
  /** Share that must be right, 0 to 1. */
  readonly min?: number;
  readonly help: boolean;
};

export const EVAL_HELP = `Ask every question of a file and judge the answers.

  npm run eval                     test/relevance/*.jsonl, and ../shared/eval/questions.jsonl where it is there
  npm run eval -- FILE.jsonl ...   these files

  --notes DIR    ask another folder of notes
  --json         the report as one line of JSON
  --min SHARE    exit with 1 when less than this share (0 to 1) is right

A line of a file: {"q": "the question", "all": ["regular expression", ...], "outcome": "answered", "why": "..."}.
The spoken answer must match all expressions, whatever the case; outcome may also be not-found, ask-back, done.
`;

/** Reads the arguments after the program's name. Throws bad-config with what to write instead. */
export function readEvalFlags(args: readonly string[]): EvalCommand {
  const { values, positionals } = parse(args);
  return {
    files: positionals,
    json: values.json ?? false,
    help: values.help ?? false,
    ...(values.notes !== undefined && { notes: values.notes }),
    ...(values.min !== undefined && { min: readShare(values.min) }),
  };
}

function readShare(text: string): number {
  const share = Number(text);
  if (text.trim() !== '' && share >= 0 && share <= 1) return share;
  throw usage(`--min needs a share from 0 to 1, not "${text}"`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        notes: { type: 'string' },
        min: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    throw usage((cause as Error).message.replace(/\.$/, ''));
  }
}

function usage(message: string): RecapError {
  return new RecapError('bad-config', `${message}. --help shows what there is.`);
}

import { runEval } from './evaluation/run-eval.ts';
import { runCommand } from './exit.ts';

/** `npm run eval`: how many questions are answered rightly. */
await runCommand('eval', () =>
  runEval(process.argv.slice(2), {
    out: (line) => process.stdout.write(`${line}\n`),
    error: (line) => process.stderr.write(`eval: ${line}\n`),
  }),
);

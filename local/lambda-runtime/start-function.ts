import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Outcome, serveRuntimeApi } from './runtime-api.ts';

export type FunctionSettings = {
  /** What is deployed: the folder that Lambda would unpack the function into. */
  readonly folder: string;
  /** File and export: "index.handler". */
  readonly handler?: string;
  /** The function's own variables. Nothing else of these surroundings is handed on, unless `inherit` is set. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Hands on all of these surroundings, so that credentials of this computer reach the function. */
  readonly inherit?: boolean;
  readonly timeoutMs?: number;
  readonly initTimeoutMs?: number;
  /** The program that runs the handler; ours where none is given. It gets host:port, folder and handler as arguments. */
  readonly client?: string;
};

/** A function in a process of its own, as Lambda runs it: one event at a time. */
export type RunningFunction = {
  /** The process, by its number; absent when it could not be started. */
  readonly pid: number | undefined;
  /** Milliseconds from the start of the process to its first question for an event. Fails when the handler cannot be loaded. */
  readonly initMs: Promise<number>;
  call(event: unknown): Promise<Outcome>;
  /** What it wrote to its output so far. */
  log(): string;
  stop(): Promise<void>;
};

const OWN_CLIENT = fileURLToPath(new URL('client.ts', import.meta.url));
/** An Alexa skill has eight seconds. */
const TIMEOUT_MS = 8000;
/** What Lambda gives a function to load. */
const INIT_TIMEOUT_MS = 10_000;
const NAME = 'keynote-recap';
/** Our client is TypeScript, which this Node still calls experimental. */
const QUIET = '--disable-warning=ExperimentalWarning';
/** Output beyond this is dropped, the oldest first. */
const MAX_LOG = 100_000;

/** Starts a fresh process for a function. It goes on until `stop`, or until it ends itself or a call takes too long. */
export async function startFunction(settings: FunctionSettings): Promise<RunningFunction> {
  let child: ChildProcess | undefined;
  const api = await serveRuntimeApi({
    functionName: NAME,
    timeoutMs: settings.timeoutMs ?? TIMEOUT_MS,
    initTimeoutMs: settings.initTimeoutMs ?? INIT_TIMEOUT_MS,
    onTimeout: () => child?.kill('SIGKILL'),
  });
  const begun = performance.now();
  child = spawnClient(settings, api.address);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const log = collectOutput(child);
  const gone = (message: string) => api.abandon({ type: 'Runtime.ExitError', message });
  child.once('error', ({ message }) => gone(message));
  child.once('exit', (code, signal) => gone(`ended with ${signal ?? code}. ${log().slice(-2000)}`));
  const initMs = api.ready.then((at) => at - begun);
  // who does not ask for it hears of the failure in every call
  initMs.catch(() => undefined);
  return {
    pid: child.pid,
    initMs,
    call: api.call,
    log,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
      await api.close();
    },
  };
}

function spawnClient(settings: FunctionSettings, address: string): ChildProcess {
  const { folder, handler = 'index.handler', client = OWN_CLIENT, environment, inherit } = settings;
  const variables = { ...lambdaVariables(folder, handler), ...environment };
  return spawn(process.execPath, [QUIET, client, address, folder, handler], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(inherit ? {} : { env: variables }),
  });
}

function collectOutput({ stdout, stderr }: ChildProcess): () => string {
  let text = '';
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      text = (text + piece).slice(-MAX_LOG);
    });
  }
  return () => text;
}

/** What Lambda itself sets for every function. */
function lambdaVariables(folder: string, handler: string): Record<string, string> {
  return {
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: NAME,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    LAMBDA_TASK_ROOT: folder,
    _HANDLER: handler,
  };
}

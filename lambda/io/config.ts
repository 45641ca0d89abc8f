import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RecapError } from '../errors.ts';

/** Everything that the surroundings may set is read in this file, and nowhere else. */
export type Config = {
  /** Where the program may remember things between runs on this computer. */
  readonly stateFolder: string;
};

/** Reads the environment. Without XDG_STATE_HOME the folder that its specification names is taken. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const { XDG_STATE_HOME: given = '' } = environment;
  const state = isAbsolute(given) ? given : join(homedir(), '.local', 'state');
  return { stateFolder: join(state, 'keynote-recap') };
}

/** What a deployed skill is told by its surroundings. */
export type SkillConfig = {
  /** SKILL_ID: the skill whose requests are taken; absent: any skill's. */
  readonly skillId?: string;
  /** MEMORY_TABLE: the DynamoDB table for what outlasts a conversation; absent: nothing does. */
  readonly memoryTable?: string;
  /** KNOWLEDGE_FOLDER: where index.json and patterns.json lie; else beside the program. */
  readonly knowledgeFolder: string;
};

/** Names that DynamoDB takes for a table, and Alexa gives a skill. */
const TABLE = /^[\w.-]{3,255}$/;
const SKILL = /^amzn1\.ask\.skill\.[\w-]{1,100}$/;

function checked(name: string, value: string | undefined, form: RegExp): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (form.test(value)) return value;
  throw new RecapError(
    'bad-config',
    `${name} is not of the form ${form.source}: set it right or leave it out.`,
  );
}

/**
 * Reads the environment of a deployed skill; `program` is the address of the file that is running.
 * @throws RecapError `bad-config` for a value that cannot be meant.
 */
export function readSkillConfig(program: string, environment: NodeJS.ProcessEnv = process.env): SkillConfig {
  const skillId = checked('SKILL_ID', environment.SKILL_ID, SKILL);
  const memoryTable = checked('MEMORY_TABLE', environment.MEMORY_TABLE, TABLE);
  return {
    knowledgeFolder: environment.KNOWLEDGE_FOLDER || dirname(fileURLToPath(program)),
    ...(skillId !== undefined && { skillId }),
    ...(memoryTable !== undefined && { memoryTable }),
  };
}

/** What the web channel is told by its surroundings. */
export type WebConfig = {
  /** KNOWLEDGE_FOLDER: where index.json and patterns.json lie; else beside the program. */
  readonly knowledgeFolder: string;
  /** WEB_FOLDER: where the page lies; else in "web" beside the program. */
  readonly webFolder: string;
  /** LEX_BOT_ID, LEX_BOT_ALIAS_ID and LEX_LOCALE_ID (en_US); absent: our own understanding answers. */
  readonly lex?: { readonly botId: string; readonly botAliasId: string; readonly localeId: string };
  /** POLLY_VOICE_ID (Joanna): a neural voice. */
  readonly voiceId: string;
  /** SPEECH_KEY: with it is signed what the browser keeps; absent where whoever starts the program makes one. */
  readonly speechKey?: string;
  /** ALLOWED_ORIGINS: pages of other sites that may hold the widget, apart by commas. */
  readonly origins: readonly string[];
  /** PORT: where a server on this computer listens. */
  readonly port?: number;
};

/** Names that Lex and Polly give, and a key that is long enough not to be guessed. */
const LEX_ID = /^[0-9A-Za-z]{10}$/;
const LOCALE = /^[a-z]{2}_[A-Z]{2}$/;
const VOICE = /^[A-Z][A-Za-z]{1,30}$/;
const KEY = /^[\x21-\x7e]{32,256}$/;
const PORT = /^(?:\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/;
const ORIGIN = /^https?:\/\/[^\s/,?#@]+$/;

function readLex(environment: NodeJS.ProcessEnv): WebConfig['lex'] {
  const botId = checked('LEX_BOT_ID', environment.LEX_BOT_ID, LEX_ID);
  const botAliasId = checked('LEX_BOT_ALIAS_ID', environment.LEX_BOT_ALIAS_ID, LEX_ID);
  const localeId = checked('LEX_LOCALE_ID', environment.LEX_LOCALE_ID, LOCALE) ?? 'en_US';
  if (botId !== undefined && botAliasId !== undefined) return { botId, botAliasId, localeId };
  if (botId === undefined && botAliasId === undefined) return undefined;
  throw new RecapError('bad-config', 'LEX_BOT_ID and LEX_BOT_ALIAS_ID go together: set both or neither.');
}

/**
 * Reads the environment of the web channel; `program` is the address of the file that is running.
 * @throws RecapError `bad-config` for a value that cannot be meant.
 */
export function readWebConfig(program: string, environment: NodeJS.ProcessEnv = process.env): WebConfig {
  const folder = dirname(fileURLToPath(program));
  const lex = readLex(environment);
  const speechKey = checked('SPEECH_KEY', environment.SPEECH_KEY, KEY);
  const port = checked('PORT', environment.PORT, PORT);
  const origins = (environment.ALLOWED_ORIGINS ?? '').split(',').map((origin) => origin.trim());
  return {
    knowledgeFolder: environment.KNOWLEDGE_FOLDER || folder,
    webFolder: environment.WEB_FOLDER || join(folder, 'web'),
    voiceId: checked('POLLY_VOICE_ID', environment.POLLY_VOICE_ID, VOICE) ?? 'Joanna',
    origins: origins.flatMap((origin) => checked('ALLOWED_ORIGINS', origin, ORIGIN) ?? []),
    ...(lex !== undefined && { lex }),
    ...(speechKey !== undefined && { speechKey }),
    ...(port !== undefined && { port: Number(port) }),
  };
}

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

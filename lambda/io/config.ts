import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Everything that the surroundings may set; read here, once, and nowhere else. */
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

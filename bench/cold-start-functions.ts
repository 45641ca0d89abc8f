import { cpSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { builtInsFromProcess } from '../infrastructure/built-ins.ts';
import { AS_FUNCTION } from '../infrastructure/bundle.ts';

const PROJECT_ROOT = fileURLToPath(new URL('..', import.meta.url));

/** An answer and nothing else: what Node and the runtime cost. */
const BARE = `const response = { outputSpeech: { type: 'SSML', ssml: '<speak>Hello. What next?</speak>' }, shouldEndSession: false };
export const handler = async () => ({ version: '1.0', response });
`;
/** The least that a skill on the Alexa SDK can be. */
const HELLO = `import { SkillBuilders } from 'ask-sdk-core';
const hello = {
  canHandle: () => true,
  handle: ({ responseBuilder }) => responseBuilder.speak('Hello. What next?').reprompt('What next?').getResponse(),
};
const skill = SkillBuilders.custom().addRequestHandlers(hello).create();
export const handler = async (event, context) => skill.invoke(event, context);
`;
const SOURCES = { bare: BARE, hello: HELLO } as const;

/** Packs one of the functions that the skill is compared with, as the skill is packed, so that nothing but what it does is compared. */
export async function packFunction(name: keyof typeof SOURCES, folder: string): Promise<void> {
  await build({
    ...AS_FUNCTION,
    minify: true,
    plugins: [builtInsFromProcess],
    stdin: { contents: SOURCES[name], resolveDir: PROJECT_ROOT },
    outdir: folder,
    entryNames: 'index',
  });
}

/** The program that runs a handler, as plain JavaScript: Lambda's own needs no types taken off either. */
export async function packClient(file: string): Promise<void> {
  await build({
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    entryPoints: [join(PROJECT_ROOT, 'local/lambda-runtime/client.ts')],
    outfile: file,
  });
}

/** A copy of the packed skill with another index. */
export function copySkill(skill: string, folder: string, artefacts: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(skill, folder, { recursive: true });
  for (const [name, file] of Object.entries(artefacts)) cpSync(file, join(folder, name));
}

/** Kilobytes of code that a start parses: the one file that it loads. */
export function eagerKilobytes(folder: string): number {
  return statSync(join(folder, 'index.mjs')).size / 1000;
}

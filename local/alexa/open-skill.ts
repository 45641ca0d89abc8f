import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSkillConfig } from '../../lambda/io/config.ts';
import { type Artefact, artefactPath, ensureBuilt, INDEX, PATTERNS } from '../fresh-build.ts';
import { type RunningFunction, startFunction } from '../lambda-runtime/start-function.ts';
import { type AlexaModel, type DeviceModel, readDeviceModel } from './device-model.ts';
import { type LocalTable, openLocalTable } from './local-table.ts';

/** What `ask deploy` would upload. */
export const SKILL: Artefact = {
  target: 'build/skill/index.mjs',
  script: 'infrastructure/bundle.ts',
  from: ['lambda', INDEX.target, PATTERNS.target, 'infrastructure/bundle.ts'],
};

export const SKILL_ID = 'amzn1.ask.skill.local';

/** The skill as deployed: its function in a process of its own, with a table for what it remembers. */
export type OpenSkill = { readonly running: RunningFunction; close(): Promise<void> };

export type SkillSettings = {
  /** Where the table is kept; absent: in memory. A table that the surroundings name is used instead of either. */
  readonly tableFolder?: string;
  report(message: string): void;
};

/** Builds the skill where need be, and starts it. Throws RecapError. */
export async function openSkill({ tableFolder, report }: SkillSettings): Promise<OpenSkill> {
  ensureBuilt([INDEX, PATTERNS, SKILL], report);
  const isConfigured = readSkillConfig(import.meta.url).memoryTable !== undefined;
  const table: LocalTable | undefined = isConfigured ? undefined : await openLocalTable(tableFolder);
  const running = await startFunction({
    folder: dirname(artefactPath(SKILL)),
    inherit: isConfigured,
    environment: { SKILL_ID, ...table?.environment },
  });
  return {
    running,
    close: async () => {
      await running.stop();
      await table?.close();
    },
  };
}

/** The committed interaction model of a locale. */
export async function loadDeviceModel(locale: string): Promise<DeviceModel> {
  const path = new URL(`../../skill-package/interactionModels/custom/${locale}.json`, import.meta.url);
  return readDeviceModel(JSON.parse(await readFile(fileURLToPath(path), 'utf8')) as AlexaModel);
}

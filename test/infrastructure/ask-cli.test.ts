import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../infrastructure/bundle.ts';
import { PROJECT_ROOT, readProjectFile } from '../house/project.ts';
import { readZip } from './read-zip.ts';

type Profile = {
  readonly skillMetadata: { readonly src: string };
  readonly code: Readonly<Record<string, { readonly src: string }>>;
  readonly skillInfrastructure: {
    readonly type: string;
    readonly userConfig: Readonly<Record<string, unknown>>;
  };
};
const RESOURCES = JSON.parse(readProjectFile('ask-resources.json')) as {
  readonly askcliResourcesVersion: string;
  readonly profiles: Readonly<Record<string, Profile>>;
};

/** What `ask deploy` does with the code before it sends anything, by its own classes, in the folder it is started in. */
const BUILD_CODE = `const [config, controller, profile] = process.argv.slice(1);
const ResourcesConfig = require(config);
const SkillCodeController = require(controller);
new ResourcesConfig(process.cwd() + '/ask-resources.json');
new SkillCodeController({ profile, doDebug: false }).buildCode((error, list) => {
  if (error) { console.error(error); process.exit(1); }
  console.log(JSON.stringify(list));
});`;

let folder: string;

beforeAll(async () => {
  mkdirSync(join(PROJECT_ROOT, 'build'), { recursive: true });
  folder = mkdtempSync(join(PROJECT_ROOT, 'build/ask-'));
  cpSync(join(PROJECT_ROOT, 'ask-resources.json'), join(folder, 'ask-resources.json'));
  writeFileSync(
    join(folder, 'entry.js'),
    'export const handler = async (event, context) => ({ event, context });',
  );
  writeFileSync(join(folder, 'index.json'), '{"talks":[]}');
  await bundle({
    entry: join(folder, 'entry.js'),
    artefacts: [join(folder, 'index.json')],
    folder: join(folder, 'build/skill'),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

function buildCode(profile: string): { src: string; build: { file: string }; buildFlow: string }[] {
  const find = createRequire(import.meta.url).resolve;
  const run = spawnSync(
    process.execPath,
    [
      ...['-e', BUILD_CODE],
      find('ask-cli/dist/lib/model/resources-config'),
      find('ask-cli/dist/lib/controllers/skill-code-controller'),
      profile,
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(run.stderr.replace(/^.*(?:Warning|--trace).*$/gm, '').trim()).toBe('');
  return JSON.parse(run.stdout);
}

describe("ask-cli's own build of the code", () => {
  test.each(Object.keys(RESOURCES.profiles))('zips build/skill as it is, for %s', (profile) => {
    const [code, ...others] = buildCode(profile);
    expect(others).toEqual([]);
    expect(code).toMatchObject({ src: './build/skill', buildFlow: 'ZipOnlyBuildFlow' });
    const zipped = readZip(readFileSync(code?.build.file ?? ''));
    const skill = join(folder, 'build/skill');
    expect([...zipped.keys()].sort()).toEqual(readdirSync(skill).sort());
    for (const [name, bytes] of zipped)
      expect(bytes.equals(readFileSync(join(skill, name))), name).toBe(true);
  });
});

describe('ask-resources.json', () => {
  test('has a profile for a person and one for a machine, alike', () => {
    expect(RESOURCES.askcliResourcesVersion).toBe('2020-03-31');
    expect(Object.keys(RESOURCES.profiles)).toEqual(['default', '__ENVIRONMENT_ASK_PROFILE__']);
    const [person, machine] = Object.values(RESOURCES.profiles);
    expect(machine).toEqual(person);
  });

  test('names what is there, and a runtime that Lambda takes', () => {
    const { skillMetadata, code, skillInfrastructure } = RESOURCES.profiles.default as Profile;
    expect(skillMetadata.src).toBe('./skill-package');
    expect(code).toEqual({ default: { src: './build/skill' } });
    expect(skillInfrastructure.type).toBe('@ask-cli/cfn-deployer');
    const { templatePath, runtime, handler, targetEndpoint } = skillInfrastructure.userConfig;
    expect(readProjectFile(String(templatePath))).toContain('SkillEndpoint');
    expect({ runtime, handler, targetEndpoint }).toEqual({
      runtime: 'nodejs24.x',
      handler: 'index.handler',
      targetEndpoint: ['custom'],
    });
  });
});

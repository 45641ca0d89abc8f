import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import dictionary from 'dictionary-en';
import { RecapError } from '../lambda/errors.ts';
import type { Model, SourceFile } from './model.ts';
import { toPatternTable } from './targets/patterns.ts';
import { checkModel } from './template/check.ts';
import { readDictionary } from './template/dictionary.ts';
import { readModel } from './template/read-model.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const PROJECT = dirname(HERE);
const TARGET = 'build/patterns.json';

function readFile(path: string): SourceFile {
  return { file: path, text: readFileSync(join(PROJECT, path), 'utf8') };
}

function readFolder(path: string): SourceFile[] {
  return readdirSync(join(PROJECT, path))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readFile(`${path}/${name}`));
}

/** The model as the files of this folder give it, checked. Throws `bad-model` with every piece of advice. */
export function loadModel(): Model {
  const intents = readFile('interaction-models/intents.yaml');
  const { model, advice } = readModel({
    intents,
    phrases: readFile('interaction-models/phrases/en.yaml'),
    carriers: readFile('interaction-models/carriers/en.yaml'),
    slots: readFolder('interaction-models/slots/en'),
    sentences: readFolder('interaction-models/sentences/en'),
  });
  const testedIntents = new Set(
    readdirSync(join(PROJECT, 'test/sentences/en')).map((name) => basename(name, '.yaml')),
  );
  const problems = [...advice, ...checkModel(model, { intentsFile: intents.file, testedIntents })];
  if (problems.length === 0) return model;
  throw new RecapError(
    'bad-model',
    problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'),
  );
}

/** The text of build/patterns.json. */
export function buildPatterns(): string {
  const words = readDictionary(new TextDecoder().decode(dictionary.dic));
  return `${JSON.stringify(toPatternTable(loadModel(), words))}\n`;
}

function run(check: boolean): number {
  const path = join(PROJECT, TARGET);
  const text = buildPatterns();
  if (!check) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return 0;
  }
  if (existsSync(path) && text === readFileSync(path, 'utf8')) return 0;
  console.error(`${TARGET} is not what the model says: run "npm run build".`);
  return 1;
}

if (import.meta.main) {
  try {
    process.exitCode = run(process.argv.includes('--check'));
  } catch (error) {
    console.error(error instanceof RecapError ? error.message : error);
    process.exitCode = 1;
  }
}

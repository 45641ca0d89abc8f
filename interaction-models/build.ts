import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import dictionary from 'dictionary-en';
import { RecapError } from '../lambda/errors.ts';
import type { Catalogue } from '../lambda/retrieve/index-format.ts';
import type { Model, SourceFile } from './model.ts';
import { ALEXA_LOCALES, renderAlexaModel, toAlexaModel } from './targets/alexa.ts';
import { toLexBot } from './targets/lex.ts';
import { type ArchiveFile, toArchive, toZip } from './targets/lex-archive.ts';
import { toBotLocales } from './targets/lex-cloudformation.ts';
import { toPatternTable } from './targets/patterns.ts';
import { britishOf } from './template/british.ts';
import { checkModel } from './template/check.ts';
import { readDictionary } from './template/dictionary.ts';
import { readModel } from './template/read-model.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const PROJECT = dirname(HERE);
/** What `content/build.ts` made: the catalogue fills the slot types of the platforms' models. */
const INDEX = 'build/index.json';
const ALEXA_MODELS = 'skill-package/interactionModels/custom';
/** The import archive of the Lex bot, as it lies in its zip file. */
const LEX_BOT = 'lex-bot';

/** A file that is made of the model, by its path in the project. */
export type BuiltFile = { readonly path: string; readonly text: string | Uint8Array };

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

function readWords(): string[] {
  return readDictionary(new TextDecoder().decode(dictionary.dic));
}

/** The text of build/patterns.json. */
export function buildPatterns(model = loadModel()): string {
  const words = readWords();
  const parts = Object.entries(toPatternTable(model, [...words, ...britishOf(words)]));
  const lines = parts.map(([name, part]) => `${JSON.stringify(name)}:${JSON.stringify(part)}`);
  return `{${lines.join(',\n')}\n}\n`;
}

/** The Alexa models, one file a locale. Throws `bad-model` with the advice of every rule of the platform that is broken. */
function buildAlexaModels(model: Model, catalogue: Catalogue): BuiltFile[] {
  const text = renderAlexaModel(toAlexaModel(model, catalogue));
  return ALEXA_LOCALES.map((locale) => ({ path: `${ALEXA_MODELS}/${locale}.json`, text }));
}

/** The files of the Lex bot. Throws `bad-model` with the advice of every rule of the platform that is broken. */
function buildLexBot(model: Model, catalogue: Catalogue): BuiltFile[] {
  const files = toArchive(
    toLexBot({ model, catalogue, dictionary: readWords().map((word) => word.toLowerCase()) }),
  );
  return files.map(({ path, text }) => ({ path: `${LEX_BOT}/${path}`, text }));
}

/** The files of the committed Lex bot, by their path in the archive, sorted; none where it was never written. */
export function readLexBot(): ArchiveFile[] {
  const folder = join(PROJECT, LEX_BOT);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** The committed Lex bot in the two forms in which it is deployed: the zip file to import, and CloudFormation's `BotLocales`. */
export function packLexBot(): BuiltFile[] {
  const files = readLexBot();
  if (files.length === 0) return [];
  return [
    { path: 'build/lex-bot.zip', text: toZip(files) },
    { path: 'build/lex-bot-locales.json', text: `${JSON.stringify(toBotLocales(files))}\n` },
  ];
}

/** What is not committed: made at every build, needs no notes. */
function buildIgnored(): BuiltFile[] {
  return [{ path: 'build/patterns.json', text: buildPatterns() }, ...packLexBot()];
}

/** What is committed, so that a change to a sentence is seen on every platform. Throws `bad-index` when no notes were built. */
export function buildCommitted(): BuiltFile[] {
  if (!existsSync(join(PROJECT, INDEX)))
    throw new RecapError(
      'bad-index',
      `${INDEX} is missing, whose names fill the models: run "npm run build".`,
    );
  const { catalogue } = JSON.parse(readFileSync(join(PROJECT, INDEX), 'utf8')) as { catalogue: Catalogue };
  const model = loadModel();
  return [...buildAlexaModels(model, catalogue), ...buildLexBot(model, catalogue)];
}

/** The files that are not as the model says, each with the command that writes it. */
function findStale(): string[] {
  const ignored = buildIgnored().filter(isStale);
  const committed = buildCommitted();
  const known = new Set(committed.map(({ path }) => path));
  const left = readLexBot()
    .map(({ path }) => `${LEX_BOT}/${path}`)
    .filter((path) => !known.has(path));
  return [
    ...ignored.map(({ path }) => `${path} is not what the model says: run "npm run build".`),
    ...committed
      .filter(isStale)
      .map(({ path }) => `${path} is not what the model says: run "npm run models".`),
    ...left.map((path) => `${path} is in the model no more: run "npm run models".`),
  ];
}

function isStale({ path, text }: BuiltFile): boolean {
  const file = join(PROJECT, path);
  return !existsSync(file) || !readFileSync(file).equals(Buffer.from(text));
}

function write(files: readonly BuiltFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(PROJECT, path)), { recursive: true });
    writeFileSync(join(PROJECT, path), text);
  }
}

/** Writes what is committed; of the Lex bot nothing is left that the model does not have any more. */
function writeCommitted(): void {
  const files = buildCommitted();
  rmSync(join(PROJECT, LEX_BOT), { recursive: true, force: true });
  write(files);
}

/** `--check` writes nothing and says what is stale; `--models` writes what is committed as well. */
function run(flags: readonly string[]): number {
  if (!flags.includes('--check')) {
    if (flags.includes('--models')) writeCommitted();
    write(buildIgnored());
    return 0;
  }
  const stale = findStale();
  for (const message of stale) console.error(message);
  return stale.length === 0 ? 0 : 1;
}

if (import.meta.main) {
  try {
    process.exitCode = run(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof RecapError ? error.message : error);
    process.exitCode = 1;
  }
}

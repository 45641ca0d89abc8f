import type { SourceImport } from './source-imports.ts';
import { importTarget } from './source-imports.ts';

/**
 * The import table of ARCHITECTURE.md. A file belongs to the row with the longest matching folder; a row names
 * everything it may import. What is not named is forbidden.
 */
export type Border = {
  readonly folder: string;
  /** Folders or files whose values may be imported. */
  readonly values: readonly string[];
  /** Folders or files of which only types may be imported. */
  readonly types?: readonly string[];
  /** Packages from the registry; 'any' where the folder is free to choose. */
  readonly packages: readonly string[] | 'any';
  /** Modules of Node; 'any' for code that may touch the world. */
  readonly node: readonly string[] | 'any';
};

const ERRORS = 'lambda/errors.ts';
/** What every channel may use: how values from outside are read, what may be logged, how names and sentences are said. */
const FOR_CHANNELS = [
  'lambda/channels/unknown.ts',
  'lambda/channels/log-fields.ts',
  'lambda/speech/',
  ERRORS,
];
const INDEX_FORMAT = 'lambda/retrieve/index-format.ts';

/** What the interaction model may use: the pattern table is written there in the shape that understand reads, names as they are said. */
const MODEL = {
  values: [
    'interaction-models/',
    'lambda/understand/pattern-table.ts',
    'lambda/understand/word-filter.ts',
    'lambda/speech/',
    ERRORS,
  ],
  types: [INDEX_FORMAT],
  packages: ['yaml', 'zod', 'dictionary-en'],
};

export const BORDERS: readonly Border[] = [
  {
    folder: 'lambda/retrieve/',
    values: ['lambda/retrieve/', ERRORS],
    packages: ['minisearch', 'stemmer'],
    node: [],
  },
  {
    folder: 'lambda/summarize/',
    values: ['lambda/summarize/', 'lambda/retrieve/analyze.ts', ERRORS],
    types: ['lambda/retrieve/'],
    packages: [],
    node: [],
  },
  {
    folder: 'lambda/understand/',
    values: ['lambda/understand/', 'lambda/retrieve/analyze.ts', 'lambda/dialog/question.ts', ERRORS],
    types: ['lambda/dialog/', INDEX_FORMAT],
    packages: ['double-metaphone'],
    node: [],
  },
  {
    folder: 'lambda/dialog/',
    values: ['lambda/dialog/', 'lambda/retrieve/', 'lambda/summarize/', 'lambda/understand/', ERRORS],
    packages: [],
    node: [],
  },
  {
    folder: 'lambda/io/',
    values: ['lambda/io/', ERRORS, INDEX_FORMAT, 'lambda/retrieve/packed-index.ts'],
    types: ['lambda/understand/pattern-table.ts'],
    packages: 'any',
    node: 'any',
  },
  { folder: 'lambda/channels/', values: [], types: ['lambda/dialog/'], packages: [], node: [] },
  { folder: 'lambda/speech/', values: ['lambda/speech/'], types: [INDEX_FORMAT], packages: [], node: [] },
  {
    folder: 'lambda/channels/alexa/',
    values: ['lambda/channels/alexa/', ...FOR_CHANNELS],
    types: ['lambda/dialog/', 'lambda/understand/', INDEX_FORMAT],
    packages: ['ask-sdk-core', 'ask-sdk-model'],
    node: [],
  },
  {
    folder: 'lambda/channels/lex/',
    values: ['lambda/channels/lex/', ...FOR_CHANNELS],
    types: ['lambda/dialog/', 'lambda/understand/', INDEX_FORMAT],
    // types only: nothing of it is in the bundle
    packages: ['aws-lambda'],
    node: [],
  },
  {
    folder: 'lambda/channels/web/',
    values: ['lambda/channels/web/', ...FOR_CHANNELS],
    types: ['lambda/dialog/', 'lambda/understand/', INDEX_FORMAT],
    packages: ['aws-lambda', 'zod'],
    node: [],
  },
  { folder: 'lambda/handlers/', values: ['lambda/'], packages: [], node: 'any' },
  { folder: ERRORS, values: [], packages: [], node: [] },
  {
    folder: 'content/ingest/',
    values: ['content/ingest/', 'lambda/retrieve/', ERRORS],
    packages: 'any',
    node: ['node:crypto'],
  },
  { folder: 'content/', values: ['content/', 'lambda/retrieve/', ERRORS], packages: 'any', node: 'any' },
  { folder: 'interaction-models/', ...MODEL, node: [] },
  {
    folder: 'interaction-models/targets/alexa',
    ...MODEL,
    // what the channel and its model must agree on stands with the channel
    values: [...MODEL.values, 'lambda/channels/alexa/intents.ts'],
    packages: ['ask-smapi-model'],
    node: [],
  },
  {
    folder: 'interaction-models/targets/lex',
    ...MODEL,
    values: [...MODEL.values, 'lambda/channels/lex/'],
    packages: ['fflate'],
    node: [],
  },
  { folder: 'interaction-models/build.ts', ...MODEL, node: 'any' },
  {
    folder: 'infrastructure/',
    values: ['infrastructure/', ERRORS],
    packages: ['esbuild', 'playwright-core'],
    node: 'any',
  },
  { folder: 'web/', values: ['web/'], types: ['lambda/channels/web/api.ts'], packages: ['lit'], node: [] },
  { folder: 'web/build.ts', values: ['web/', ERRORS], packages: ['esbuild'], node: 'any' },
  {
    folder: 'local/',
    values: ['local/', 'lambda/', 'content/', 'interaction-models/', 'web/'],
    packages: 'any',
    node: 'any',
  },
  {
    folder: 'bench/',
    values: ['bench/', 'local/', 'lambda/', 'content/', 'interaction-models/', 'infrastructure/'],
    packages: 'any',
    node: 'any',
  },
  {
    folder: 'test/',
    values: [
      'test/',
      'bench/',
      'local/',
      'lambda/',
      'content/',
      'interaction-models/',
      'infrastructure/',
      'web/',
    ],
    packages: 'any',
    node: 'any',
  },
  { folder: 'vitest.config.ts', values: [], packages: ['vitest'], node: [] },
];

export function borderOf(file: string): Border | undefined {
  const rows = BORDERS.filter((row) => file.startsWith(row.folder));
  return rows.sort((a, b) => b.folder.length - a.folder.length)[0];
}

/** Why an import crosses a border, or undefined when it may stand. */
export function crossing(file: string, found: SourceImport): string | undefined {
  const row = borderOf(file);
  const target = importTarget(file, found.from);
  if (row === undefined) return `${file} belongs to no row of the import table`;
  if (allows(row, target, found)) return undefined;
  return `${file} must not import ${target}${found.typesOnly ? ' (even as a type)' : ''}: row ${row.folder}`;
}

function allows(row: Border, target: string, found: SourceImport): boolean {
  if (!found.from.startsWith('.')) return allowsPackage(row, found.from);
  const under = (folder: string) => target.startsWith(folder);
  return row.values.some(under) || (found.typesOnly && (row.types ?? []).some(under));
}

function allowsPackage(row: Border, name: string): boolean {
  if (name.startsWith('node:')) return row.node === 'any' || row.node.includes(name);
  return (
    row.packages === 'any' ||
    row.packages.some((allowed) => name === allowed || name.startsWith(`${allowed}/`))
  );
}

import { isMap, LineCounter, parseDocument } from 'yaml';
import { scanBlocks } from './blocks/scan-blocks.ts';
import type { Document } from './document.ts';
import { takeSearchWords } from './search-words.ts';

type Front = NonNullable<Document['front']>;

/** Longer heads are no front matter. */
const MAX_FRONT_LENGTH = 20_000;
/** Nobody refers to the same value more often by hand. */
const MAX_ALIASES = 20;
const FENCE = /^---[ \t]*\n/;
const END = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Reads Markdown, front matter and all, as people write it. */
export function readMarkdown(file: string, written: string): Document {
  const { text, also } = takeSearchWords(written);
  const head = frontMatter(text);
  const found = also.size > 0 && { also };
  if (head === undefined) return { file, blocks: scanBlocks(text), ...found };
  return { file, front: head.front, blocks: scanBlocks(text.slice(head.end), head.lines + 1), ...found };
}

/** The YAML between two lines of dashes at the very beginning. Anything else there is the notes' own first rule. */
function frontMatter(text: string): { front: Front; end: number; lines: number } | undefined {
  const open = FENCE.exec(text)?.[0];
  if (open === undefined) return undefined;
  const close = END.exec(text.slice(open.length - 1, MAX_FRONT_LENGTH));
  if (close === null) return undefined;
  const source = text.slice(open.length, open.length - 1 + close.index + 1);
  const front = readYaml(source);
  if (front === undefined) return undefined;
  const end = open.length - 1 + close.index + close[0].length;
  return { front, end, lines: text.slice(0, end).split('\n').length - 1 };
}

function readYaml(source: string): Front | undefined {
  const counter = new LineCounter();
  const parsed = parseDocument(source, { lineCounter: counter, uniqueKeys: false });
  if (!isMap(parsed.contents)) return undefined;
  const known = new Map<string, number>();
  for (const { key } of parsed.contents.items) {
    const { value, range } = key as { value?: unknown; range?: readonly [number, number, number] };
    if (range) known.set(String(value), counter.linePos(range[0]).line + 1);
  }
  const lines = Object.fromEntries(known);
  const [error] = parsed.errors;
  if (error !== undefined) return broken(error.message, (error.linePos?.[0]?.line ?? 1) + 1);
  try {
    return { values: parsed.toJS({ maxAliasCount: MAX_ALIASES }) as Record<string, unknown>, lines };
  } catch {
    return broken('It refers to itself too often.', 1);
  }
}

function broken(message: string, line: number): Front {
  return { values: { [YAML_ERROR]: message.split('\n')[0] }, lines: { [YAML_ERROR]: line } };
}

/** Under this key, front matter that is no YAML carries what is wrong with it. */
export const YAML_ERROR = '<yaml>';

import type { Template, TemplatePart } from '../model.ts';

/** Parts of sentences that several templates share, by name: `<said>` stands for what `said` holds. */
export type Phrases = ReadonlyMap<string, string>;

export type Parsed =
  | { readonly ok: true; readonly template: Template }
  /** `at`: 0-based column in the template where reading stopped. */
  | { readonly ok: false; readonly at: number; readonly problem: string };

/** Deeper nesting than this is a mistake, not a template. */
const MAX_DEPTH = 8;
const TOKEN = /[[\]()|]|\{[^{}\s]*\}(?:'s)?|<[^<>\s]*>|[^\s[\](){}<>|]+|\S/g;
const WORD = /^[\p{Ll}\p{N}][\p{Ll}\p{N}'.]*$/u;
const SLOT_NAME = /^[a-z][a-z_]*$/;

type Token = { readonly text: string; readonly at: number };
type Reader = {
  readonly tokens: readonly Token[];
  readonly phrases: Phrases;
  next: number;
  depth: number;
  /** The first thing found wrong. */
  problem: { at: number; problem: string } | undefined;
};

/**
 * Reads one template: words in lower case, `[optional]`, `(one|other)`, `{slot}`, `{slot}'s`, `<shared phrase>`.
 * A mistake comes back as a value with its column.
 */
export function parseTemplate(text: string, phrases: Phrases = new Map()): Parsed {
  return parseNested(text, phrases, 0);
}

function parseNested(text: string, phrases: Phrases, depth: number): Parsed {
  const tokens = [...text.matchAll(TOKEN)].map((match) => ({ text: match[0], at: match.index }));
  const reader: Reader = { tokens, phrases, next: 0, depth, problem: undefined };
  const branches = readBranches(reader, undefined);
  if (branches.some((branch) => branch.length === 0))
    fail(reader, 0, 'the template is empty, or has an empty alternative');
  if (reader.problem !== undefined) return { ok: false, ...reader.problem };
  const [only, ...others] = branches;
  return {
    ok: true,
    template: others.length === 0 && only !== undefined ? only : [{ kind: 'choice', of: branches }],
  };
}

function fail(reader: Reader, at: number, problem: string): void {
  reader.problem ??= { at, problem };
}

/** Reads sequences separated by `|` up to the closing bracket (or the end of the text). */
function readBranches(reader: Reader, closing: ']' | ')' | undefined): Template[] {
  const branches: TemplatePart[][] = [[]];
  while (reader.problem === undefined) {
    const token = reader.tokens[reader.next];
    if (token === undefined) {
      if (closing !== undefined) fail(reader, reader.tokens.at(-1)?.at ?? 0, `a "${closing}" is missing`);
      break;
    }
    reader.next += 1;
    if (token.text === closing) break;
    if (token.text === '|') branches.push([]);
    else branches.at(-1)?.push(...readPart(reader, token));
  }
  return branches;
}

/** The part a token begins; none when it is wrong. */
function readPart(reader: Reader, token: Token): TemplatePart[] {
  const { text, at } = token;
  if (text === '(' || text === '[') return readGroup(reader, token);
  const inner = text.slice(1, -1);
  const slot = /^\{(.*)\}('s)?$/.exec(text);
  if (slot !== null && SLOT_NAME.test(slot[1] ?? ''))
    return [{ kind: 'slot', slot: slot[1] ?? '', owner: slot[2] !== undefined }];
  if (text.startsWith('{')) fail(reader, at, `"${text}" is no slot: write {name} in lower case`);
  else if (text.startsWith('<')) return readPhrase(reader, { text: inner, at });
  else if (WORD.test(text)) return [{ kind: 'word', word: text }];
  else fail(reader, at, `"${text}" cannot be said: words are lower case, without punctuation`);
  return [];
}

function readGroup(reader: Reader, open: Token): TemplatePart[] {
  if (reader.depth >= MAX_DEPTH) {
    fail(reader, open.at, 'brackets nest too deep');
    return [];
  }
  reader.depth += 1;
  const branches = readBranches(reader, open.text === '(' ? ')' : ']');
  reader.depth -= 1;
  if (branches.some((branch) => branch.length === 0)) fail(reader, open.at, 'an alternative is empty');
  return [{ kind: 'choice', of: open.text === '[' ? [...branches, []] : branches }];
}

function readPhrase(reader: Reader, { text: name, at }: Token): TemplatePart[] {
  const text = reader.phrases.get(name);
  if (text === undefined) fail(reader, at, `there is no shared phrase "${name}": add it to phrases/en.yaml`);
  else if (reader.depth >= MAX_DEPTH) fail(reader, at, `the shared phrase "${name}" nests too deep`);
  else {
    const parsed = parseNested(text, reader.phrases, reader.depth + 1);
    if (parsed.ok) return [{ kind: 'choice', of: [parsed.template] }];
    fail(reader, at, `in the shared phrase "${name}": ${parsed.problem}`);
  }
  return [];
}

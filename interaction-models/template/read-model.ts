import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type {
  Advice,
  Carriers,
  Intent,
  Model,
  Sentence,
  Slot,
  SlotEntry,
  SlotSource,
  SourceFile,
} from '../model.ts';
import { type Phrases, parseTemplate } from './parse.ts';

export type ModelSources = {
  readonly intents: SourceFile;
  readonly phrases: SourceFile;
  readonly carriers: SourceFile;
  readonly slots: readonly SourceFile[];
  readonly sentences: readonly SourceFile[];
};

export type ReadModel = { readonly model: Model; readonly advice: readonly Advice[] };

type Yaml = {
  readonly file: string;
  readonly root: unknown;
  readonly lineOf: (node: unknown) => number;
  readonly advise: (node: unknown, message: string) => void;
};

/** Reads the YAML of the model. What cannot be read is left out and named in the advice, with its line. */
export function readModel(sources: ModelSources): ReadModel {
  const advice: Advice[] = [];
  const open = (source: SourceFile): Yaml => openYaml(source, advice);
  const phrases = readPhrases(open(sources.phrases));
  return {
    model: {
      carriers: readCarriers(open(sources.carriers)),
      intents: readIntents(open(sources.intents)),
      slots: sources.slots.flatMap((source) => readSlot(open(source))),
      sentences: sources.sentences.flatMap((source) => readSentences(open(source), phrases)),
    },
    advice,
  };
}

function openYaml({ file, text }: SourceFile, advice: Advice[]): Yaml {
  const counter = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: counter });
  const lineOf = (node: unknown): number => {
    const offset = (node as { range?: readonly number[] } | null)?.range?.[0];
    return offset === undefined ? 1 : Math.max(1, counter.linePos(offset).line);
  };
  for (const error of document.errors) {
    advice.push({
      file,
      line: counter.linePos(error.pos[0]).line,
      message: `is not YAML: ${error.code}. Mend the line.`,
    });
  }
  return {
    file,
    root: document.errors.length === 0 ? document.contents : null,
    lineOf,
    advise: (node, message) => advice.push({ file, line: lineOf(node), message }),
  };
}

function pairsOf(node: unknown): Pair<Scalar, unknown>[] {
  return isMap(node) ? (node as YAMLMap<Scalar, unknown>).items : [];
}

function textOf(node: unknown): string | undefined {
  return isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number')
    ? String(node.value)
    : undefined;
}

function textsOf(node: unknown): string[] {
  return isSeq(node) ? node.items.flatMap((item) => textOf(item) ?? []) : [];
}

function field(node: unknown, name: string): unknown {
  return pairsOf(node).find((pair) => textOf(pair.key) === name)?.value;
}

function readPhrases(yaml: Yaml): Phrases {
  return new Map(
    pairsOf(yaml.root).flatMap((pair) => {
      const name = textOf(pair.key);
      const text = textOf(pair.value);
      return name === undefined || text === undefined ? [] : [[name, text] as const];
    }),
  );
}

function readCarriers({ root }: Yaml): Carriers {
  return {
    fillers: textsOf(field(root, 'fillers')),
    asides: textsOf(field(root, 'asides')),
    wakeWords: textsOf(field(root, 'wake_words')),
    openings: textsOf(field(root, 'openings')),
    beforeQuestions: textsOf(field(root, 'before_questions')),
    closings: textsOf(field(root, 'closings')),
    contractions: Object.fromEntries(
      pairsOf(field(root, 'contractions')).map((pair) => [textOf(pair.key) ?? '', textOf(pair.value) ?? '']),
    ),
  };
}

function readIntents(yaml: Yaml): Intent[] {
  return pairsOf(yaml.root).flatMap((pair) => {
    const name = textOf(pair.key) ?? '';
    const what = textOf(field(pair.value, 'what'));
    const example = textOf(field(pair.value, 'example'));
    if (what === undefined || example === undefined) {
      yaml.advise(
        pair.key,
        `intent "${name}" does not say what it is for, or has no example: add "what:" and "example:".`,
      );
      return [];
    }
    return [{ name, what, example, slots: textsOf(field(pair.value, 'slots')), line: yaml.lineOf(pair.key) }];
  });
}

const CATALOGUE_LISTS = ['speakers', 'talks', 'topics', 'days'] as const;

function readSlot(yaml: Yaml): Slot[] {
  const name = textOf(field(yaml.root, 'slot'));
  const source = readSource(yaml);
  if (name === undefined || source === undefined) {
    yaml.advise(
      yaml.root,
      'is no slot: give "slot:" and either "catalogue:", "values:" or "kind: number|year|text".',
    );
    return [];
  }
  const like = textOf(field(yaml.root, 'like'));
  const open = textOf(field(yaml.root, 'others')) === 'welcome';
  return [
    {
      name,
      open,
      source,
      file: yaml.file,
      line: yaml.lineOf(yaml.root),
      ...(like === undefined ? {} : { like }),
    },
  ];
}

function readSource(yaml: Yaml): SlotSource | undefined {
  const list = textOf(field(yaml.root, 'catalogue'));
  const of = CATALOGUE_LISTS.find((known) => known === list);
  if (of !== undefined) return { kind: 'catalogue', of };
  const values = field(yaml.root, 'values');
  if (isMap(values)) return { kind: 'list', entries: pairsOf(values).map(readEntry) };
  const kind = textOf(field(yaml.root, 'kind'));
  return kind === 'number' || kind === 'year' || kind === 'text' ? { kind } : undefined;
}

function readEntry(pair: Pair<Scalar, unknown>): SlotEntry {
  return { value: textOf(pair.key) ?? '', said: textsOf(pair.value) };
}

function readSentences(yaml: Yaml, phrases: Phrases): Sentence[] {
  const intent = textOf(field(yaml.root, 'intent'));
  const list = field(yaml.root, 'sentences');
  if (intent === undefined || !isSeq(list)) {
    yaml.advise(yaml.root, 'is no sentence file: give "intent:" and a list "sentences:".');
    return [];
  }
  return list.items.flatMap((item) => {
    const text = textOf(item);
    const parsed = text === undefined ? undefined : parseTemplate(text, phrases);
    if (text !== undefined && parsed?.ok)
      return [{ intent, text, template: parsed.template, file: yaml.file, line: yaml.lineOf(item) }];
    yaml.advise(
      item,
      parsed === undefined || parsed.ok
        ? 'is no sentence: write it as text, in quotes if it begins with [ or {.'
        : `in "${text}": ${parsed.problem} (column ${parsed.at + 1}).`,
    );
    return [];
  });
}

import type { Link, NoteRecord, TalkKind } from '../../lambda/retrieve/index-format.ts';
import type { SearchWords } from './search-words.ts';

/**
 * What every reader makes of a file: its blocks in order, each with the line it starts on. Text is as written, markup
 * removed; it keeps a '\n' where a line of the source ended. `lines` gives the line of each part between those '\n's
 * where they do not simply follow each other: ask `lineAt` (block-lines.ts) for the line of a character.
 * Text may be empty where a block held nothing but a link.
 */
export type Block =
  | {
      readonly kind: 'heading';
      readonly depth: number;
      readonly text: string;
      readonly line: number;
      /** True when only its look or place told it: it reaches no further than its slide, or the next rule. */
      readonly guessed?: true;
      readonly links?: readonly Link[];
    }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly line: number;
      readonly lines?: readonly number[];
      readonly links?: readonly Link[];
    }
  /** depth 0 is the outermost bullet. `ordered` bullets carry their number. A line that introduces bullets is an item above them. */
  | {
      readonly kind: 'item';
      readonly depth: number;
      readonly text: string;
      readonly line: number;
      readonly lines?: readonly number[];
      readonly number?: number;
      readonly links?: readonly Link[];
    }
  /** One row of a table; `cells` pairs each cell with its column's heading ('' where it has none). */
  | {
      readonly kind: 'row';
      readonly cells: readonly (readonly [column: string, cell: string])[];
      readonly line: number;
      readonly links?: readonly Link[];
    }
  /** `speaker` is the label as written, '' where only the change of voice is marked. `goesOn`: the voice above, after a break. `at`: seconds from the start. */
  | {
      readonly kind: 'turn';
      readonly speaker: string;
      readonly goesOn?: true;
      readonly text: string;
      readonly line: number;
      readonly lines?: readonly number[];
      readonly at?: number;
    }
  | { readonly kind: 'code'; readonly text: string; readonly line: number }
  | { readonly kind: 'rule'; readonly line: number };

export type BlockKind = Block['kind'];

/** A file as a reader understood it. */
export type Document = {
  /** Path relative to the notes folder, with forward slashes. */
  readonly file: string;
  /** Raw front matter, not yet checked, with the line of each key. */
  readonly front?: {
    readonly values: Readonly<Record<string, unknown>>;
    readonly lines: Readonly<Record<string, number>>;
  };
  readonly blocks: readonly Block[];
  /** Words to find a line by that it does not have. */
  readonly also?: SearchWords;
};

export type NotedSpeaker = { readonly name: string; readonly role?: string };

/** What is known of the talk a note is about; everything but the title may be missing. */
export type TalkFacts = {
  /** The talk's id where the note names it (front matter `talk`): how two notes of one talk are known as such. */
  readonly talk?: string;
  readonly title: string;
  readonly kind: TalkKind;
  readonly conference?: string;
  readonly year?: number;
  readonly date?: string;
  readonly time?: string;
  readonly place?: string;
  readonly code?: string;
  readonly speakers: readonly NotedSpeaker[];
  readonly credit?: string;
  readonly aliases: readonly string[];
};

/** One talk's part of a document: still as written, ready to be made speakable. */
export type NoteDraft = {
  /** Unique in the folder, stable: from the file's path, and the talk's code or title where a file holds several. */
  readonly id: string;
  readonly file: string;
  readonly facts: TalkFacts;
  /** The lines of the front matter that tell a fact. */
  readonly head?: NoteRecord['head'];
  readonly sections: readonly Section[];
  readonly also?: SearchWords;
};

/** Which note a draft is, and what is known of its talk. */
export type DraftFacts = Pick<NoteDraft, 'id' | 'file' | 'facts'>;

/** What the catalogue has to know of a draft: all but its words. */
export type DraftHead = DraftFacts & {
  readonly head?: NoteDraft['head'];
  /** Where it has one speaker: its texts that call somebody he or she. */
  readonly pronounTexts: readonly string[];
};

/** The blocks under one heading (headings outermost first, the talk's title left out). */
export type Section = {
  readonly headings: readonly string[];
  readonly line: number;
  readonly abstract: boolean;
  readonly blocks: readonly Block[];
};

/** Something the reader of a report should know or mend. */
export type Finding = {
  readonly file: string;
  readonly line: number;
  readonly kind:
    | 'repaired'
    | 'unplaced'
    | 'too-long'
    | 'duplicate'
    | 'unreachable'
    | 'unreadable'
    | 'invalid';
  readonly message: string;
};

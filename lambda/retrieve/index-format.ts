/** The shape of build/index.json: what the notes say, cut into units of search and of speech, and who and what they name. */

/** Raise it when the analysis or the shape changes, so that an index built by other rules is refused. */
export const INDEX_FORMAT_VERSION = 7;

export type NoteId = string;
export type TalkId = string;
export type SpeakerId = string;
export type TopicId = string;
/** ISO 8601 calendar date, e.g. "2018-11-29". */
export type DayId = string;

/** Where a sentence stands: the note and its 1-based line in the note's file. */
export type Evidence = { readonly note: NoteId; readonly line: number };

/** The unit of speech. */
export type Sentence = {
  /** Plain and speakable: no markup, symbols in words, ends with . ? or ! */
  readonly text: string;
  readonly line: number;
  /** The words as the note has them, when speaking changed them. */
  readonly written?: string;
  /** In a transcript: the label of the person who said it. */
  readonly by?: string;
  /** What goes before a half sentence when it is said alone: "On latency", "What went wrong?", or the line that leads it in. */
  readonly under?: string;
  /** Words that people ask for it by and that it does not have: searched, never said. */
  readonly also?: string;
};

/**
 * note: prose or bullets that somebody wrote about a talk; abstract: the programme's announcement of a talk;
 * turn: words of one speaker in a transcript; code: a listing or a screen, searched but never read aloud.
 */
export type PassageKind = 'note' | 'abstract' | 'turn' | 'code';

export type Link = { readonly text: string; readonly url: string; readonly line: number };

/** A heading's bullets, a paragraph, or a turn: the unit of search. Its id is its place in `passages`. */
export type Passage = {
  readonly note: NoteId;
  readonly talk: TalkId;
  readonly kind: PassageKind;
  /** Speakable headings above it, outermost first, without the talk's title. */
  readonly headings: readonly string[];
  readonly sentences: readonly Sentence[];
  readonly links?: readonly Link[];
};

/** What one person wrote about one talk. */
export type NoteRecord = {
  readonly id: NoteId;
  readonly talk: TalkId;
  /** Path relative to the notes folder. */
  readonly file: string;
  /** Who noted it. */
  readonly credit?: string;
  /** The note's own title, when it differs from the talk's. */
  readonly title?: string;
  /** True when it holds turns of speakers: what was said, not what was noted of it. */
  readonly transcript?: boolean;
  /** The lines of its front matter that tell a fact of the talk. */
  readonly head?: Readonly<Partial<Record<HeadField, number>>>;
};

/** Facts of a talk that front matter may tell, by the name of their line. */
export type HeadField = 'date' | 'year' | 'place' | 'conference' | 'speakers' | 'code' | 'credit';

export type TalkKind = 'keynote' | 'breakout' | 'chat' | 'panel' | 'lightning' | 'workshop' | 'blog' | 'talk';

export type Talk = {
  readonly id: TalkId;
  readonly title: string;
  readonly kind: TalkKind;
  readonly conference?: string;
  readonly year?: number;
  readonly date?: DayId;
  /** As a person would say it: "12:15 PM to 1:15 PM". */
  readonly time?: string;
  readonly place?: string;
  /** Session code, e.g. "ARC203". */
  readonly code?: string;
  readonly speakers: readonly SpeakerId[];
  readonly aliases: readonly string[];
  readonly notes: readonly NoteId[];
};

export type Speaker = {
  readonly id: SpeakerId;
  readonly name: string;
  readonly role?: string;
  /** Other written forms: "Dr. Vogels", "the CTO". */
  readonly aliases: readonly string[];
  readonly talks: readonly TalkId[];
  /** She or he, when the notes use it; otherwise spoken of as "they". */
  readonly pronoun?: 'he' | 'she' | 'they';
};

/** Something the notes talk about often enough to be offered or compared: a product, a practice, a book. */
export type Topic = {
  readonly id: TopicId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly talks: readonly TalkId[];
  /** How many passages name it. */
  readonly passages: number;
};

export type Day = { readonly id: DayId; readonly conference?: string; readonly talks: readonly TalkId[] };

/** The talks, speakers, topics and days that the notes name. Every list is sorted by id, but for talks: as they were held. */
export type Catalogue = {
  readonly talks: readonly Talk[];
  readonly speakers: readonly Speaker[];
  readonly topics: readonly Topic[];
  readonly days: readonly Day[];
};

/** What the search goes by, in the order of its fields (search-engine.ts). */
export type StoredSearch = {
  /** For each field how many different stems each passage has there. */
  readonly lengths: readonly (readonly number[])[];
  /** Stem → where it stands, as postings-text.ts writes it: a question needs few of them. */
  readonly postings: Readonly<Record<string, string>>;
};

/** Everything the assistant knows, as built from a folder of notes. */
export type Knowledge = {
  readonly formatVersion: number;
  /** SHA-256 over everything else, in hexadecimal. */
  readonly contentHash: string;
  readonly catalogue: Catalogue;
  readonly notes: readonly NoteRecord[];
  readonly passages: readonly Passage[];
  /** The talks in the order of their passages, each with how many follow: whose a passage is, without reading it. */
  readonly spans: readonly (readonly [talk: TalkId, passages: number])[];
  /** Stem → number of passages that hold it (headings counted in). */
  readonly vocabulary: Readonly<Record<string, number>>;
  /** Stem → [other stem, weight 0..1]: words that may stand for each other, for the corpus' own vocabulary. */
  readonly related: Readonly<Record<string, readonly (readonly [string, number])[]>>;
  /** Stems of common words that carry a question rather than its subject, sorted. */
  readonly light: readonly string[];
  /** Folded words that open sentences and are names: they keep their capital inside a sentence. Sorted. */
  readonly names: readonly string[];
  /** Stems that the notes write with a capital inside sentences, sorted: names of products, companies, places, people. */
  readonly proper: readonly string[];
  readonly search: StoredSearch;
};

/** One entry of a pronunciation lexicon. */
export type Lexeme = {
  readonly graphemes: readonly string[];
  readonly how: { readonly alias: string } | { readonly sounds: string };
};

/** A pronunciation lexicon as it was uploaded and read. */
export type Lexicon = { readonly lexemes: readonly Lexeme[] };

/** What lexicons say of one written form or several in a row; the first lexicon that knows it counts. */
export type LexiconTable = {
  readonly entries: ReadonlyMap<string, Lexeme['how']>;
  /** The most words that a written form has. */
  readonly longest: number;
};

export const NO_LEXICON: LexiconTable = { entries: new Map(), longest: 0 };

/** Graphemes count as they are written, capitals included, as Polly's guide has it. */
export function joinLexicons(lexicons: readonly Lexicon[]): LexiconTable {
  const entries = new Map<string, Lexeme['how']>();
  for (const { graphemes, how } of lexicons.flatMap(({ lexemes }) => lexemes)) {
    for (const grapheme of graphemes) {
      const key = grapheme.trim().replace(/\s+/g, ' ');
      if (key !== '' && !entries.has(key)) entries.set(key, how);
    }
  }
  const longest = Math.max(0, ...[...entries.keys()].map((key) => key.split(' ').length));
  return { entries, longest };
}

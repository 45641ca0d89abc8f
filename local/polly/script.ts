/** A stretch of the submitted text, in UTF-16 code units, end exclusive. */
export type Span = { readonly from: number; readonly to: number };

/** How something is spoken, as factors of how the voice speaks by itself. `gain` 0 is silence. */
export type Style = { readonly rate: number; readonly gain: number; readonly pitch: number };

export const PLAIN: Style = { rate: 1, gain: 1, pitch: 1 };

/** How markup says that something is to be read, instead of the rules for plain words. */
export type Reading =
  | { readonly kind: 'alias'; readonly alias: string }
  /** flite's names of sounds: "d ay1 n ah0". */
  | { readonly kind: 'sounds'; readonly sounds: string }
  | { readonly kind: 'as'; readonly interpretation: string; readonly format: string };

/** Text as it is read, entities decoded. `places`: where each of its units stands in what was submitted, and where the last one ends. */
export type PlacedText = { readonly text: string; readonly places: readonly number[] };

/** What is to be spoken, in order, as plain text and speech markup both come to. */
export type ScriptItem =
  | (PlacedText & { readonly kind: 'text'; readonly style: Style })
  | {
      readonly kind: 'read';
      readonly text: string;
      readonly span: Span;
      readonly reading: Reading;
      readonly style: Style;
    }
  | { readonly kind: 'pause'; readonly ms: number }
  | { readonly kind: 'mark'; readonly name: string; readonly span: Span }
  /** A sentence or a paragraph begins or ends here, whatever the signs say. */
  | { readonly kind: 'edge'; readonly isParagraph: boolean };

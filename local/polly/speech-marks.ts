/**
 * What is spoken when, as Polly tells it. `time`: milliseconds from the beginning of the sound. `start` and `end`: bytes of UTF-8 in
 * the submitted text, markup counted, end exclusive. `value` of a word or sentence is what stands between them.
 */
export type SpeechMark =
  | {
      readonly time: number;
      readonly type: 'sentence' | 'word' | 'ssml';
      readonly start: number;
      readonly end: number;
      readonly value: string;
    }
  | { readonly time: number; readonly type: 'viseme'; readonly value: string };

/** For each unit of the text, and for its end, how many bytes of UTF-8 stand before it. */
export function byteOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    offsets[at] = bytes;
    const code = text.charCodeAt(at);
    // of a pair of surrogates, which are four bytes together, each counts as two
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  offsets[text.length] = bytes;
  return offsets;
}

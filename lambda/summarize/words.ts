/** Words of a text as a voice would count them: what white space separates. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** "So you might want to.", "I was like.": the speaker began anew, and the captioner closed what was begun. */
const OPEN_END = /\b(?:an?|the|and|or|but|my|your|(?:want|going|need|try) to|(?:was|is) like)\.?$/i;

export function breaksOff(text: string): boolean {
  return OPEN_END.test(text);
}

const WIDE = /\s{2,}|[^\S ]/;
const ALL_WIDE = new RegExp(WIDE.source, 'g');

/** The text with one blank for every run of white space. Most texts have none but single ones already, and stay as they are. */
export function singleBlanks(text: string): string {
  return WIDE.test(text) ? text.replace(ALL_WIDE, ' ') : text;
}

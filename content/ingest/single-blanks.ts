/** The text with one blank for every run of white space. Most runs are one blank already, and are passed over. */
export function singleBlanks(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ');
}

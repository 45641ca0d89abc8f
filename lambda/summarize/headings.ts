/** What headings tell of the sentences under them, as note-takers of every habit write them. */

/** What stands here was meant as the short of it. */
const IN_SHORT = /^(?:in short|overview|summary|abstract|introduction|intro|tl;?dr)\b/i;
/** Where, when, by whom: facts about the talk, not of it. */
const ABOUT_THE_TALK =
  /^(?:about(?: (?:the|this|me))?(?: (?:talk|session|chat|panel|workshop|event|conference|post|notes?|speakers?|author|article|keynote))?|additional information|logistics|credits?|session (?:info|details)|speaker bio|who am i)$/i;

export function isInShort(headings: readonly string[]): boolean {
  return IN_SHORT.test(headings.at(-1) ?? '');
}

export function isAboutTheTalk(headings: readonly string[]): boolean {
  return ABOUT_THE_TALK.test(headings.at(-1)?.trim() ?? '');
}

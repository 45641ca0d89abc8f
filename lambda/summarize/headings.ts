/** What headings tell of the sentences under them, as note-takers of every habit write them. */

/** What stands here was meant as the short of it. */
const IN_SHORT = /^(?:in short|overview|summary|abstract|introduction|intro|tl;?dr)\b/i;
/** Where, when, by whom: facts about the talk, not of it. */
const ABOUT_THE_TALK =
  /^(?:about(?: (?:the|this|me))?(?: (?:talk|session|chat|panel|workshop|event|conference|post|notes?|speakers?|author|article|keynote))?|additional information|logistics|credits?|session (?:info|details)|speaker bio|who am i)$/i;

/** What a note-taker says of the notes and of attending: nobody said that in the talk. */
const ABOUT_THE_NOTE =
  /^(?:(?:sorry|unfortunately|sadly)\b|the notes (?:end|break off|stop)\b|(?:I|we) (?:missed|skipped|left (?:early|before)|(?:came|arrived) (?:in )?late|(?:did not|didn['’]t|could not|couldn['’]t) (?:see|hear|catch|get|take|write|attend|make it))\b|(?:these|those|here|the following)? ?(?:are )?(?:my|more|full|raw|rough) notes\b|(?:these|those) (?:are|were) (?:(?:the|some|only) )?notes\b|(?:the )?(?:slides?|recording|video)s?(?: (?:of|from|for) .{1,60}?)? (?:(?:is|are|can be) )?(?:here|available|online|linked|found)\b)/i;

export function isAboutTheNote(text: string): boolean {
  return ABOUT_THE_NOTE.test(text);
}

export function isInShort(headings: readonly string[]): boolean {
  return IN_SHORT.test(headings.at(-1) ?? '');
}

export function isAboutTheTalk(headings: readonly string[]): boolean {
  return ABOUT_THE_TALK.test(headings.at(-1)?.trim() ?? '');
}

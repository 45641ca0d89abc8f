import type { TurnReply } from '../../lambda/channels/web/api.ts';
import { WORDS } from './words.ts';

/** Something to say next: what the button shows, and what is asked when it is pressed. */
export type Choice = { readonly label: string; readonly ask: string };

const same = (text: string): Choice => ({ label: text, ask: text });

const YES = { label: WORDS.yes, ask: 'yes' };
const NO = { label: WORDS.no, ask: 'no' };
const NEXT = { label: WORDS.next, ask: 'next' };
const PREVIOUS = { label: WORDS.previous, ask: 'previous' };

/** A question that one answers with yes or no begins with its verb. */
const YES_OR_NO = /(?:^|[.!] )(?:shall|would you|do you|should|may) [^.!]*\?$/i;

/** "Shall I go on with A or B?" begins as such a question does, and yes would not say which. */
const asksYesOrNo = (prompt: string) => YES_OR_NO.test(prompt) && !/ or [^?]+\?$/.test(prompt);

/** What can be said after a reply, the likeliest first: the choices that it names, the parts of a recap, or yes and no. */
export function choicesAfter({ choices, chapters, prompt }: TurnReply): Choice[] {
  if (prompt === null) return choices.map(same);
  if (choices.length > 0) return [...(asksYesOrNo(prompt) ? [YES] : []), ...choices.map(same)];
  if (chapters !== undefined) {
    const { titles, at } = chapters;
    return [...(at < titles.length - 1 ? [NEXT] : [YES]), ...(at > 0 ? [PREVIOUS] : [])];
  }
  return asksYesOrNo(prompt) ? [YES, NO] : [];
}

import type { Reply } from './make-answer.ts';
import type { Session } from './session.ts';

/** What was offered before stays on offer: the aside did not change the subject. */
export function keepOffers({ yes, choices }: Session): Pick<Reply, 'yes' | 'choices'> {
  return { ...(yes && { yes }), ...(choices && { choices }) };
}

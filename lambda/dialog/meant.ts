import { ASIDES, askAgain, rememberAsked } from './again.ts';
import type { Answer } from './answer.ts';
import { listedIn, pointAt } from './listed.ts';
import type { Question } from './question.ts';
import type { Respond } from './respond.ts';
import type { Session } from './session.ts';
import { rememberSpokenOf } from './spoken-of.ts';

/** "2017": where nothing is to be chosen, the question before is asked about that year. */
function bareYear(heard: Question, { told, choices, subject, asked }: Session): string | undefined {
  if (heard.kind !== 'choose' || !/^(?:19|20)\d\d$/.test(heard.name ?? '')) return undefined;
  const isAsked = told?.outcome === 'ask-back' && choices !== undefined;
  return isAsked || (subject === undefined && asked === undefined) ? undefined : `what about ${heard.name}`;
}

/** "And the third?", "the other one" where nothing was listed: there is nothing that it could be. */
const NOWHERE =
  /^(?:and |what about |how about )*(?:the )?(?:first|second|third|fourth|fifth|last|former|latter|other)(?: one)?$/;

function pointsNowhere(heard: Question): boolean {
  return heard.kind === 'ask' && NOWHERE.test(heard.turn.words);
}

/** A question has its own words; what answers "what shall I compare it with?" is a name. */
const ASKS =
  /^(?:what|who|how|why|when|where|which|is|are|do|does|did|can|tell|give|list|recap|compare|and|the (?:first|second|last))\b/;

/** "Redshift", to a comparison that lacks a side: the whole comparison in words. */
function missingSide(heard: Question, { asked, told, spokenOf = [] }: Session): string | undefined {
  const { words } = heard.turn;
  const isWanted = asked?.do === 'compare' && told?.outcome === 'ask-back';
  const isName = heard.kind === 'ask' || heard.kind === 'fact' || heard.kind === 'choose';
  if (!isWanted || !isName || ASKS.test(words)) return undefined;
  return spokenOf.length > 0 ? `compare it with ${words}` : `compare ${words}`;
}

/**
 * Answers what is meant in the conversation: "the second one" is what was listed second, "and in 2018?" is the question before, asked of
 * 2018. Keeps for the next turn what was asked and listed now.
 * @param understand words to question: a question with a name put into it is understood once more.
 */
export function answerMeant(respond: Respond, understand: (words: string) => Question): Respond {
  return (heard, before, trace) => {
    const pointed = pointAt(heard, before);
    const words =
      pointed?.words ??
      missingSide(heard, before) ??
      bareYear(heard, before) ??
      (pointsNowhere(heard) ? '' : undefined);
    const question = askAgain(words === undefined ? heard : understand(words), before);
    const answer: Answer = respond(question, before, trace);
    const isAside = ASIDES.has(question.kind);
    const { asked: _asked, listed: _listed, spokenOf: told, ...session } = answer.session;
    const listed = pointed?.listed ?? (isAside ? before.listed : undefined) ?? listedIn(answer, question);
    const asked = rememberAsked(question, before.asked);
    const spokenOf = rememberSpokenOf(answer, question, told ?? []);
    return {
      ...answer,
      session: {
        ...session,
        ...(asked && { asked }),
        ...(listed && { listed }),
        ...(spokenOf.length > 0 && { spokenOf }),
      },
    };
  };
}

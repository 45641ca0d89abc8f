import { analyze } from '../retrieve/analyze.ts';
import type { Catalogue } from '../retrieve/index-format.ts';
import { ASIDES, askAgain, rememberAsked } from './again.ts';
import type { Answer } from './answer.ts';
import { byName } from './choice.ts';
import { listedIn, placeAt, pointAt } from './listed.ts';
import { ofOtherTalk } from './other-talk.ts';
import { ofOtherYear } from './other-year.ts';
import type { Question } from './question.ts';
import type { Respond } from './respond.ts';
import type { Listed, Session } from './session.ts';
import { rememberSpokenOf } from './spoken-of.ts';
import { ofTwoTalks } from './two-talks.ts';

/** Words to question. */
type Understand = (words: string) => Question;

/** "The security one" after a talk: the one that is called so, where there is one. */
function namedTalk(name: string, { subject }: Session, understand: Understand): string | undefined {
  if (subject !== undefined && subject.about !== '') return undefined;
  const words = `what about the ${name} talk`;
  const question = understand(words);
  return question.kind === 'ask' && question.talk !== undefined ? words : undefined;
}

/** "And the security one": a talk, after a talk. */
const THE_ONE = /^(?:and |what about |how about )+(?:the )?(\S+(?: \S+)?) one$/;

/** A platform may keep "no, I meant" to itself. */
function calledOne({ kind, turn }: Question): string | undefined {
  return kind === 'ask' ? THE_ONE.exec(turn.words)?.[1] : undefined;
}

/** "2017", "the 2017 one", "I meant Nordstrom", "the one on safety": where it is none of what was offered, the question before is asked about that. */
function unchosen(heard: Question, before: Session, understand: Understand): string | undefined {
  const { told, choices = [], subject, asked } = before;
  const called = calledOne(heard);
  if (called !== undefined) return namedTalk(called, before, understand);
  if (heard.kind !== 'choose' || heard.name === undefined) return undefined;
  const name = heard.name.replace(/^the (\S+) one$/, '$1');
  const isYear = /^(?:19|20)\d\d$/.test(name);
  const isOffered = isYear
    ? told?.outcome === 'ask-back' && choices.length > 0
    : byName(name, choices).length > 0;
  if (isOffered || (subject === undefined && asked === undefined)) return undefined;
  return (isYear ? undefined : namedTalk(name, before, understand)) ?? `what about ${name}`;
}

/** "Go back to Netflix": what was asked of it before. */
const RETURN = /\bback to (.+)$/;

/** "Back to Aurora, how does it avoid slow reads": a question with what its pronoun stands for in it. */
const RETURN_AND_ASK =
  /\bback to (.+?) ((?:how|what|when|who|where|why|which|is|are|was|were|does|do|did|can|could)\b.*)$/;
const IT = /\b(?:it|they|them|that)\b/;

function returned({ turn }: Question): string | undefined {
  const [, name = '', question = ''] = RETURN_AND_ASK.exec(turn.words) ?? [];
  return IT.test(question) ? question.replace(IT, () => name) : undefined;
}

function earlier(heard: Question, { spokenOf = [] }: Session): Question | undefined {
  const [, said = ''] = RETURN.exec(heard.turn.words) ?? [];
  const terms = analyze(said);
  if (heard.kind !== 'ask' || terms.length === 0) return undefined;
  const side = spokenOf.findLast(({ about }) => terms.every((term) => analyze(about).includes(term)));
  return side && { kind: 'ask', ...side, focus: 'anything', turn: heard.turn };
}

/** "In production", "with 10 gigabytes": the rest is what was asked before. */
const HALF =
  /^(?:in|on|at|for|with|without|under|during|from) (?!what\b|which\b|whom?\b|how\b)\S+(?: \S+){0,2}$/;

/** "And for whom": of what was told, as without the "and". */
const AND_WHOM = /^and ((?:in|on|at|for|with|without|from|by|to) (?:what|which|whom?))$/;

function halfSaid({ kind, turn }: Question, { subject }: Session): string | undefined {
  const [, asked] = AND_WHOM.exec(turn.words) ?? [];
  if (asked !== undefined) return asked;
  const isLeft = kind === 'ask' && subject !== undefined && subject.about !== '' && HALF.test(turn.words);
  return isLeft ? `and ${turn.words}` : undefined;
}

/** "And the third?", "the other one" where nothing was listed: there is nothing that it could be. */
const NOWHERE =
  /^(?:and |what about |how about |not (?:him|her|it|that|this|them)(?: one)? )*(?:the )?(?:first|second|third|fourth|fifth|last|former|latter|others?)(?: ones?| two| three)?$/;

function pointsNowhere(heard: Question): boolean {
  // a platform may keep the words around a slot to itself
  if (heard.kind !== 'ask') return false;
  return NOWHERE.test(heard.turn.words) || (heard.focus === 'anything' && NOWHERE.test(heard.about));
}

/** "What about the other keynote", "and the other one": one that was not named. */
const OTHER_ONE =
  /^(?:and |(?:oh )?no |what about |how about |on |in |(?:i )?meant? |not that one )*the other(?: (?:one|talk|keynote|session|chat))?$/;

function otherOne({ kind, turn }: Question, { subject }: Session): Question | undefined {
  const isOpen = subject !== undefined && (kind === 'ask' || kind === 'fact' || kind === 'choose');
  return isOpen && OTHER_ONE.test(turn.words) ? { kind: 'choose', position: 2, turn } : undefined;
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

/** "Who gave it?" is about what was told: a list that this was one of is still meant. */
function leans(question: Question): boolean {
  return 'carries' in question && (question.carries?.length ?? 0) > 0;
}

/** "The third one" of a list is where "the one after that" goes on from. */
function chosenOf(question: Question, listed: Listed | undefined): Listed | undefined {
  if (question.kind !== 'choose' || question.position === undefined || listed === undefined) return undefined;
  const at = placeAt(question.position, listed);
  return listed.items[at] === undefined ? undefined : { ...listed, at };
}

/**
 * Answers what is meant in the conversation: "the second one" is what was listed second, "and in 2018?" is the question before, asked of
 * 2018. Keeps for the next turn what was asked and listed now.
 * @param understand words to question: a question with a name put into it is understood once more.
 */
export function answerMeant(respond: Respond, understand: Understand, catalogue: Catalogue): Respond {
  return (said, before, trace) => {
    const heard = otherOne(said, before) ?? said;
    const pointed = pointAt(heard, before);
    const words =
      pointed?.words ??
      missingSide(heard, before) ??
      ofOtherYear(heard, before, catalogue) ??
      ofOtherTalk(heard, before, catalogue) ??
      ofTwoTalks(heard, before, catalogue) ??
      unchosen(heard, before, understand) ??
      returned(heard) ??
      halfSaid(heard, before) ??
      (pointsNowhere(heard) ? '' : undefined);
    const meant = words === undefined ? (earlier(heard, before) ?? heard) : understand(words);
    const asked = askAgain(meant, before);
    const question: Question =
      pointed !== undefined && asked.kind === 'ask' ? { ...asked, listed: true } : asked;
    const answer: Answer = respond(question, before, trace);
    const isAside = ASIDES.has(question.kind);
    const { asked: _asked, listed: _listed, spokenOf: told, ...session } = answer.session;
    const listed =
      pointed?.listed ??
      chosenOf(question, before.listed) ??
      (isAside ? before.listed : undefined) ??
      listedIn(answer, question) ??
      (leans(question) ? before.listed : undefined);
    const again = rememberAsked(question, before.asked);
    const spokenOf = rememberSpokenOf(answer, question, told ?? []);
    return {
      ...answer,
      session: {
        ...session,
        ...(again && { asked: again }),
        ...(listed && { listed }),
        ...(spokenOf.length > 0 && { spokenOf }),
      },
    };
  };
}

import { fitFocus, HAS_FORM } from '../summarize/focus-fit.ts';
import type { Answer, Source } from './answer.ts';
import type { Context } from './context.ts';
import { keepOffers } from './keep-offers.ts';
import { makeAnswer, type Spoken } from './make-answer.ts';
import type { Question, QuestionOf } from './question.ts';

/** Both answers fit into one breath when the first keeps to this many sentences. */
const MOST_FIRST = 2;

function spoken({ session }: Answer): readonly Spoken[] {
  return (session.told?.lines ?? []).map((line) => (typeof line === 'string' ? { text: line } : line));
}

function sourcesOf(answers: readonly Answer[]): readonly Source[] {
  const all = answers.flatMap((answer) => answer.show?.sources ?? []);
  return [...new Map(all.map((source) => [`${source.note}:${source.line}`, source])).values()];
}

/** True for what the first answer said already: "3 seconds, because it has no redo" tells why as well. */
function isTold({ ref, text }: Spoken, lead: readonly Spoken[]): boolean {
  return lead.some((said) => said.text === text || (ref !== undefined && said.ref === ref));
}

/** "…, and why was it built": what was told already is no answer where it has no reason in it. */
function isLacking(question: Question, told: readonly Spoken[]): boolean {
  if (question.kind !== 'ask' || question.focus === 'anything' || question.focus === 'definition')
    return false;
  const { focus, wanted } = question;
  return !told.some(({ text }) => fitFocus(text, focus, wanted) > HAS_FORM);
}

/** Only that it is not there, of a part that the notes do not answer beside one that they do: the rest goes on with the other. */
function lackingOf(
  question: Question,
  answer: Answer | undefined,
  { world }: Context,
): readonly Spoken[] | undefined {
  const isThere = answer !== undefined && answer.outcome !== 'not-found';
  return !isThere && question.kind === 'ask' ? [{ text: world.phrases.dontSay(question.focus) }] : undefined;
}

/** "What is chaos engineering, and why does it matter?": both answers in one breath, and what the second offers. */
export function respondBoth({ parts: [one, other] }: QuestionOf<'both'>, context: Context): Answer {
  const first = context.respondTo(one, context);
  if (first.outcome === 'ask-back') return first;
  const second = context.respondTo(other, { ...context, session: first.session });
  const told = spoken(first).slice(0, MOST_FIRST);
  const rest = spoken(second).filter((line) => !isTold(line, told));
  const isLeftOut = rest.length === 0 && isLacking(other, told);
  if (second.outcome === 'ask-back' || (rest.length === 0 && !isLeftOut)) return first;
  const { session } = second;
  const lead = (second.outcome === 'answered' ? lackingOf(one, first, context) : undefined) ?? told;
  const last =
    (first.outcome === 'answered' ? lackingOf(other, isLeftOut ? undefined : second, context) : undefined) ??
    rest;
  const answer = makeAnswer(
    {
      outcome: first.outcome === 'answered' ? 'answered' : second.outcome,
      title: first.show?.title ?? '',
      say: [...lead, ...last],
      prompt: second.next.do === 'listen' ? second.next.prompt : '',
      ...keepOffers(session),
    },
    { session: { ...session, turn: context.session.turn }, world: context.world },
  );
  return answer.show === undefined
    ? answer
    : { ...answer, show: { ...answer.show, sources: sourcesOf([first, second]) } };
}

import type { Knowledge } from '../retrieve/index-format.ts';
import { once } from '../retrieve/lazily.ts';
import type { PatternTable } from '../understand/pattern-table.ts';
import { createReadIntent, type ReadIntent } from '../understand/read-intent.ts';
import { createUnderstanding, type Vocabulary } from '../understand/understand.ts';
import type { Answer } from './answer.ts';
import { answerMeant } from './meant.ts';
import { createOpening, type Opening } from './opening.ts';
import type { Question } from './question.ts';
import { createRespond, type Respond, type RespondDeps } from './respond.ts';
import { MOST_HEARD, type Session } from './session.ts';

/** The whole conversation as a channel sees it: words or intents in, answers out, and what is remembered in between. */
export type Conversation = Opening & {
  readonly understand: (heard: string) => Question;
  readonly readIntent: ReadIntent;
  readonly respond: Respond;
};

/** The session with the talks that the answer told of. */
function withHeard(answer: Answer, before: Session): Answer {
  const told = answer.say.some((line) => line.evidence !== undefined);
  const talks = told ? (answer.show?.sources ?? []).map((source) => source.talk) : [];
  const heard = [...new Set([...(before.heard ?? []), ...talks])].slice(-MOST_HEARD);
  return heard.length === 0 ? answer : { ...answer, session: { ...answer.session, heard } };
}

/** The stems of the notes; listed only by who goes through all of them. */
function readVocabulary({ vocabulary }: Knowledge): Vocabulary {
  const all = once(() => Object.keys(vocabulary));
  return {
    has: (stem) => Object.hasOwn(vocabulary, stem),
    [Symbol.iterator]: () => all()[Symbol.iterator](),
  };
}

/** Made once, at cold start. Throws `bad-model` for a pattern table of another shape. */
export function createConversation(deps: RespondDeps & { readonly patterns: PatternTable }): Conversation {
  const { knowledge, patterns } = deps;
  const { catalogue } = knowledge;
  const understanding = createUnderstanding({ patterns, catalogue, vocabulary: readVocabulary(knowledge) });
  const respond = answerMeant(createRespond(deps), understanding.understand, catalogue);
  return {
    ...createOpening(knowledge),
    understand: understanding.understand,
    readIntent: createReadIntent(understanding, catalogue),
    respond: (question, session, trace) => withHeard(respond(question, session, trace), session),
  };
}

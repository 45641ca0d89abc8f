import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { readEnvelope } from './envelope.ts';
import { errorFields, requestFields } from './log-fields.ts';
import { mayBeAnswered } from './read.ts';
import { render } from './render.ts';
import { createSkill, type SkillDeps } from './skill.ts';

export type AlexaHandler = (event: unknown, context: unknown) => Promise<ResponseEnvelope>;

/** The kit's name for a request that is meant for another skill. */
const WRONG_SKILL = /^AskSdk\.CustomSkill Error$/;

/**
 * The function that is deployed. Takes two arguments, since the newer runtimes refuse callbacks. Whatever comes in is
 * answered in words and with an open session, but for requests that must not be answered, and but for those of another
 * skill: they are refused with an error.
 */
export function createHandler(deps: SkillDeps): AlexaHandler {
  const skill = createSkill(deps);
  return async (event, context) => {
    try {
      return await skill.invoke(event as RequestEnvelope, context);
    } catch (error) {
      if (error instanceof Error && WRONG_SKILL.test(error.name)) throw error;
      const request = readEnvelope(event);
      deps.log('failed', { ...requestFields(request), ...errorFields(error) });
      const { opening, lexicon } = deps;
      const response = mayBeAnswered(request.type)
        ? render(opening.answerTrouble(), { device: request.device, lexicon })
        : {};
      return { version: '1.0', response, ...(request.hasSession && { sessionAttributes: {} }) };
    }
  };
}

import type { Directive } from 'ask-sdk-model';
import type { Session } from '../../dialog/session.ts';
import type { Catalogue } from '../../retrieve/index-format.ts';
import { CLEAR_DYNAMIC_ENTITIES, dynamicEntities } from './dynamic-entities.ts';

/** The names that the next turn is likely to bring, for Alexa to listen for. Undefined: what it listens for is right as it is. */
export type ExpectNames = (session: Session, before: Session, isOver: boolean) => Directive | undefined;

function isSame(one: Session, other: Session): boolean {
  return one.speaker === other.speaker && one.talk === other.talk;
}

/** Narrows the names when the conversation turns to another talk or speaker, and widens them when it starts over. */
export function createExpectNames(catalogue: Catalogue): ExpectNames {
  return (session, before, isOver) => {
    const { speaker, talk } = session;
    // who comes back soon most likely asks on: what was narrowed is left to run out by itself
    if (isOver || isSame(session, before)) return undefined;
    if (speaker === undefined && talk === undefined) return CLEAR_DYNAMIC_ENTITIES;
    return dynamicEntities(
      { ...(speaker !== undefined && { speaker }), ...(talk !== undefined && { talk }) },
      catalogue,
    );
  };
}

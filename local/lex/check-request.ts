import type { z } from 'zod';
import { WireError } from '../wire/wire-error.ts';
import type { LocaleDefinition } from './bot-definition.ts';
import { readGivenState } from './given-state.ts';
import { describeWrong, type GivenState } from './runtime-shapes.ts';
import { type Attributes, type Standing, withState } from './session-state.ts';

/** Session and request attributes together, in bytes. */
const MOST_ATTRIBUTE_BYTES = 12 * 1024;

/** What the service says of a request that breaks a rule of its model. */
export function invalid(message: string): WireError {
  return new WireError(400, 'ValidationException', message);
}

/**
 * A value by its shape; `at` names a value that is no object.
 * @throws WireError ValidationException
 */
export function checked<Shape extends z.ZodType>(shape: Shape, value: unknown, at?: string): z.infer<Shape> {
  const { success, data, error } = shape.safeParse(value);
  if (success) return data;
  throw invalid(at === undefined ? describeWrong(error) : `'${at}': ${describeWrong(error)}`);
}

/** @throws WireError ValidationException for more than the service takes. */
export function checkAttributes(...all: readonly (Attributes | undefined)[]): void {
  const bytes = Buffer.byteLength(JSON.stringify(all.filter(Boolean)));
  if (bytes > MOST_ATTRIBUTE_BYTES)
    throw invalid(
      `Session and request attributes have ${bytes} bytes; at most ${MOST_ATTRIBUTE_BYTES} are taken`,
    );
}

/**
 * A session with what a client set.
 * @throws WireError ValidationException for what the bot does not have.
 */
export function withGivenState(
  standing: Standing,
  given: GivenState | undefined,
  { locale, now }: { readonly locale: LocaleDefinition; readonly now: number },
): Standing {
  if (given === undefined) return standing;
  const wrong = (why: string) => invalid(`'sessionState': ${why}`);
  return withState(standing, readGivenState(given, { locale, open: standing.intent, wrong }), now);
}

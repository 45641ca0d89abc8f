import { BUILT_IN_INTENTS } from '../../lambda/channels/lex/intents.ts';

/** The sentences that Lex brings for its own intents, by their signatures. The Fallback has none: it is what remains. */
export const BUILT_IN_PHRASES: ReadonlyMap<string, readonly string[]> = new Map(
  BUILT_IN_INTENTS.map(({ signature, phrases }) => [signature, phrases]),
);

/** The service's own slot types that the stand-in serves. */
export const BUILT_IN_TYPES: ReadonlySet<string> = new Set([
  'AMAZON.AlphaNumeric',
  'AMAZON.Confirmation',
  'AMAZON.FreeFormInput',
  'AMAZON.Number',
]);

/** What is heard as each value of AMAZON.Confirmation, and as the answer to a prompt for confirmation. */
export const CONFIRMATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Yes: "yes|y|yeah|yep|yup|sure|of course|ok|okay|correct|right|that is right|that's right|that is correct|that's correct|exactly|certainly|definitely|absolutely|go ahead|please do|i do",
    No: "no|n|nope|nah|no way|not really|never|wrong|that is wrong|that's wrong|incorrect|please do not|please don't|i do not|i don't",
    Maybe: 'maybe|perhaps|possibly|probably',
    "Don't know":
      "i do not know|i don't know|don't know|not sure|i am not sure|i'm not sure|no idea|i have no idea",
  }).map(([value, said]) => [value, said.split('|')]),
);

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
export const CONFIRMATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'Yes',
    'yes|yeah|yep|yup|sure|of course|ok|okay|correct|right|that is right|that is correct|exactly|certainly|definitely|absolutely|go ahead|please do|i do|y'.split(
      '|',
    ),
  ],
  [
    'No',
    'no|nope|nah|no way|not really|wrong|that is wrong|incorrect|never|please do not|i do not|n'.split('|'),
  ],
  ['Maybe', 'maybe|perhaps|possibly|probably'.split('|')],
  ["Don't know", "i don't know|don't know|not sure|i am not sure|no idea|i have no idea".split('|')],
]);

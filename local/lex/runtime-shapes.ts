import { z } from 'zod';

/**
 * The shapes of the runtime's requests, with the constraints of its model (lexv2-runtime 2020-08-07, as in the AWS SDKs). Requests and
 * code hooks share most of them. Members that nobody knows are left alone, as the service does; null is the same as absent.
 */

/** Absent or null: what was written in Java has both. Undefined once it is read. */
export const maybe = <T extends z.ZodType>(shape: T) =>
  shape.nullish().transform((value) => value ?? undefined);
const nonEmpty = z.string().min(1);
const name = z
  .string()
  .regex(/^([0-9a-zA-Z][_-]?)+$/)
  .min(1)
  .max(100);

export const TEXT = z.string().min(1).max(1024);
export const ATTRIBUTES = z.record(nonEmpty, z.string());
export const BOT_ID = z
  .string()
  .regex(/^[0-9a-zA-Z]+$/)
  .length(10);
export const SESSION_ID = z
  .string()
  .regex(/^[0-9a-zA-Z._:-]+$/)
  .min(2)
  .max(100);

const VALUE = z.object({
  originalValue: maybe(nonEmpty),
  interpretedValue: nonEmpty,
  resolvedValues: maybe(z.array(nonEmpty)),
});
const SCALAR = z.object({
  shape: z
    .literal('Scalar')
    .nullish()
    .transform(() => 'Scalar' as const),
  value: VALUE.transform(({ originalValue, interpretedValue, resolvedValues }) => ({
    originalValue: originalValue ?? interpretedValue,
    interpretedValue,
    resolvedValues: resolvedValues ?? [],
  })),
});
const LIST = z.object({
  shape: z.literal('List'),
  value: maybe(VALUE),
  values: z.array(SCALAR),
});
const SLOT = z.union([SCALAR, LIST]).nullable();

export const INTENT = z.object({
  name: nonEmpty,
  slots: maybe(z.record(nonEmpty, SLOT)),
  state: maybe(
    z.enum(['Failed', 'Fulfilled', 'InProgress', 'ReadyForFulfillment', 'Waiting', 'FulfillmentInProgress']),
  ),
  confirmationState: maybe(z.enum(['Confirmed', 'Denied', 'None'])),
});
export type GivenIntent = z.infer<typeof INTENT>;

export const DIALOG_ACTION = z.object({
  type: z.enum(['Close', 'ConfirmIntent', 'Delegate', 'ElicitIntent', 'ElicitSlot', 'None']),
  slotToElicit: maybe(nonEmpty),
  slotElicitationStyle: maybe(z.enum(['Default', 'SpellByLetter', 'SpellByWord'])),
});

export const CONTEXTS = z
  .array(
    z.object({
      name: z
        .string()
        .regex(/^([A-Za-z0-9]_?)+$/)
        .min(1)
        .max(100),
      timeToLive: z.object({
        timeToLiveInSeconds: z.int().min(5).max(86_400),
        turnsToLive: z.int().min(1).max(20),
      }),
      contextAttributes: z.record(nonEmpty.max(100), TEXT).refine((map) => Object.keys(map).length <= 10, {
        message: 'Too big: expected at most 10 members',
      }),
    }),
  )
  .max(20);

const HINTS = z.object({
  runtimeHintValues: maybe(
    z
      .array(z.object({ phrase: nonEmpty.max(140) }))
      .min(1)
      .max(100),
  ),
});
export const RUNTIME_HINTS = z.object({ slotHints: maybe(z.record(name, z.record(name, HINTS))) });

export const SESSION_STATE = z.object({
  dialogAction: maybe(DIALOG_ACTION),
  intent: maybe(INTENT),
  activeContexts: maybe(CONTEXTS),
  sessionAttributes: maybe(ATTRIBUTES),
  originatingRequestId: maybe(nonEmpty),
  runtimeHints: maybe(RUNTIME_HINTS),
});
export type GivenState = z.infer<typeof SESSION_STATE>;

const CARD = z.object({
  title: nonEmpty.max(250),
  subtitle: maybe(nonEmpty.max(250)),
  imageUrl: maybe(nonEmpty.max(250)),
  buttons: maybe(z.array(z.object({ text: nonEmpty.max(50), value: nonEmpty.max(50) })).max(5)),
});
const MESSAGE = z.union([
  z.object({ contentType: z.enum(['CustomPayload', 'PlainText', 'SSML']), content: TEXT }),
  z.object({ contentType: z.literal('ImageResponseCard'), imageResponseCard: CARD }),
]);
export const MESSAGES = z.array(MESSAGE).max(10);
export type GivenMessages = z.infer<typeof MESSAGES>;

export const RECOGNIZE_TEXT = z.object({
  text: TEXT,
  sessionState: maybe(SESSION_STATE),
  requestAttributes: maybe(ATTRIBUTES),
});
export const PUT_SESSION = z.object({
  messages: maybe(MESSAGES),
  sessionState: SESSION_STATE,
  requestAttributes: maybe(ATTRIBUTES),
});

/** What was wrong, in one line: where, and what was expected there. Values are not repeated: they may be somebody's words. */
export function describeWrong(error: z.ZodError): string {
  const describe = ({ path, message }: z.core.$ZodIssue) =>
    path.length === 0 ? message : `'${path.join('.')}': ${message}`;
  return error.issues.map(describe).join('; ');
}

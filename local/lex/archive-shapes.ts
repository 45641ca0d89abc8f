import { z } from 'zod';
import { maybe } from './runtime-shapes.ts';

/**
 * The files of a Lex V2 import archive, as far as the stand-in goes by them. Members that it does not know are left alone; members
 * that it knows but does not serve must be empty, so that a bot never means something else here than on the service.
 */

const notServed = z.null().optional();

const text = z.string().min(1).max(1000);
const BUTTONS = z.array(z.object({ text: text.max(50), value: text.max(50) })).max(5);
const CARD = z.object({
  title: text.max(250),
  subtitle: maybe(text.max(250)),
  imageUrl: maybe(text.max(250)),
  buttons: maybe(BUTTONS),
});

const MESSAGE = z.object({
  plainTextMessage: maybe(z.object({ value: text })),
  ssmlMessage: maybe(z.object({ value: text })),
  customPayload: maybe(z.object({ value: text })),
  imageResponseCard: maybe(CARD),
});
export type ArchiveMessage = z.infer<typeof MESSAGE>;

const GROUPS = z
  .array(z.object({ message: MESSAGE }))
  .min(1)
  .max(5);
const PROMPT = z.object({ maxRetries: z.int().min(0).max(5), messageGroupsList: GROUPS });
export type ArchivePrompt = z.infer<typeof PROMPT>;

const RESPONSE = z.object({ messageGroupsList: GROUPS });
const UTTERANCES = maybe(z.array(z.object({ utterance: z.string().min(1).max(500) })));
const NAME = z.string().regex(/^([0-9a-zA-Z][_-]?){1,100}$/);
const ON = z.object({ enabled: z.boolean() });

export const BOT = z.object({
  name: NAME,
  version: maybe(z.string()),
  idleSessionTTLInSeconds: z.int().min(60).max(86_400),
});

export const LOCALE = z.object({
  identifier: z.string().regex(/^[a-z]{2}_[A-Z]{2}$/),
  nluConfidenceThreshold: z.number().min(0).max(1),
  voiceSettings: maybe(
    z.object({
      voiceId: z.string().min(1),
      engine: maybe(z.enum(['standard', 'neural'])),
    }),
  ),
});

export const INTENT = z.object({
  name: NAME,
  parentIntentSignature: maybe(z.string()),
  sampleUtterances: UTTERANCES,
  intentConfirmationSetting: maybe(
    z.object({
      promptSpecification: PROMPT,
      declinationResponse: maybe(RESPONSE),
      isActive: maybe(z.boolean()),
    }),
  ),
  intentClosingSetting: maybe(z.object({ closingResponse: maybe(RESPONSE), isActive: maybe(z.boolean()) })),
  initialResponseSetting: notServed,
  kendraConfiguration: notServed,
  inputContexts: maybe(z.array(z.object({ name: NAME }))),
  outputContexts: maybe(
    z.array(
      z.object({
        name: NAME,
        timeToLiveInSeconds: z.int().min(5).max(86_400),
        turnsToLive: z.int().min(1).max(20),
      }),
    ),
  ),
  dialogCodeHook: maybe(ON),
  fulfillmentCodeHook: maybe(
    ON.extend({ fulfillmentUpdatesSpecification: notServed, postFulfillmentStatusSpecification: notServed }),
  ),
  slotPriorities: maybe(z.array(z.object({ priority: z.int(), slotName: NAME }))),
});

export const SLOT = z.object({
  name: NAME,
  slotTypeName: z.string().min(1),
  multipleValuesSetting: maybe(z.object({ allowMultipleValues: z.literal(false) })),
  valueElicitationSetting: z.object({
    slotConstraint: z.enum(['Required', 'Optional']),
    defaultValueSpecification: notServed,
    promptSpecification: maybe(PROMPT),
    sampleUtterances: UTTERANCES,
    slotCaptureSetting: notServed,
  }),
});

export const SLOT_TYPE = z.object({
  name: NAME,
  slotTypeValues: z
    .array(
      z.object({
        sampleValue: z.object({ value: z.string().min(1).max(500) }),
        synonyms: maybe(z.array(z.object({ value: z.string().min(1).max(500) }))),
      }),
    )
    .max(10_000),
  parentSlotTypeSignature: notServed,
  valueSelectionSetting: z.object({
    resolutionStrategy: z.enum(['ORIGINAL_VALUE', 'TOP_RESOLUTION']),
    regexFilter: notServed,
  }),
});

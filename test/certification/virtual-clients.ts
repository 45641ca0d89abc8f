import { createRequire } from 'node:module';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';

/** Clients that we did not write, both of them CommonJS and made for other test runners. */
const load = createRequire(import.meta.url);

export type Handler = (event: RequestEnvelope, context: unknown) => Promise<ResponseEnvelope>;

type VirtualAlexa = {
  launch(): Promise<ResponseEnvelope>;
  intend(intent: string, slots?: Record<string, string>): Promise<ResponseEnvelope>;
  endSession(): Promise<ResponseEnvelope>;
};
type VirtualAlexaBuilder = {
  handler(handler: Handler): VirtualAlexaBuilder;
  interactionModel(model: unknown): VirtualAlexaBuilder;
  create(): VirtualAlexa;
};

/** virtual-alexa: a device that resolves slot values by the model and keeps the session. */
export function openVirtualAlexa(handler: Handler, model: unknown): VirtualAlexa {
  const { VirtualAlexa } = load('virtual-alexa') as { VirtualAlexa: { Builder(): VirtualAlexaBuilder } };
  return VirtualAlexa.Builder().handler(handler).interactionModel(model).create();
}

type IntentBuilder = {
  withSlot(name: string, value: string): IntentBuilder;
  withSlotResolution(name: string, value: string, type: string, id: string): IntentBuilder;
  withSlotResolutionNoMatch(name: string, value: string, type: string): IntentBuilder;
  withInterfaces(interfaces: { readonly apl: boolean }): IntentBuilder;
  build(): RequestEnvelope;
};
type Builder = Pick<IntentBuilder, 'withInterfaces' | 'build'>;
type TouchBuilder = Builder & { withArguments(...args: readonly unknown[]): Builder };

/** A turn of ask-sdk-test: a request, and what must be true of the response besides what it checks by itself. */
export type SequenceItem = {
  readonly request: RequestEnvelope;
  readonly says?: (speech: string) => boolean;
  readonly shouldEndSession?: boolean;
  readonly saysNothing?: boolean;
  readonly repromptsNothing?: boolean;
  readonly ignoreQuestionCheck?: boolean;
  readonly hasCardContentLike?: string;
  readonly renderDocument?: object;
};

type AskSdkTest = {
  AlexaTest: new (
    handler: Handler,
    settings: Settings,
  ) => { test(sequence: readonly SequenceItem[], name: string): void };
  LaunchRequestBuilder: new (settings: Settings) => Builder;
  IntentRequestBuilder: new (settings: Settings, intent: string) => IntentBuilder;
  SessionEndedRequestBuilder: new (settings: Settings, reason: string) => Builder;
  AplUserEventRequestBuilder: new (settings: Settings) => TouchBuilder;
};
type Settings = Readonly<Record<'appId' | 'userId' | 'deviceId' | 'locale', string>>;

const SETTINGS: Settings = {
  appId: 'amzn1.ask.skill.local',
  userId: 'amzn1.ask.account.VOID',
  deviceId: 'amzn1.ask.device.VOID',
  locale: 'en-US',
};

type Mocha = {
  readonly suite: { emit(event: string, context: object, file: string, mocha: Mocha): void };
  run(done: (failures: number) => void): {
    on(event: 'fail', listener: (test: unknown, error: Error) => void): void;
  };
};

/** ask-sdk-test: its request builders, and its checks run under the Mocha that it asks for. */
export function openAskSdkTest(handler: Handler) {
  const kit = load('ask-sdk-test') as AskSdkTest;
  const MochaRunner = load('mocha') as new (options: object) => Mocha;
  return {
    launch: () => new kit.LaunchRequestBuilder(SETTINGS),
    intent: (name: string) => new kit.IntentRequestBuilder(SETTINGS, name),
    touch: (...args: readonly unknown[]) =>
      new kit.AplUserEventRequestBuilder(SETTINGS).withArguments(...args),
    ended: (reason: string) => new kit.SessionEndedRequestBuilder(SETTINGS, reason),
    /** What it has against a conversation; empty when nothing. */
    check: (sequence: readonly SequenceItem[]): Promise<string[]> =>
      new Promise((resolve) => {
        const mocha = new MochaRunner({ reporter: class {}, timeout: 20_000 });
        mocha.suite.emit('pre-require', {}, '', mocha);
        new kit.AlexaTest(handler, SETTINGS).test(sequence, 'conversation');
        const faults: string[] = [];
        mocha.run(() => resolve(faults)).on('fail', (_test, error) => faults.push(error.message));
      }),
  };
}

import { LitElement } from 'lit';
import type { TurnReply } from '../../lambda/channels/web/api.ts';
import '../voice/talk-button.ts';
import { createActions } from './actions.ts';
import { Announcer } from './announcer.ts';
import { type Answered, Conversation, type Turn } from './conversation.ts';
import { type Exchange, replyOf } from './exchange.ts';
import { openHistory } from './history.ts';
import { LOOK } from './look.ts';
import { LOOK_EXCHANGE } from './look-exchange.ts';
import { LOOK_MOTION } from './look-motion.ts';
import { LOOK_NEXT } from './look-next.ts';
import { LOOK_SOURCES } from './look-sources.ts';
import { Network } from './network.ts';
import { serverOfScript, wantsReading } from './page-world.ts';
import { Reader } from './reader.ts';
import { Scrolling } from './scrolling.ts';
import { type TranscriptFormat, writeTranscript } from './transcript.ts';
import { lookOf, type View } from './view-state.ts';
import { type AllActions, viewWidget } from './view-widget.ts';
import { WORDS } from './words.ts';

/** Milliseconds after which waiting is spoken of. */
const SLOW = 4_000;

/** How many widgets a page has shown: without a name, the second is told from the first by its number. */
let widgets = 0;

/**
 * `<keynote-recap server="https://…" name="…" heading="…" placeholder="…" speak="asked|always|never">`: a conversation with the
 * notes, typed or spoken. Several on a page keep apart; a `name` lets each find its own history again.
 *
 * Events (they bubble): `keynote-recap-ask` { text }, `keynote-recap-answer` { reply }, `keynote-recap-error` { kind, message },
 * `keynote-recap-clear`.
 */
export class KeynoteRecap extends LitElement {
  static override styles = [LOOK, LOOK_EXCHANGE, LOOK_SOURCES, LOOK_NEXT, LOOK_MOTION];
  static override properties = {
    server: {},
    name: {},
    heading: {},
    placeholder: {},
    speak: {},
    examples: { attribute: false },
  };

  /** Where the web channel is; without it, where this script came from. */
  declare server: string;
  /** Tells this widget's history from that of others. */
  declare name: string;
  declare heading: string;
  declare placeholder: string;
  /** What is read aloud at once: answers to spoken questions, all answers, or none. The visitor's own choice comes first. */
  declare speak: 'asked' | 'always' | 'never';
  /** Questions to begin with. */
  declare examples: readonly string[];

  readonly #announcer = new Announcer(() => this.requestUpdate());
  readonly #network = new Network(this);
  readonly #scrolling = new Scrolling(this);
  readonly #reader: Reader;
  #conversation: Conversation | undefined;
  #actions: AllActions | undefined;
  #view: View = { isMenuOpen: false, isSlow: false, readsAloud: false };
  #isVoiceAsking = false;
  /** The exchange that the voice asked for; it reads the reply to it by itself. */
  #ofVoice: string | undefined;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.server = serverOfScript();
    this.name = '';
    this.heading = WORDS.name;
    this.placeholder = WORDS.placeholder;
    this.speak = 'asked';
    this.examples = [];
    const widget = this;
    const host = {
      get server() {
        return widget.#origin;
      },
      ask: (turn: Turn) => this.#askByVoice(turn),
    };
    this.#reader = new Reader(host, () => this.renderRoot);
    this.#reader.addEventListener('change', () => void this.#show({}).then(() => this.#scrolling.toLit()));
  }

  /** Asks as if it had been typed. The reply, or undefined when it failed or was stopped; the widget shows which. */
  async ask(text: string): Promise<TurnReply | undefined> {
    return (await this.#conversation?.ask({ text }))?.reply;
  }

  /** Opens the conversation: the assistant says what it is and what one can ask. */
  async start(): Promise<TurnReply | undefined> {
    return (await this.#conversation?.ask({}))?.reply;
  }

  /** Ends waiting, reading and listening. */
  stop(): void {
    this.#conversation?.stop();
    this.#reader.stop();
  }

  /** Forgets the conversation and begins anew. */
  clear(): void {
    this.#reader.stop();
    this.#conversation?.clear();
  }

  /** The conversation so far with its sources, as Markdown or plain text. */
  export(format: TranscriptFormat = 'markdown'): string {
    return writeTranscript(this.#conversation?.exchanges ?? [], format);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#conversation === undefined) this.#openConversation();
    const readsAloud = this.speak !== 'never' && (wantsReading() ?? this.speak === 'always');
    this.#show({ readsAloud });
    void this.updateComplete.then(() => this.#scrolling.toLast('instant'));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#slowTimer);
    this.#reader.dispose();
  }

  protected override render() {
    const conversation = this.#conversation;
    if (conversation === undefined || this.#actions === undefined) return undefined;
    const view = { ...this.#view, speaking: this.#reader.speaking };
    const { isMenuOpen, readsAloud } = view;
    return viewWidget(
      {
        exchanges: conversation.exchanges,
        lookOf: (exchange) => lookOf(exchange, conversation, view),
        examples: this.examples,
        bar: { heading: this.heading, isMenuOpen, readsAloud },
        dock: { placeholder: this.placeholder, notice: this.#notice },
        announcements: this.#announcer.view(),
        loadVoice: () => this.#reader.load(),
        voice: this.#reader.voice,
      },
      this.#actions,
    );
  }

  get #origin(): string {
    return this.server.replace(/\/+$/, '');
  }

  #show(change: Partial<View>): Promise<void> {
    this.#view = { ...this.#view, ...change };
    this.requestUpdate();
    return this.updateComplete.then(() => undefined);
  }

  #openConversation(): void {
    widgets += 1;
    const name = this.name || (widgets > 1 ? String(widgets) : '');
    const conversation = new Conversation(openHistory(`${this.#origin}:${name}`), () => this.#origin);
    conversation.addEventListener('asked', (event) => this.#asked((event as CustomEvent<string>).detail));
    conversation.addEventListener('ended', (event) => this.#ended((event as CustomEvent<string>).detail));
    conversation.addEventListener('cleared', () => {
      this.#show({ editing: undefined });
      this.#send('clear', {});
    });
    this.#conversation = conversation;
    const widget = this;
    this.#actions = createActions({
      conversation,
      reader: this.#reader,
      get view() {
        return widget.#view;
      },
      show: (change) => this.#show(change),
      announce: (text) => this.#announcer.say(text),
      find: (selector) => this.renderRoot.querySelector<HTMLElement>(selector),
      clear: () => this.clear(),
    });
  }

  /** What one should know before asking. A question that failed for want of a network says so itself. */
  get #notice(): string | undefined {
    const outcome = this.#conversation?.exchanges.at(-1)?.outcome;
    const isSaid = outcome?.is === 'failed' && outcome.failure.kind === 'offline';
    return this.#network.isOffline && !isSaid ? WORDS.offline : this.#reader.trouble;
  }

  #askByVoice(turn: Turn): Promise<Answered | undefined> {
    this.#isVoiceAsking = true;
    return this.#conversation?.ask(turn) ?? Promise.resolve(undefined);
  }

  #asked(id: string): void {
    this.#ofVoice = this.#isVoiceAsking ? id : undefined;
    if (this.#ofVoice === undefined) this.#reader.hush();
    this.#isVoiceAsking = false;
    clearTimeout(this.#slowTimer);
    this.#slowTimer = setTimeout(() => this.#tellSlow(), SLOW);
    void this.#show({ isSlow: false, editing: undefined }).then(() => this.#scrolling.toLast('auto'));
    this.#send('ask', { text: this.#find(id)?.asked ?? '' });
  }

  #ended(id: string): void {
    clearTimeout(this.#slowTimer);
    const exchange = this.#find(id);
    const isOfVoice = id === this.#ofVoice;
    if (exchange === undefined) return;
    const reply = replyOf(exchange);
    const reads = this.#view.readsAloud || this.#reader.voice?.state.handsFree === true;
    this.#announcer.tell(exchange, isOfVoice || reads);
    this.#show({ fresh: id });
    if (exchange.outcome.is === 'failed') this.#send('error', exchange.outcome.failure);
    if (reply === undefined) return;
    this.#send('answer', { reply });
    if (reads && !isOfVoice) void this.#read(id, reply);
  }

  /** An answer that nobody reads aloud, for want of a voice, is told to a screen reader after all. */
  async #read(id: string, reply: TurnReply): Promise<void> {
    if (await this.#reader.read(reply, id)) return;
    const last = this.#conversation?.exchanges.at(-1);
    if (last?.id === id) this.#announcer.tell(last, false);
  }

  #tellSlow(): void {
    this.#announcer.say(WORDS.waitingLong);
    this.#show({ isSlow: true });
  }

  #find(id: string): Exchange | undefined {
    return this.#conversation?.exchanges.find((one) => one.id === id);
  }

  #send(name: 'ask' | 'answer' | 'error' | 'clear', detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`keynote-recap-${name}`, { detail, bubbles: true, composed: true }));
  }
}

if (customElements.get('keynote-recap') === undefined) customElements.define('keynote-recap', KeynoteRecap);

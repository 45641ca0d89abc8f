import { html, LitElement, type PropertyValues, svg, type TemplateResult } from 'lit';
import { LOOK_TALK } from './look-talk.ts';
import { unlockAudio } from './shared-audio.ts';
import { type HeldKey, holdKey } from './talk-key.ts';
import type { VoiceController } from './voice.ts';
import type { VoiceMode } from './voice-state.ts';
import { VOICE_WORDS } from './words.ts';

type Face = { readonly name: string; readonly drawing: TemplateResult };

const draw = (path: string) => svg`<path d=${path}></path>`;
const MICROPHONE = draw(
  'M12 3.500a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0v-5a3 3 0 0 1 3-3zM6 11.500a6 6 0 0 0 12 0M12 17.500v3M9 20.500h6',
);
const DOTS = draw('M6.500 12h.01M12 12h.01M17.500 12h.01');
const WAVES = draw('M4 10.500v3M8 7.500v9M12 4.500v15M16 7.500v9M20 10.500v3');
/** A microphone with nobody's hand at it: open, in a circle that goes round. */
const AROUND = draw(
  'M12 7a2 2 0 0 1 2 2v3a2 2 0 0 1-4 0V9a2 2 0 0 1 2-2zM8.500 12.500a3.500 3.500 0 0 0 7 0M20.500 8.500A9 9 0 1 0 21 12M21 4.500v4h-4',
);

/** How the button looks and what it is called, by what the voice does. */
const FACES: Readonly<Record<VoiceMode, Face>> = {
  idle: { name: VOICE_WORDS.talk, drawing: MICROPHONE },
  opening: { name: VOICE_WORDS.opening, drawing: DOTS },
  listening: { name: VOICE_WORDS.listening, drawing: MICROPHONE },
  thinking: { name: VOICE_WORDS.thinking, drawing: DOTS },
  speaking: { name: VOICE_WORDS.speaking, drawing: WAVES },
  paused: { name: VOICE_WORDS.paused, drawing: MICROPHONE },
};

/**
 * `<kr-talk-button>`: the one big button. Held, it listens until it is let go; tapped, until the end of speech; the space bar held does
 * the same wherever nothing else wants it in the widget around it. `.load` gives the voice when it is first pressed; `.controller`
 * is the voice when it was loaded already.
 */
class TalkButton extends LitElement {
  static override styles = LOOK_TALK;
  static override properties = { load: { attribute: false }, controller: { attribute: false } };
  declare load: (() => Promise<VoiceController>) | undefined;
  declare controller: VoiceController | undefined;
  #couldNotLoad = false;
  #isPressed = false;
  /** A click follows what a pointer did; one that follows nothing comes from a screen reader or the Enter key. */
  #isClickOfPointer = false;
  #key: HeldKey | undefined;
  readonly #draw = () => {
    this.#drawLevel();
    this.requestUpdate();
  };
  readonly #drawLevel = () =>
    this.style.setProperty('--level', (this.controller?.state.level ?? 0).toFixed(2));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#key = holdKey(this, { press: this.#press, release: this.#release });
    this.#follow(undefined, this.controller);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#key?.leave();
    this.#follow(this.controller, undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('controller')) this.#follow(changed.get('controller'), this.controller);
  }

  protected override render() {
    const { mode = 'idle', handsFree = false, message } = this.controller?.state ?? {};
    const { name, drawing } = FACES[mode];
    return html`<button
        type="button"
        class="talk ${mode}"
        aria-label=${name}
        title=${VOICE_WORDS.talkHint}
        @pointerdown=${this.#point}
        @pointerup=${this.#release}
        @pointercancel=${this.#release}
        @contextmenu=${(event: Event) => event.preventDefault()}
        @click=${this.#click}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>
        
      </button>
      <button
        type="button"
        class="hands"
        role="switch"
        title=${VOICE_WORDS.handsFreeHint}
        aria-checked=${handsFree ? 'true' : 'false'}
        @click=${() => this.#use((voice) => voice.toggleHandsFree())}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">${AROUND}</svg><span>${VOICE_WORDS.handsFree}</span>
      </button>
      <p class="message" role="status">${this.#couldNotLoad ? VOICE_WORDS.notLoaded : message}</p>`;
  }

  #follow(before: VoiceController | undefined, now: VoiceController | undefined): void {
    before?.removeEventListener('change', this.#draw);
    before?.removeEventListener('level', this.#drawLevel);
    now?.addEventListener('change', this.#draw);
    now?.addEventListener('level', this.#drawLevel);
  }

  /** Sound is unlocked within the gesture; the voice may come later. */
  async #use(act: (voice: VoiceController) => void): Promise<void> {
    unlockAudio();
    try {
      this.controller ??= await this.load?.();
      this.#couldNotLoad = false;
    } catch {
      this.#couldNotLoad = true;
      this.requestUpdate();
    }
    if (this.controller !== undefined) act(this.controller);
  }

  readonly #press = (): void => {
    this.#isPressed = true;
    void this.#use((voice) => {
      voice.pressToTalk();
      if (!this.#isPressed) voice.release();
    });
  };

  readonly #release = (): void => {
    if (!this.#isPressed) return;
    this.#isPressed = false;
    this.controller?.release();
  };

  readonly #point = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#isClickOfPointer = true;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#press();
  };

  readonly #click = (): void => {
    if (!this.#isClickOfPointer) {
      this.#press();
      this.#release();
    }
    this.#isClickOfPointer = false;
  };
}

if (customElements.get('kr-talk-button') === undefined) customElements.define('kr-talk-button', TalkButton);

declare global {
  interface HTMLElementTagNameMap {
    'kr-talk-button': TalkButton;
  }
}

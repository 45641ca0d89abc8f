import { html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { LOOK_PLAYER } from './look-player.ts';
import { partsOf } from './speaker.ts';
import type { VoiceController } from './voice.ts';
import type { Speaking, VoiceState } from './voice-state.ts';
import { VOICE_WORDS } from './words.ts';

const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2];

const DRAWINGS = {
  pause: 'M8.500 5v14M15.500 5v14',
  resume: 'M8 5l11 7-11 7z',
  previous: 'M18 6l-8 6 8 6zM6 6v12',
  next: 'M6 6l8 6-8 6zM18 6v12',
  again: 'M19 12a7 7 0 1 1-2-4.900M19 4v4h-4',
  captions: 'M4 6h16v12H4zM7 14h4M14 14h3M7 10.500h2M12 10.500h5',
} as const;

type Control = { readonly name: string; readonly drawing: keyof typeof DRAWINGS; readonly act: () => void };

/**
 * `<kr-player .controller>`: shown while something is read aloud, and until focus leaves it. Pause, sentence before and after, in a recap
 * part before and after, say again, rate, and captions for whoever wants the words in one place.
 */
class Player extends LitElement {
  static override styles = LOOK_PLAYER;
  static override properties = { controller: { attribute: false } };
  declare controller: VoiceController | undefined;
  #hasCaptions = false;
  readonly #draw = () => this.requestUpdate();
  readonly #drawProgress = () => {
    const { time = 0, duration = 1 } = this.controller?.state.progress ?? {};
    const bar = this.renderRoot.querySelector('progress');
    if (bar !== null) bar.value = time / duration;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow(undefined, this.controller);
    this.addEventListener('focusout', this.#draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow(this.controller, undefined);
  }

  #follow(before: VoiceController | undefined, now: VoiceController | undefined): void {
    before?.removeEventListener('change', this.#draw);
    before?.removeEventListener('progress', this.#drawProgress);
    now?.addEventListener('change', this.#draw);
    now?.addEventListener('progress', this.#drawProgress);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('controller')) this.#follow(changed.get('controller'), this.controller);
  }

  protected override render(): TemplateResult | typeof nothing {
    const voice = this.controller;
    if (voice === undefined || !this.#isWanted(voice.state)) return nothing;
    const { current, speaking, rate, progress } = voice.state;
    const chapters = current?.reply.chapters;
    const [previous, next] = chapters
      ? [VOICE_WORDS.previousPart, VOICE_WORDS.nextPart]
      : [VOICE_WORDS.previousSentence, VOICE_WORDS.nextSentence];
    return html`<section aria-label=${VOICE_WORDS.player}>
      <progress max="1" value="0" aria-label=${VOICE_WORDS.progress} ?hidden=${progress === undefined}></progress>
      ${this.#hasCaptions ? viewCaption(voice.state, speaking) : nothing}
        ${
          chapters === undefined
            ? nothing
            : html`<p class="part">
              ${VOICE_WORDS.partOf(chapters.at + 1, chapters.titles.length)}: ${chapters.titles[chapters.at]}
            </p>`
        }
      <div class="row">
        ${viewButton({ name: VOICE_WORDS.again, drawing: 'again', act: () => voice.repeat() })}
        ${viewButton({ name: previous, drawing: 'previous', act: () => voice.previous() })}
        ${viewButton(mainControl(voice))} ${viewButton({ name: next, drawing: 'next', act: () => voice.next() })}
        ${this.#viewCaptionsButton()} ${viewRates(rate, (wanted) => voice.setRate(wanted))}
      </div>
    </section>`;
  }

  /** A control that one has just pressed does not vanish under the finger. */
  #isWanted({ mode, current }: VoiceState): boolean {
    if (current === undefined) return false;
    return mode === 'speaking' || mode === 'paused' || this.matches(':focus-within');
  }

  #viewCaptionsButton(): TemplateResult {
    const toggle = () => {
      this.#hasCaptions = !this.#hasCaptions;
      this.requestUpdate();
    };
    const pressed = this.#hasCaptions ? 'true' : 'false';
    return viewButton({ name: VOICE_WORDS.captions, drawing: 'captions', act: toggle }, pressed);
  }
}

function mainControl(voice: VoiceController): Control {
  const { mode } = voice.state;
  if (mode === 'speaking') return { name: VOICE_WORDS.pause, drawing: 'pause', act: () => voice.pause() };
  if (mode === 'paused') return { name: VOICE_WORDS.resume, drawing: 'resume', act: () => voice.resume() };
  return { name: VOICE_WORDS.again, drawing: 'resume', act: () => voice.repeat() };
}

function viewButton({ name, drawing, act }: Control, pressed?: 'true' | 'false'): TemplateResult {
  return html`<button type="button" aria-label=${name} title=${name} aria-pressed=${pressed ?? nothing} @click=${act}>
    <svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${DRAWINGS[drawing]}></path>`}</svg>
  </button>`;
}

function viewRates(rate: number, choose: (rate: number) => void): TemplateResult {
  const change = (event: Event) => choose(Number((event.target as HTMLSelectElement).value));
  return html`<select aria-label=${VOICE_WORDS.rate} @change=${change}>
    ${RATES.map(
      (one) => html`<option value=${one} ?selected=${one === rate}>${VOICE_WORDS.timesRate(one)}</option>`,
    )}
  </select>`;
}

/** The sentence with its word lit. A screen reader has the text in the conversation and is not told it twice. */
function viewCaption({ current }: VoiceState, speaking: Speaking | undefined): TemplateResult {
  const text = current === undefined ? '' : (partsOf(current.reply)[speaking?.part ?? 0] ?? '');
  const { start, end } = speaking?.word ?? { start: text.length, end: text.length };
  return html`<p class="caption" aria-hidden="true">
    ${text.slice(0, start)}<mark>${text.slice(start, end)}</mark>${text.slice(end)}
  </p>`;
}

if (customElements.get('kr-player') === undefined) customElements.define('kr-player', Player);

declare global {
  interface HTMLElementTagNameMap {
    'kr-player': Player;
  }
}

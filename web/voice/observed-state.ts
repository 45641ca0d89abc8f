import type { VoiceState } from './voice-state.ts';

/** A change of the state; undefined takes away. */
export type Change = { readonly [Key in keyof VoiceState]?: VoiceState[Key] | undefined };

/** Holds the state of a voice, and tells whoever listens. */
export class ObservedState extends EventTarget {
  #state: VoiceState = { mode: 'idle', level: 0, handsFree: false, rate: 1 };

  get state(): VoiceState {
    return this.#state;
  }

  protected change(change: Change, event: 'change' | 'level' | 'progress' = 'change'): void {
    const merged = Object.entries({ ...this.#state, ...change }).filter(([, value]) => value !== undefined);
    this.#state = Object.fromEntries(merged) as VoiceState;
    this.dispatchEvent(new Event(event));
  }
}

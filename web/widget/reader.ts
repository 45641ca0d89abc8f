import type { TurnReply } from '../../lambda/channels/web/api.ts';
import { unlockAudio } from '../voice/shared-audio.ts';
import type { VoiceController } from '../voice/voice.ts';
import type { Speaking, VoiceHost } from '../voice/voice-state.ts';
import { lightWord } from './light-word.ts';
import { WORDS } from './words.ts';

/**
 * The voice as the widget uses it: loaded when it is first wanted, so that a page that is only read never fetches it. Says 'change' when
 * another part of a reply is read or reading ends; the word in it is lit here, without drawing anything anew.
 */
export class Reader extends EventTarget {
  readonly #host: VoiceHost;
  readonly #root: () => ParentNode;
  #loading: Promise<VoiceController> | undefined;
  #voice: VoiceController | undefined;
  #speaking: Speaking | undefined;
  #unlight: (() => void) | undefined;
  #trouble: string | undefined;
  /** The reply of which something was read aloud. */
  #heard: string | undefined;

  /** `root` is where the parts of replies are shown. */
  constructor(host: VoiceHost, root: () => ParentNode) {
    super();
    this.#host = host;
    this.#root = root;
  }

  /** The voice, once it was loaded. */
  get voice(): VoiceController | undefined {
    return this.#voice;
  }

  /** The part that is being read aloud. */
  get speaking(): Speaking | undefined {
    return this.#speaking;
  }

  /** Called while somebody touches or types: browsers let a page speak only then, and remember it. */
  unlock(): void {
    unlockAudio();
  }

  load(): Promise<VoiceController> {
    this.#loading ??= this.#load();
    // a load that failed, offline, is tried again the next time
    this.#loading.catch(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  /** Reads a reply aloud from a part on. False when nothing of it was heard, because there is no voice; `trouble` may say why. */
  async read(reply: TurnReply, id: string, part = 0): Promise<boolean> {
    this.#heard = undefined;
    try {
      const voice = await this.load();
      this.#trouble = undefined;
      await voice.speak(reply, id, part);
    } catch {
      this.#trouble = WORDS.noReader;
      this.dispatchEvent(new Event('change'));
    }
    return this.#heard === id;
  }

  /** Why nothing is read, for people; undefined while all is well. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  /** Ends what is being read; hands-free goes on. */
  hush(): void {
    const mode = this.#voice?.state.mode;
    if (this.#voice?.state.handsFree !== true && (mode === 'speaking' || mode === 'paused'))
      this.#voice?.stop();
  }

  /** Ends reading and listening. */
  stop(): void {
    this.#voice?.stop();
  }

  dispose(): void {
    this.#unlight?.();
    this.#voice?.dispose();
    this.#voice = undefined;
    this.#loading = undefined;
  }

  async #load(): Promise<VoiceController> {
    const { VoiceController } = await import('../voice/voice.ts');
    this.#voice = new VoiceController(this.#host);
    this.#voice.addEventListener('change', () => this.#follow());
    this.dispatchEvent(new Event('change'));
    return this.#voice;
  }

  #follow(): void {
    const before = this.#speaking;
    this.#speaking = this.#voice?.state.speaking;
    this.#heard = this.#speaking?.reply ?? this.#heard;
    const isOther = before?.reply !== this.#speaking?.reply || before?.part !== this.#speaking?.part;
    if (isOther) this.dispatchEvent(new Event('change'));
    this.#unlight?.();
    this.#unlight = lightWord(this.#root(), this.#speaking);
  }
}

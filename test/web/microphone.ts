import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** Plays 16 kHz samples (base64) into the microphone; done when they are over. */
    sayIntoMicrophone(samples: string): Promise<void>;
    /** From then on the loudspeaker is heard by the microphone, as by one without an echo canceller; 1 is as loud as it plays. */
    echo: number;
    /** May be changed between two openings; not to and from 'switched off'. */
    microphoneKind: MicrophoneKind;
    microphoneNode: MediaStreamAudioDestinationNode;
    unplugMicrophone(): void;
    /** How many streams of the microphone are not closed. */
    openMicrophones(): number;
  }
}

/** What the microphone of a test does when the page asks for it. */
export type MicrophoneKind = 'quiet room' | 'switched off' | 'refused' | 'missing' | 'in use';

/**
 * Gives the page a microphone that the test speaks into when it likes: a real stream of the browser, made of the samples that it is
 * told to say over the noise of a quiet room. (Chromium's own fake microphone plays one file from its start; one test uses it.)
 */
export async function installMicrophone(page: Page, kind: MicrophoneKind = 'quiet room'): Promise<void> {
  await page.addInitScript(makeSource, kind);
  await page.addInitScript(answerThePage, {
    refused: 'NotAllowedError',
    missing: 'NotFoundError',
    'in use': 'NotReadableError',
  });
  await page.addInitScript(letItEcho);
}

/** In the page: what is before the microphone. */
function makeSource(kind: MicrophoneKind): void {
  const context = new AudioContext({ sampleRate: 48_000 });
  const node = context.createMediaStreamDestination();
  const play = (samples: Float32Array<ArrayBuffer>, rate: number, loop: boolean) => {
    const buffer = context.createBuffer(1, samples.length, rate);
    buffer.copyToChannel(samples, 0);
    const source = new AudioBufferSourceNode(context, { buffer, loop });
    source.connect(node);
    source.start();
    return new Promise<void>((done) => source.addEventListener('ended', () => done()));
  };
  const room = Float32Array.from({ length: 48_000 }, () => (Math.random() - 0.5) * 0.002);
  if (kind === 'quiet room') void play(room, 48_000, true);
  window.microphoneKind = kind;
  window.microphoneNode = node;
  window.sayIntoMicrophone = (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const samples = Float32Array.from(new Int16Array(bytes.buffer), (sample) => sample / 32_768);
    return play(samples, 16_000, false);
  };
}

/** In the page: what it gets when it asks for a microphone. */
function answerThePage(errors: Readonly<Record<string, string>>): void {
  const given: MediaStreamTrack[] = [];
  window.unplugMicrophone = () => {
    for (const track of given) track.dispatchEvent(new Event('ended'));
  };
  window.openMicrophones = () => given.filter(({ readyState }) => readyState === 'live').length;
  // there is none on an insecure page
  if (navigator.mediaDevices === undefined) return;
  navigator.mediaDevices.getUserMedia = async () => {
    const error = errors[window.microphoneKind];
    if (error !== undefined) throw new DOMException('as the test wants it', error);
    const { context, stream } = window.microphoneNode;
    await (context as AudioContext).resume();
    const tracks = stream.getAudioTracks().map((track) => track.clone());
    given.push(...tracks);
    return new MediaStream(tracks);
  };
}

/** In the page: what it plays comes back, as loud as the test wants. */
function letItEcho(): void {
  window.echo = 0;
  const heardBy = new WeakSet<HTMLMediaElement>();
  const start = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    if (window.echo > 0 && !heardBy.has(this)) {
      heardBy.add(this);
      const context = window.microphoneNode.context as AudioContext;
      const source = context.createMediaElementSource(this);
      source.connect(context.destination);
      source.connect(new GainNode(context, { gain: window.echo })).connect(window.microphoneNode);
    }
    return start.call(this);
  };
}

const base64 = (samples: Int16Array) =>
  Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength).toString('base64');

/** Says something into the microphone of the page. */
export const say = (page: Page, samples: Int16Array) =>
  page.evaluate((text) => window.sayIntoMicrophone(text), base64(samples));

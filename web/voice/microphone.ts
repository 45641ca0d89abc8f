import type { Frame } from './frame.ts';
import { TROUBLES, type Trouble } from './words.ts';

/** The name of the packed worklet, beside this module: the build puts it here. */
declare const CAPTURE_WORKLET: string;

/** The microphone cannot be had. */
export class MicrophoneTrouble extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(TROUBLES[trouble]);
    this.trouble = trouble;
  }
}

export type Microphone = { close(): void };

export type MicrophoneNotice = {
  frame(frame: Frame): void;
  /** It was open and is gone. */
  lost(trouble: Trouble): void;
};

/** Without the canceller the assistant would hear itself; the other two make up for distance and fans. */
const WANTED: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
};
/** Milliseconds that another widget of this page has to let go of the microphone. */
const HANDING_OVER = 800;
/** Milliseconds of a microphone that is muted from outside before it is given up: a call that is refused at once ends sooner. */
const MUTED = 2_000;

/** Opens the microphone: from now on frames come, until it is closed. Throws MicrophoneTrouble. */
export async function openMicrophone(notice: MicrophoneNotice): Promise<Microphone> {
  const closing = new AbortController();
  try {
    await holdLock(closing.signal);
    const stream = await openStream();
    closing.signal.addEventListener('abort', () => {
      for (const track of stream.getTracks()) track.stop();
    });
    watch(stream, notice, closing.signal);
    await capture(stream, notice, closing.signal);
    return { close: () => closing.abort() };
  } catch (error) {
    closing.abort();
    throw error instanceof MicrophoneTrouble ? error : new MicrophoneTrouble('unsupported');
  }
}

async function openStream(): Promise<MediaStream> {
  if (!window.isSecureContext) throw new MicrophoneTrouble('insecure');
  if (navigator.mediaDevices === undefined || typeof AudioWorkletNode === 'undefined')
    throw new MicrophoneTrouble('unsupported');
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: WANTED });
  } catch (error) {
    throw new MicrophoneTrouble(troubleOf(error));
  }
}

/** By the names that getUserMedia gives (W3C Media Capture and Streams, 10.3.11). */
function troubleOf(error: unknown): Trouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  if (name === 'NotReadableError' || name === 'AbortError') return 'in-use';
  return window.self === window.top || isAllowedHere() ? 'refused' : 'embedded';
}

/** Whether the page around a frame passes the microphone on, where the browser tells. */
function isAllowedHere(): boolean {
  const { featurePolicy } = document as { featurePolicy?: { allowsFeature(name: string): boolean } };
  return featurePolicy?.allowsFeature('microphone') ?? true;
}

/** Two tabs that listen at once would answer each other: only one may. Browsers without locks do as they like. */
async function holdLock(closing: AbortSignal): Promise<void> {
  if (navigator.locks === undefined) return;
  await new Promise<void>((got, failed) => {
    navigator.locks
      .request('keynote-recap-microphone', { signal: AbortSignal.timeout(HANDING_OVER) }, () => {
        got();
        return new Promise<void>((free) => closing.addEventListener('abort', () => free()));
      })
      .catch(() => failed(new MicrophoneTrouble('other-tab')));
  });
}

function watch(stream: MediaStream, notice: MicrophoneNotice, closing: AbortSignal): void {
  const [track] = stream.getAudioTracks();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lost = (trouble: Trouble) => !closing.aborted && notice.lost(trouble);
  track?.addEventListener('ended', () => lost('unplugged'), { signal: closing });
  track?.addEventListener(
    'mute',
    () => {
      timer = setTimeout(() => lost('in-use'), MUTED);
    },
    { signal: closing },
  );
  track?.addEventListener('unmute', () => clearTimeout(timer), { signal: closing });
}

async function capture(stream: MediaStream, notice: MicrophoneNotice, closing: AbortSignal): Promise<void> {
  const context = new AudioContext({ latencyHint: 'interactive' });
  closing.addEventListener('abort', () => void context.close());
  // Safari starts it asleep where the gesture is long over
  await Promise.all([context.resume(), context.audioWorklet.addModule(workletAddress())]);
  const node = new AudioWorkletNode(context, 'capture', {
    numberOfInputs: 1,
    numberOfOutputs: 0,
    channelCount: 1,
  });
  node.port.onmessage = ({ data }: MessageEvent<Frame>) => {
    if (!closing.aborted) notice.frame(data);
  };
  context.createMediaStreamSource(stream).connect(node);
}

const workletAddress = () => new URL(CAPTURE_WORKLET, import.meta.url).href;

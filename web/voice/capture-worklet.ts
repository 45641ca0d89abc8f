import { FRAME_SAMPLES, type Frame, SAMPLE_RATE } from './frame.ts';
import { createResampler } from './resample.ts';

/**
 * Runs in the audio thread, as a file of its own: takes what the microphone gives at the rate of the device, and posts it as
 * 16 kHz frames. The names below belong to that thread (AudioWorkletGlobalScope); TypeScript's library of the page lacks them.
 */
declare const sampleRate: number;
declare function registerProcessor(name: string, processor: new () => Processor): void;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
type Processor = { process(inputs: readonly (readonly Float32Array[])[]): boolean };

class Capture extends AudioWorkletProcessor {
  readonly #resample = createResampler(sampleRate, SAMPLE_RATE);
  #samples = new Int16Array(FRAME_SAMPLES);
  #filled = 0;

  /** Called every 128 samples of the device. */
  process([input]: readonly (readonly Float32Array[])[]): boolean {
    const [channel] = input ?? [];
    if (channel !== undefined) for (const sample of this.#resample(channel)) this.#add(sample);
    return true;
  }

  #add(sample: number): void {
    this.#samples[this.#filled++] = Math.round(Math.max(-1, Math.min(1, sample)) * 32_767);
    if (this.#filled < FRAME_SAMPLES) return;
    const frame: Frame = { samples: this.#samples };
    this.port.postMessage(frame, [frame.samples.buffer]);
    this.#samples = new Int16Array(FRAME_SAMPLES);
    this.#filled = 0;
  }
}

registerProcessor('capture', Capture);

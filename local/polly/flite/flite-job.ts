/** One run of flite: what it is asked for. */
export type FliteJob = {
  /** One of flite's own voices: "slt", "rms", "awb", "kal16". */
  readonly voice: string;
  /** Words of small letters and apostrophes, with commas; nothing that flite would have to work out. */
  readonly text: string;
  /** Pronunciations of words of `text` that flite does not know, by the word: "d ay1 n ah0". */
  readonly pronunciations: ReadonlyMap<string, string>;
  /** How many times as long everything takes; 1 is as the voice speaks by itself. */
  readonly stretch: number;
  /** How many times as high the voice is. */
  readonly pitch: number;
  /** False: only the sounds are wanted, which is quick. */
  readonly isAudible: boolean;
};

/** A sound and the second at which it ends. Silence is called "pau". */
export type Sound = { readonly name: string; readonly end: number };

export type FliteResult = {
  readonly sounds: readonly Sound[];
  /** 16 kHz, one channel; empty where only the sounds were wanted. */
  readonly pcm: Int16Array<ArrayBuffer>;
};

/** What a thread answers: one answer a job. */
export type Told = { readonly result: FliteResult } | { readonly failure: string };

export const FLITE_RATE = 16_000;
export const SILENCE = 'pau';

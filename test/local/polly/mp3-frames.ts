const BITRATES = {
  mpeg1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  mpeg2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const RATES = new Map([
  [3, [44_100, 48_000, 32_000]],
  [2, [22_050, 24_000, 16_000]],
  [0, [11_025, 12_000, 8000]],
]);

export type Frames = { readonly sampleRate: number; readonly seconds: number; readonly isMono: boolean };

/** Walks from frame to frame of MPEG audio layer III; throws where one does not follow the other to the end. */
export function readFrames(bytes: Buffer): Frames {
  let samples = 0;
  let sampleRate = 0;
  let isMono = true;
  for (let at = 0; at < bytes.length; ) {
    const head = bytes.length - at >= 4 ? bytes.readUInt32BE(at) : 0;
    const version = (head >>> 19) & 3;
    const kbps = BITRATES[version === 3 ? 'mpeg1' : 'mpeg2'][(head >>> 12) & 15];
    const rate = RATES.get(version)?.[(head >>> 10) & 3];
    const isLayer3 = head >>> 21 === 0x7ff && ((head >>> 17) & 3) === 1;
    if (!isLayer3 || kbps === undefined || rate === undefined) throw new Error(`no frame at byte ${at}`);
    const inFrame = version === 3 ? 1152 : 576;
    at += Math.floor(((inFrame / 8) * kbps * 1000) / rate) + ((head >>> 9) & 1);
    samples += inFrame;
    sampleRate = rate;
    isMono &&= ((head >>> 6) & 3) === 3;
  }
  return { sampleRate, seconds: samples / sampleRate, isMono };
}

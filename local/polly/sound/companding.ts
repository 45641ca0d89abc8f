/** A sample of 16 bits as a byte of mu-law (ITU-T G.711). */
export function toMuLaw(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const size = Math.min(32_635, Math.abs(sample)) + 132;
  const exponent = Math.floor(Math.log2(size)) - 7;
  const mantissa = (size >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}

/** A sample of 16 bits as a byte of A-law (ITU-T G.711). */
export function toALaw(sample: number): number {
  const sign = sample >= 0 ? 0x80 : 0;
  const size = Math.min(32_767, sample >= 0 ? sample : ~sample) >> 4;
  const exponent = size < 16 ? 0 : Math.floor(Math.log2(size)) - 3;
  const mantissa = exponent < 1 ? size & 0x0f : (size >> (exponent - 1)) & 0x0f;
  return (sign | (exponent << 4) | mantissa) ^ 0x55;
}

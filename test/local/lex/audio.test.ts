import { expect, test } from 'vitest';
import { isTextInput, readAudio, readOutput } from '../../../local/lex/audio.ts';

const LPCM = 'audio/lpcm; sample-rate=8000; sample-size-bits=16; channel-count=1; is-big-endian=false';

test.each([
  ['text/plain; charset=utf-8', true],
  ['text/plain;charset=UTF-8', true],
  ['audio/l16; rate=16000; channels=1', false],
  ['audio/l16;rate=16000;channels=1', false],
  ['audio/x-l16; sample-rate=16000; channel-count=1', false],
  [LPCM, false],
])('%s is text: %s', (type, isText) => {
  expect(isTextInput(type)).toBe(isText);
});

test.each([
  '',
  'audio/l16',
  'audio/l16; rate=8000; channels=1',
  'audio/l16; rate=16000; channels=2',
  'text/html',
])('nothing else is taken: "%s"', (type) => {
  expect(() => isTextInput(type)).toThrow(/requestContentType/);
});

test('samples are little-endian', () => {
  const body = Buffer.from([0x01, 0x00, 0xff, 0xff, 0x00, 0x80]);
  expect([...readAudio('audio/l16; rate=16000; channels=1', body)]).toEqual([1, -1, -32_768]);
});

test('a tone of 8 kHz is the same tone at 16 kHz', () => {
  const tone = (rate: number) =>
    Int16Array.from({ length: rate / 10 }, (_, at) => 10_000 * Math.sin((2 * Math.PI * 440 * at) / rate));
  const heard = readAudio(LPCM, Buffer.from(tone(8000).buffer));
  const wanted = tone(16_000);
  expect(heard).toHaveLength(wanted.length);
  const worst = Math.max(...wanted.slice(0, -2).map((sample, at) => Math.abs(sample - (heard[at] ?? 0))));
  // straight lines between the samples of a tone of 440 Hz miss it by less than two hundredths
  expect(worst).toBeLessThan(200);
});

test.each([
  [undefined, 'text/plain;charset=utf-8', undefined],
  ['text/plain; charset=utf-8', 'text/plain;charset=utf-8', undefined],
  ['audio/mpeg', 'audio/mpeg', 'mp3'],
  ['audio/*', 'audio/mpeg', 'mp3'],
  ['audio/pcm', 'audio/pcm', 'pcm'],
  ['audio/pcm;rate=16000', 'audio/pcm', 'pcm'],
])('an answer wanted as %s is %s', (wanted, type, format) => {
  expect(readOutput(wanted)).toEqual({ type, ...(format && { format }) });
});

import { type Element, parseXml } from './xml.ts';

/** A stretch of speech: words, or a pause in milliseconds. */
export type Stretch = { readonly words: string } | { readonly pause: number };

/** Tags of speech markup that Alexa knows, and the attributes that each may have. */
const TAGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['speak', []],
  ['p', []],
  ['s', []],
  ['break', ['time', 'strength']],
  ['sub', ['alias']],
  ['say-as', ['interpret-as', 'format']],
  ['phoneme', ['alphabet', 'ph']],
  ['prosody', ['rate', 'pitch', 'volume']],
  ['emphasis', ['level']],
  ['lang', ['xml:lang']],
  ['voice', ['name']],
  ['w', ['role']],
  ['audio', ['src']],
  ['amazon:effect', ['name']],
  ['amazon:domain', ['name']],
  ['amazon:emotion', ['name', 'intensity']],
  ['alexa:name', ['type', 'personId']],
]);
const STRENGTHS: ReadonlyMap<string, number> = new Map([
  ['none', 0],
  ['x-weak', 0],
  ['weak', 250],
  ['medium', 400],
  ['strong', 600],
  ['x-strong', 1000],
]);
/** Longer pauses are refused. */
const MOST_PAUSE = 10_000;
/** What a voice leaves between sentences and between paragraphs by itself. */
const AFTER: ReadonlyMap<string, number> = new Map([
  ['s', 250],
  ['p', 600],
]);

/** Speech markup that Alexa would refuse; the message says why. */
class SpeechError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SpeechError';
  }
}

/**
 * What a voice makes of speech markup: the words as they are spoken and the pauses between them.
 * Throws SpeechError or XmlError for markup that Alexa would refuse.
 */
export function readSpeech(ssml: string): Stretch[] {
  const root = parseXml(ssml);
  if (root.name !== 'speak') throw new SpeechError(`speech must stand in <speak>, not in <${root.name}>`);
  const stretches: Stretch[] = [];
  const waiting: (Element | string | { readonly pause: number })[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') stretches.push({ words: next });
    else if ('pause' in next) stretches.push(next);
    else waiting.push(...insideOf(next).toReversed());
  }
  return merged(stretches);
}

function insideOf(element: Element): (Element | string | { readonly pause: number })[] {
  const { name, attributes, children } = element;
  const allowed = TAGS.get(name);
  if (allowed === undefined) throw new SpeechError(`<${name}> is no tag that Alexa knows`);
  const odd = [...attributes.keys()].find((key) => !allowed.includes(key));
  if (odd !== undefined) throw new SpeechError(`<${name}> has no attribute ${odd}`);
  if (name === 'break') return [{ pause: pauseOf(element) }];
  if (name === 'sub') return [required(element, 'alias')];
  if (name === 'phoneme') required(element, 'ph');
  if (name === 'audio') return ['(audio)'];
  const after = AFTER.get(name);
  return after === undefined ? [...children] : [...children, { pause: after }];
}

function required({ name, attributes }: Element, key: string): string {
  const value = attributes.get(key) ?? '';
  if (value === '') throw new SpeechError(`<${name}> needs ${key}`);
  return value;
}

function pauseOf({ attributes }: Element): number {
  const time = attributes.get('time');
  if (time === undefined) {
    const pause = STRENGTHS.get(attributes.get('strength') ?? 'medium');
    if (pause === undefined) throw new SpeechError(`<break> has no strength ${attributes.get('strength')}`);
    return pause;
  }
  const [, figure = '', unit = ''] = /^(\d+(?:\.\d+)?)(ms|s)$/.exec(time) ?? [];
  const pause = Number(figure) * (unit === 's' ? 1000 : 1);
  if (figure === '' || pause > MOST_PAUSE)
    throw new SpeechError(`<break> may last ten seconds, not "${time}"`);
  return pause;
}

/** Words that follow each other are one stretch; of pauses that follow each other the longest is heard. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    if (last !== undefined && 'words' in last && 'words' in stretch) {
      found[found.length - 1] = { words: last.words + stretch.words };
    } else if ('words' in stretch && stretch.words.trim() === '') continue;
    else if (last !== undefined && 'pause' in last && 'pause' in stretch) {
      found[found.length - 1] = { pause: Math.max(last.pause, stretch.pause) };
    } else if ('words' in stretch || found.length > 0) found.push(stretch);
  }
  const end = found.at(-1);
  if (end !== undefined && 'pause' in end) found.pop();
  return found.map((each) => ('words' in each ? { words: each.words.replace(/\s+/g, ' ').trim() } : each));
}

/** The words alone. */
export function wordsOf(stretches: readonly Stretch[]): string {
  return stretches.flatMap((each) => ('words' in each ? [each.words] : [])).join(' ');
}

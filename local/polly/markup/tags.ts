import { SsmlError } from './ssml-error.ts';

/** Polly's engines with a dialect of their own, as far as the stand-in has voices for them. */
export type Engine = 'standard' | 'neural';

/** What Polly takes of one tag: its attributes, and what its neural voices do not take of it. */
type Tag = {
  readonly attributes: ReadonlyMap<string, RegExp>;
  readonly required?: readonly string[];
  /** One of these attributes must be there. */
  readonly oneOf?: readonly string[];
  /** Nothing may stand in it; or nothing but text. */
  readonly holds?: 'nothing' | 'text';
  readonly isStandardOnly?: boolean;
  readonly standardOnly?: readonly string[];
};

const ANY = /^/;
const LANGUAGE = /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/;
const PERCENT = String.raw`\d+(?:\.\d+)?%`;
const LEVEL = /^(?:strong|moderate|reduced)$/;

function tag(attributes: Record<string, RegExp>, more: Omit<Tag, 'attributes'> = {}): Tag {
  return { attributes: new Map(Object.entries(attributes)), ...more };
}

const ROLES = /^(?:amazon:(?:VB|VBD|DT|IN|JJ|NN|DEFAULT|SENSE_1)|ivona:(?:VB|VBD|NN|SENSE_1))$/;
const READINGS =
  /^(?:characters|spell-out|cardinal|number|ordinal|digits|fraction|unit|date|time|address|expletive|telephone|interjection)$/;

/** The table of "Supported SSML tags" of Polly's guide, for standard and neural voices. */
const TAGS: ReadonlyMap<string, Tag> = new Map([
  [
    'speak',
    tag({ version: ANY, xmlns: ANY, 'xmlns:xsi': ANY, 'xsi:schemaLocation': ANY, 'xml:lang': LANGUAGE }),
  ],
  ['p', tag({ 'xml:lang': LANGUAGE })],
  ['s', tag({ 'xml:lang': LANGUAGE })],
  [
    'break',
    tag(
      { time: /^\d+(?:\.\d+)?(?:ms|s)$/, strength: /^(?:none|x-weak|weak|medium|strong|x-strong)$/ },
      { holds: 'nothing' },
    ),
  ],
  [
    'prosody',
    tag(
      {
        rate: new RegExp(`^(?:x-slow|slow|medium|fast|x-fast|${PERCENT})$`),
        pitch: new RegExp(`^(?:default|x-low|low|medium|high|x-high|[+-]${PERCENT})$`),
        volume: /^(?:default|silent|x-soft|soft|medium|loud|x-loud|[+-]\d+(?:\.\d+)?dB)$/,
        'amazon:max-duration': /^\d+(?:\.\d+)?(?:ms|s)$/,
      },
      {
        oneOf: ['rate', 'pitch', 'volume', 'amazon:max-duration'],
        standardOnly: ['pitch', 'amazon:max-duration'],
      },
    ),
  ],
  ['emphasis', tag({ level: LEVEL }, { isStandardOnly: true })],
  ['say-as', tag({ 'interpret-as': READINGS, format: ANY }, { required: ['interpret-as'], holds: 'text' })],
  ['sub', tag({ alias: ANY }, { required: ['alias'], holds: 'text' })],
  [
    'phoneme',
    tag({ alphabet: /^(?:ipa|x-sampa)$/, ph: /./ }, { required: ['alphabet', 'ph'], holds: 'text' }),
  ],
  ['w', tag({ role: ROLES }, { required: ['role'], holds: 'text' })],
  ['mark', tag({ name: /./ }, { required: ['name'], holds: 'nothing' })],
  ['lang', tag({ 'xml:lang': LANGUAGE, onlangfailure: ANY }, { required: ['xml:lang'] })],
  [
    'amazon:effect',
    tag(
      { name: /^(?:drc|whispered)$/, phonation: /^soft$/, 'vocal-tract-length': /./ },
      {
        oneOf: ['name', 'phonation', 'vocal-tract-length'],
        standardOnly: ['phonation', 'vocal-tract-length'],
      },
    ),
  ],
  ['amazon:auto-breaths', tag({ volume: ANY, frequency: ANY, duration: ANY }, { isStandardOnly: true })],
  ['amazon:breath', tag({ volume: ANY, duration: ANY }, { holds: 'nothing', isStandardOnly: true })],
]);

/** What Polly does and a voice of this computer cannot. It is refused, not left out. */
const NOT_HERE: ReadonlyMap<string, (attributes: ReadonlyMap<string, string>) => boolean> = new Map([
  ['amazon:effect', (attributes: ReadonlyMap<string, string>) => attributes.get('name') !== 'drc'],
  ['amazon:auto-breaths', () => true],
  ['amazon:breath', () => true],
  ['prosody', (attributes: ReadonlyMap<string, string>) => attributes.has('amazon:max-duration')],
]);

/** What may stand in the tag. Throws SsmlError for what Polly's engine would refuse, or what the stand-in cannot speak. */
export function checkTag(
  name: string,
  attributes: ReadonlyMap<string, string>,
  engine: Engine,
): 'anything' | 'text' | 'nothing' {
  const known = TAGS.get(name);
  if (known === undefined) throw new SsmlError(`Unsupported SSML tag <${name}>`);
  for (const [key, value] of attributes) {
    if (known.attributes.get(key)?.test(value) !== true)
      throw new SsmlError(`<${name}> takes no ${key}="${value.slice(0, 40)}"`);
  }
  for (const key of known.required ?? []) {
    if (!attributes.has(key)) throw new SsmlError(`<${name}> needs ${key}`);
  }
  if (known.oneOf?.every((key) => !attributes.has(key)))
    throw new SsmlError(`<${name}> needs one of ${known.oneOf.join(', ')}`);
  checkEngine(name, attributes, { known, engine });
  return known.holds ?? 'anything';
}

function checkEngine(
  name: string,
  attributes: ReadonlyMap<string, string>,
  { known, engine }: { readonly known: Tag; readonly engine: Engine },
): void {
  const { isStandardOnly = false, standardOnly = [] } = known;
  const isRefused =
    isStandardOnly ||
    standardOnly.some((key) => attributes.has(key)) ||
    attributes.get('name') === 'whispered';
  if (engine === 'neural' && name !== 'mark' && isRefused)
    throw new SsmlError(`Unsupported Neural feature: <${name}>`);
  if (NOT_HERE.get(name)?.(attributes))
    throw new SsmlError(
      `This stand-in for Polly has no voice that can do <${name} ${[...attributes.keys()]}>`,
    );
}

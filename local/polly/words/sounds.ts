/** Sounds of the International Phonetic Alphabet, as far as English has them, by flite's names. Vowels end in their stress, 0 here. */
const IPA: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    aɪ: 'ay0',
    aʊ: 'aw0',
    eɪ: 'ey0',
    oʊ: 'ow0',
    əʊ: 'ow0',
    ɔɪ: 'oy0',
    ɪə: 'ih0 r',
    eə: 'eh0 r',
    ɛə: 'eh0 r',
    ʊə: 'uh0 r',
    ɑ: 'aa0',
    a: 'aa0',
    ɒ: 'aa0',
    æ: 'ae0',
    ʌ: 'ah0',
    ə: 'ah0',
    ɐ: 'ah0',
    ɔ: 'ao0',
    ɛ: 'eh0',
    e: 'eh0',
    ɝ: 'er0',
    ɚ: 'er0',
    ɜ: 'er0',
    ɪ: 'ih0',
    ɨ: 'ih0',
    i: 'iy0',
    o: 'ow0',
    ʊ: 'uh0',
    u: 'uw0',
    y: 'uw0',
    ø: 'er0',
    œ: 'er0',
    tʃ: 'ch',
    dʒ: 'jh',
    ʧ: 'ch',
    ʤ: 'jh',
    t͡ʃ: 'ch',
    d͡ʒ: 'jh',
    b: 'b',
    d: 'd',
    ð: 'dh',
    f: 'f',
    ɡ: 'g',
    g: 'g',
    h: 'hh',
    j: 'y',
    k: 'k',
    l: 'l',
    ɫ: 'l',
    m: 'm',
    n: 'n',
    ŋ: 'ng',
    p: 'p',
    ɹ: 'r',
    r: 'r',
    ɾ: 't',
    s: 's',
    ʃ: 'sh',
    t: 't',
    θ: 'th',
    v: 'v',
    w: 'w',
    ʍ: 'w',
    x: 'k',
    ç: 'hh',
    z: 'z',
    ʒ: 'zh',
    ʔ: '',
    n̩: 'ah0 n',
    l̩: 'ah0 l',
    m̩: 'ah0 m',
    // length, linking, syllables
    ː: '',
    ˑ: '',
    '.': '',
    '‿': '',
    ' ': '',
    '͡': '',
    '-': '',
    '|': '',
  }),
]);
/** X-SAMPA's signs that differ from those of the IPA. */
const X_SAMPA: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '"': 'ˈ',
    '%': 'ˌ',
    ':': 'ː',
    A: 'ɑ',
    '{': 'æ',
    Q: 'ɒ',
    V: 'ʌ',
    '@': 'ə',
    'r\\': 'ɹ',
    '3': 'ɜ',
    '3`': 'ɝ',
    '@`': 'ɚ',
    E: 'ɛ',
    I: 'ɪ',
    O: 'ɔ',
    U: 'ʊ',
    D: 'ð',
    T: 'θ',
    S: 'ʃ',
    Z: 'ʒ',
    N: 'ŋ',
    '2': 'ø',
    '9': 'œ',
    '6': 'ɐ',
    '1': 'ɨ',
    W: 'ʍ',
    C: 'ç',
    '?': 'ʔ',
    '4': 'ɾ',
    'n=': 'n̩',
    'l=': 'l̩',
    'm=': 'm̩',
    $: '.',
  }),
);
const PRIMARY = 'ˈ';
const SECONDARY = 'ˌ';
const LONGEST = 3;

/** "ˈvoʊɡəls" → "v ow1 g ah0 l s"; undefined where a sign is none of the alphabet. `alphabet` is "ipa" or "x-sampa". */
export function soundsOf(written: string, alphabet: string): string | undefined {
  const ipa =
    alphabet === 'x-sampa' ? fromXSampa(written) : written.normalize('NFC').replaceAll("'", PRIMARY);
  const sounds: string[] = [];
  let stress = '0';
  for (let at = 0; at < ipa.length; ) {
    if (ipa[at] === PRIMARY || ipa[at] === SECONDARY) {
      stress = '1';
      at += 1;
      continue;
    }
    const length = longestIn(IPA, ipa, at);
    if (length === 0) return undefined;
    const found = IPA.get(ipa.slice(at, at + length)) ?? '';
    if (found !== '') sounds.push(found.replace('0', stress));
    if (found.includes('0')) stress = '0';
    at += length;
  }
  return sounds.some((sound) => /\d/.test(sound)) ? stressed(sounds).join(' ') : undefined;
}

/** A word with no stress at all has it on its first vowel. */
function stressed(sounds: readonly string[]): readonly string[] {
  const first = sounds.findIndex((sound) => /\d/.test(sound));
  if (sounds.some((sound) => sound.includes('1'))) return sounds;
  return sounds.map((sound, at) => (at === first ? sound.replace('0', '1') : sound));
}

function longestIn(table: ReadonlyMap<string, string>, text: string, at: number): number {
  for (let length = LONGEST; length > 0; length--) {
    if (table.has(text.slice(at, at + length))) return length;
  }
  return 0;
}

function fromXSampa(written: string): string {
  let ipa = '';
  for (let at = 0; at < written.length; ) {
    const length = longestIn(X_SAMPA, written, at) || 1;
    const sign = written.slice(at, at + length);
    ipa += X_SAMPA.get(sign) ?? sign;
    at += length;
  }
  return ipa;
}

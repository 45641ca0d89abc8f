/**
 * Spoken words made fit to hear again: noises, stutters, restarts and tags go, slurred forms are written out. What was
 * meant stays, word for word and in order; nothing is added but a capital letter and an end mark.
 */

type Rule = { readonly find: RegExp; readonly put: string; readonly why: string };

/** Applied in order; each is linear in the length of the text. */
const RULES: readonly Rule[] = [
  { find: /\{[^{}]{0,40}\}|\[[^[\]]{0,40}\]|^\s*(?:>>|--)+/g, put: ' ', why: 'marks of the transcriber' },
  { find: /[’‘]/g, put: "'", why: 'one apostrophe' },
  { find: /[–—]|\s-+\s|\.\.\.+|…/g, put: ' -- ', why: 'one sign for a break' },
  {
    find: /(?<![\p{L}'-])(?:u+h*m+|u+h+|er+m?|em+|a+h+|o+h+|h+m+|m+h*m*|mm-?\s?hmm?|uh-?\s?huh|huh|eh|'kay|y'know)(?![\p{L}'-])[,.]?/giu,
    put: ' ',
    why: 'noises',
  },
  {
    find: /(?<![\p{L}'])'?cause(?=\s+(?:i|we|you|it|they|he|she|the|that|this|there|if|of)\b)/giu,
    put: 'because',
    why: 'slurred',
  },
  { find: /\b(?:go|gon)nna\b|\bgonna\b/gi, put: 'going to', why: 'slurred' },
  { find: /\bwanna\b/gi, put: 'want to', why: 'slurred' },
  { find: /(?:\s+have|'ve) gotta\b/gi, put: ' have to', why: 'slurred' },
  { find: /\bgotta\b/gi, put: 'have to', why: 'slurred' },
  { find: /\bdunno\b/gi, put: "don't know", why: 'slurred' },
  { find: /\blemme\b/gi, put: 'let me', why: 'slurred' },
  { find: /\b(?:kinda|sorta)\b/gi, put: '', why: 'hedge' },
  {
    find: /(?<![\p{L}\p{N}'.-])(?:[bcdefghlmorstuvw]|(?!(?:tv|dj|pc|vs|mr|ms|dr|km|cm|mm|kg|gb|mb|kb|tb|hz)\b)[bcdfghjklmnpqrstvwxz]{2})(?=\s+(?:--\s+)?(?:[a-z]|I\b))(?![\p{L}\p{N}'.-])/gu,
    put: '',
    why: 'the start of a word that never came',
  },
  {
    find: /,?\s*\b(?:you know|i mean)\b(?!\s+(?:what|how|that|the|it|about|by|of|if|why|where|when))[,]?/gi,
    put: ' ',
    why: 'filler phrase',
  },
  {
    find: /(?<!\b(?:a|an|the|this|that|some|any|what|which|one|same|of|other|different|every|each|certain|those|these|no|new|all|right|my|our|its)\s)\b(?:sort|kind) of\b(?:\s+like\b)?,?/gi,
    put: ' ',
    why: 'hedge, unless it names a kind ("this kind of button")',
  },
  { find: /,\s*like,\s*/gi, put: ' ', why: 'filler between commas' },
  {
    find: /,?\s+(?:or|and) (?:something|anything|whatever|stuff|things|everything)(?: (?:like (?:that|this)|else))?(?=\s*[.,?!;]|\s*$)/gi,
    put: '',
    why: 'trailing vagueness',
  },
  {
    find: /(?:,|\s+--)\s*(?:right|okay|ok|yeah|yes|you know|huh|isn't it|don't you think)\s*(?=[.?!]?\s*$)/gi,
    put: '',
    why: 'tag',
  },
];

/** Openers that only hold the floor, whatever comes behind them. A sentence that is nothing else becomes empty. */
const OPENER =
  /^(?:so|well|okay|ok|yeah|yep|and|but|anyway|or|then|plus|alright|alrighty|actually|basically|obviously|because|now)(?=\s*[,.;!?]|\s+\S)(?!\s+(?:of|many|much|far|long|that(?!')|known|as|else|on|called|is|was)\b)/i;

/** Openers only before a pause: "no, we do" but not "no buttons"; "look, it works" but not "look at it". */
const OPENER_BEFORE_PAUSE =
  /^(?:no|yes|right|like|sure|great|cool|look|listen|wow|hey|fine|good|exactly|true|all right|of course|you know|i mean|you see|let's see|thank you(?: very much)?|thanks|mr\.?\s?(?:chair|speaker)|madam (?:chair|speaker))(?=\s*[,.;!?]|\s+--)/i;

/** At most so many openers are peeled off one sentence. */
const MAX_OPENERS = 6;

/** What stands behind so many characters is left out: nobody says that in one sentence, and the work stays bounded. */
const MAX_LENGTH = 4_000;

/** Takes the fillers out of what was said. Plain text in, plain text out; '' when nothing but filler was said. */
export function stripFillers(text: string): string {
  const plain = dropFillers(text);
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** The same with the first letter as it was written, for use inside another sentence. */
export function dropFillers(text: string): string {
  let plain = text.slice(0, MAX_LENGTH).replace(/\s+/g, ' ');
  for (const rule of RULES) plain = plain.replace(rule.find, rule.put);
  plain = peelOpeners(plain.replace(/\s+/g, ' ').trim());
  plain = RULES_AFTER.reduce((open, rule) => open.replace(rule.find, rule.put), dropRepeats(plain));
  return finish(plain);
}

const RULES_AFTER: readonly Rule[] = [
  { find: /\s*--\s*/g, put: ' ', why: 'breaks were only needed to find restarts' },
  { find: /\s+([.,;?!])(?![!?]*[a-z])/gi, put: '$1', why: 'no space before a mark; "!!Con" begins with one' },
  { find: /([,;])(?:\s*[,;])+/g, put: '$1', why: 'one comma is enough' },
  { find: /[,;]+\s*([.?!])/g, put: '$1', why: 'no comma before the end' },
  {
    find: /\b(?:the|a|an) (?=(?:the|a|an|this|these|those|my|our|your|their|its|we|they|i|i'm|it's|you|he|she)\b)/gi,
    put: '',
    why: 'an article before a new start',
  },
  {
    find: /(?:[\s,]+(?:and|but|so|or|because|which|if|the|a|an|of|like))+[\s,.]*$/i,
    put: '.',
    why: 'a clause that never came',
  },
  { find: /\s+/g, put: ' ', why: 'one space' },
];

function peelOpeners(text: string): string {
  let open = text;
  for (let turn = 0; turn < MAX_OPENERS; turn++) {
    const next = open
      .replace(OPENER, '')
      .replace(OPENER_BEFORE_PAUSE, '')
      .replace(/^[\s,.;!?-]+/, '');
    if (next === open) return open;
    open = next;
  }
  return open;
}

/** Words that may stand twice for good reason: figures, and "that that", "had had" are left to the ear. */
const COUNTED = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|zero|oh|ten|twenty|very|no|blah)$/i;
const SHORT_WORDS = new Set(
  'a i an as at am be by do go he if in is it me my no of oh on or so to up us we the and you for but are was has had not can its our out how who why all any one two new now off old own see say she too use way get got let may put run set six ten yes yet her him his did'.split(
    ' ',
  ),
);
const MAX_REPEAT = 5;

type Word = { readonly text: string; readonly bare: string };

/** "th the the button, the button is" → "the button is": the later start of two alike is kept. */
function dropRepeats(text: string): string {
  let words: Word[] = text.split(' ').map((word) => ({
    text: word,
    bare: word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
  }));
  words = words.filter((word, index) => !isStutter(word, words, index));
  for (let length = MAX_REPEAT; length >= 1; length--) words = dropRepeatsOf(words, length);
  return words.map((word) => word.text).join(' ');
}

/** A cut-off start of the word that follows, perhaps after a break: "s so", "w -- we", "differ -- different". */
function isStutter(word: Word, words: readonly Word[], index: number): boolean {
  const next = words.slice(index + 1, index + 3).find((other) => other.bare !== '');
  if (next === undefined || word.bare === '' || /\d/.test(word.bare)) return false;
  if (next.bare.length <= word.bare.length || !next.bare.startsWith(word.bare)) return false;
  if (/[.?!]$/.test(word.text)) return false;
  const broken = words[index + 1]?.text === '--';
  if (broken) return true;
  return word.bare.length <= 3 && !SHORT_WORDS.has(word.bare) && word.text === word.text.toLowerCase();
}

function dropRepeatsOf(words: readonly Word[], length: number): Word[] {
  const kept: Word[] = [];
  let index = 0;
  while (index < words.length) {
    const gap = repeatGap(words, index, length);
    if (gap === undefined) kept.push(words[index] as Word);
    index += gap ?? 1;
  }
  return kept;
}

/** How many words to pass over where the `length` words at `index` are said again at once; undefined where they are not. */
function repeatGap(words: readonly Word[], index: number, length: number): number | undefined {
  let second = index + length;
  while (words[second]?.bare === '' && second < words.length) second++;
  if (second + length > words.length) return undefined;
  for (let offset = 0; offset < length; offset++) {
    const first = words[index + offset]?.bare;
    if (first === '' || first !== words[second + offset]?.bare) return undefined;
    if (/[.?!]$/.test(words[index + offset]?.text ?? '')) return undefined;
  }
  if (length === 1 && COUNTED.test(words[index]?.bare ?? '')) return undefined;
  return second - index;
}

function finish(text: string): string {
  const trimmed = text.replace(/^[\s,.;!?-]+|[\s,;-]+$/g, '');
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return '';
  return /[.?!]["')]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

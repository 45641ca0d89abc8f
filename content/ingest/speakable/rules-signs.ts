import type { RuleGroup } from './rule.ts';

/** Signs before figures and between terms. */
export const COMPARISONS: RuleGroup = {
  name: 'comparisons',
  needs: '<>=~*≥',
  trigger: /[<>=≥≤≠≈~±×÷½¼¾*]/,
  rules: [
    { name: 'at least', needs: '>=≥', written: /\s*(?:>=|≥|=>(?=\s?\d))\s*(?=[\d$])/g, spoken: ' at least ' },
    { name: 'at most', needs: '<≤', written: /\s*(?:<=|≤)\s*(?=[\d$])/g, spoken: ' at most ' },
    { name: 'more than', needs: '>', written: /\s*>\s*(?=[\d$€£~.])/g, spoken: ' more than ' },
    { name: 'less than', needs: '<', written: /\s*<\s*(?=[\d$€£~.])/g, spoken: ' less than ' },
    { name: 'about', needs: '~≈', written: /(?<![\p{L}\d/])\s*[~≈]\s*(?=[\d$€£])/gu, spoken: ' about ' },
    { name: 'give or take', needs: '±', written: /\s*±\s*(?=\d)/g, spoken: ' plus or minus ' },
    { name: 'is not', needs: '!≠<=', written: /\s*(?:!==?|≠|<>|=\/=)\s*/g, spoken: ' is not ' },
    { name: 'is', needs: '=', written: /(?<=[\p{L}\d)"”%])\s*={1,3}\s*(?=[\p{L}\d("“$])/gu, spoken: ' is ' },
    {
      name: 'multiplied by',
      needs: '*×',
      written: /(?<=[\p{L}\d)])\s+(?:\*|×)\s+(?=[\p{L}\d(])/gu,
      spoken: ' times ',
    },
    { name: 'half', needs: '½', written: /(?<=\d)½/g, spoken: ' and a half' },
    { name: 'a half', needs: '½', written: /½/g, spoken: 'one half' },
    { name: 'a quarter', needs: '¼', written: /¼/g, spoken: 'one quarter' },
    { name: 'three quarters', needs: '¾', written: /¾/g, spoken: 'three quarters' },
  ],
};

/** Pairs that are one idea and need no "or" between them. */
const ONE_IDEA =
  /^(?:read\/write|request\/response|client\/server|key\/value|input\/output|publish\/subscribe|pub\/sub|push\/pull|front\/back|he\/she|she\/he|his\/her|active\/active|active\/passive)$/i;

function sayStroke(_: string, left = '', right = ''): string {
  const pair = `${left}/${right}`;
  return ONE_IDEA.test(pair) || /^and\/or$/i.test(pair) ? `${left} ` : `${left} or `;
}

/** Strokes between words, and the abbreviations that are written with one. */
export const STROKES: RuleGroup = {
  name: 'strokes',
  needs: '/\\|',
  trigger: /[/\\|]/,
  rules: [
    { name: 'without', written: /(?<![\p{L}\d])w\/o(?:ut)?(?![\p{L}\d])/giu, spoken: 'without' },
    { name: 'between', written: /(?<![\p{L}\d])b\/w(?![\p{L}\d])/giu, spoken: 'between' },
    { name: 'because', written: /(?<![\p{L}\d])b\/c(?![\p{L}\d])/giu, spoken: 'because' },
    { name: 'software', written: /(?<![\p{L}\d])s\/w(?![\p{L}\d])/giu, spoken: 'software' },
    { name: 'hardware', written: /(?<![\p{L}\d])h\/w(?![\p{L}\d])/giu, spoken: 'hardware' },
    { name: 'network', written: /(?<![\p{L}\d])n\/w(?![\p{L}\d])/giu, spoken: 'network' },
    { name: 'read and write', written: /(?<![\p{L}\d])r\/w(?![\p{L}\d])/giu, spoken: 'read and write' },
    { name: 'key and value', written: /(?<![\p{L}\d])k\/v(?![\p{L}\d])/giu, spoken: 'key value' },
    { name: 'not available', written: /(?<![\p{L}\d])n\/a(?![\p{L}\d])/giu, spoken: 'not available' },
    { name: 'with', written: /(?<![\p{L}\d])w\/\s?(?=[\p{L}\d"“])/giu, spoken: 'with ' },
    { name: 'IO', written: /\bI\/O\b/g, spoken: 'IO' },
    {
      name: 'acronyms said together',
      written: /\b(CI|TCP|UI|UX|PL|A|B|AC|IT|S)\/(?=(?:CD|IP|UX|UI|SQL|B|A|DC|OT|MIME)\b)/g,
      spoken: '$1 ',
    },
    {
      name: 'network mask',
      written: /(?<=(?:\d{1,3}\.){3}\d{1,3}|^|[\s("])\/(\d{1,3})(?![\p{L}\d/])/gu,
      spoken: ' slash $1',
    },
    { name: 'version after a stroke', written: /(?<=\p{Lu})\/(?=\d)/gu, spoken: ' ' },
    {
      name: 'path from the root',
      written: /(?<![\p{L}\d)])\/(?=[\p{L}_.])[\p{L}\d_./-]*/gu,
      spoken: (path) => path.replaceAll('/', ' ').trim(),
    },
    { name: 'path', written: /(?<=(?<![\p{L}\d-])\p{Ll}{2,})\/(?=\p{Ll}+[-_.\d])/gu, spoken: ' ' },
    { name: 'ending in two forms', written: /(?<=\p{L})\/-(?=\p{L})/gu, spoken: ' or ' },
    {
      name: 'words',
      // only from the beginning of a word on: from each of its letters, words would be read as often as they are long
      written:
        /(?<![\p{L}\p{N}+#'’-])([\p{L}\p{N}+#'’-]+)\s?\/{1,2}\s?(?=([\p{L}\p{N}('"“-][\p{L}\p{N}]*))/gu,
      spoken: sayStroke,
    },
    { name: 'bar', needs: '|', written: /\s+\|+\s+/g, spoken: ', ' },
    { name: 'other strokes', written: /[/\\|]+/g, spoken: ' ' },
  ],
};

/** Shorthand for whole words. */
export const SHORTHAND: RuleGroup = {
  name: 'shorthand',
  trigger:
    /[&@+#^]|\p{L}\.\s?\p{L}(?!\p{L})|\bgov['’]|\b(?:eg|ie|vs|etc|al|aka|approx|avg|mgmt|mgr|govt|pkgs?|incl|esp|abt|ppl|smth|dept|univ|pc|est)\b/iu,
  rules: [
    { name: 'for example at the start', written: /^e\.?g\.?[,:]?\s+(?=\S)/gi, spoken: 'For example, ' },
    {
      name: 'for example',
      written: /(?<![\p{L}.])e\.?g\.?(?=[\s,:)]|$)[,:]?(?!\p{L})/giu,
      spoken: 'for example',
    },
    { name: 'that is', written: /(?<![\p{L}.])i\.\s?e\.?(?=[\s,:)\p{L}]|$)[,:]?\s?/giu, spoken: 'that is ' },
    { name: 'that is, without dots', written: /(?<![\p{L}.])ie(?=[,:]?\s\p{Ll})[,:]?/gu, spoken: 'that is' },
    {
      name: 'and so on at the end',
      written: /,?\s*(?:\band\s)?\betc(?:\.{1,4}|…)?\s*$/gi,
      spoken: ' and so on.',
    },
    { name: 'and so on', written: /,?\s*(?:\band\s)?\betc\b\.?/gi, spoken: ' and so on' },
    // "VS Code" is a name; "PUT VS POST" has words on both sides
    { name: 'versus', needs: 'vV', written: /\b(?:vs|Vs|VS(?! Code\b))\b\.?/g, spoken: 'versus' },
    { name: 'also known as', needs: 'kK', written: /\ba\.?k\.?a\b\.?/gi, spoken: 'also known as' },
    { name: 'and others', written: /\bet al\b\.?/gi, spoken: 'and others' },
    { name: 'approximately', needs: 'xX', written: /\bapprox\b\.?/gi, spoken: 'approximately' },
    { name: 'average', needs: 'vV', written: /\b([Aa])vg\b\.?/g, spoken: '$1verage' },
    { name: 'including', written: /\bincl\b\.?/gi, spoken: 'including' },
    { name: 'especially', written: /\besp\b\./gi, spoken: 'especially' },
    { name: 'management', written: /\b([Mm])gmt\b\.?/g, spoken: '$1anagement' },
    { name: 'manager', written: /\b([Mm])gr\b\.?/g, spoken: '$1anager' },
    { name: 'government', written: /\b([Gg])ov['’]?t\b\.?/g, spoken: '$1overnment' },
    { name: 'package', written: /\b([Pp])kg(s?)\b/g, spoken: '$1ackage$2' },
    { name: 'about in three letters', written: /\babt\b\.?/g, spoken: 'about' },
    { name: 'people', written: /\bppl\b/g, spoken: 'people' },
    { name: 'something', written: /\bsmth\b\.?/g, spoken: 'something' },
    { name: 'department', written: /\b([Dd])ept\b\.?/g, spoken: '$1epartment' },
    { name: 'university', written: /\b([Uu])niv\b\.?/g, spoken: '$1niversity' },
    { name: 'percent in letters', written: /(?<=\d )pc\b/g, spoken: 'percent' },
    { name: 'estimated', written: /\best\b\.?(?= [$€£]?\d)/g, spoken: 'an estimated' },
    { name: 'and', needs: '&', written: /\s&\s|(?<=[\p{L}\d)]{2})&(?=[\p{L}\d]{2})/gu, spoken: ' and ' },
    { name: 'and before a blank', needs: '&', written: /\s?&\s|\s&(?=\p{L})/gu, spoken: ' and ' },
    { name: 'Q and A', needs: 'Q', written: /\bQ\s?(?:&|n)\s?A\b/g, spoken: 'Q and A' },
    { name: 'raised to two', needs: '^', written: /(?<=[\p{L}\d)])\^2(?!\d)/gu, spoken: ' squared' },
    { name: 'raised to three', needs: '^', written: /(?<=[\p{L}\d)])\^3(?!\d)/gu, spoken: ' cubed' },
    {
      name: 'raised to a power',
      needs: '^',
      written: /(?<=[\p{L}\d)])\^(?=[\p{L}\d])/gu,
      spoken: ' to the power of ',
    },
    { name: 'at', needs: '@', written: /(?<=[\p{L}\d)])\s?@\s?(?=[\p{L}\d])/gu, spoken: ' at ' },
    { name: 'plus plus', needs: '+', written: /(?<=[\p{L}])\+\+/gu, spoken: ' plus plus' },
    { name: 'plus between figures', needs: '+', written: /(?<=\d)\s\+\s(?=\d)/g, spoken: ' plus ' },
    { name: 'and for plus', needs: '+', written: /\s\+\s|(?<=\p{L}{3})\+(?=\p{L}{3})/gu, spoken: ' and ' },
    { name: 'and for plus at the end of a word', needs: '+', written: /\+(?=\s\p{L})/gu, spoken: ' and' },
    { name: 'number of', needs: '#', written: /(?<![\p{L}\d#])#\s?(?=of\b)/gu, spoken: 'number ' },
    { name: 'possessive number sign', needs: '#', written: /(?<![\p{L}\d])#['’]?s\b/gu, spoken: 'numbers' },
  ],
};

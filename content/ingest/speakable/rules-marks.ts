import type { RuleGroup } from './rule.ts';

/** Pictures, and marks that have no sound. */
export const PICTURES: RuleGroup = {
  name: 'pictures',
  trigger: /[^\p{ASCII}]/u,
  rules: [
    {
      name: 'smiley and picture',
      written:
        /(?:(?![\d#*])\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}✓✔✗✘☐☑☒★☆■□▶►●○◆◇])+/gu,
      spoken: ' ',
    },
    { name: 'private and invisible characters', written: /\p{Co}|\p{Cf}|\ufe0f|\u20e3|\ufffd/gu, spoken: '' },
    { name: 'double quote', written: /[“”„«»]/g, spoken: '"' },
    { name: 'apostrophe', written: /[‘’‚]/g, spoken: "'" },
    { name: 'dots', written: /…/g, spoken: '...' },
  ],
};

/** Brackets, dashes and colons are pauses. */
export const PAUSES: RuleGroup = {
  name: 'pauses',
  trigger: /[()[\]{}:;–—]|\s-|-\s|--|-$|\.\./,
  rules: [
    { name: 'order of growth', written: /\bO\(([^()]{1,30})\)/g, spoken: 'O of $1' },
    { name: 'call', written: /(?<=[\p{L}\d_])\(\)/gu, spoken: '' },
    { name: 'plural in brackets', written: /(?<=\p{L})\((e?s)\)/gu, spoken: '$1' },
    { name: 'smiley', written: /(?<=^|\s)[:;]-?[)(DPp](?=\s|$|[.,])/g, spoken: '' },
    { name: 'empty brackets', written: /[([{][\s,.;:!–—-]*[)\]}]/g, spoken: '' },
    {
      name: 'label in brackets at the start',
      written: /^\s*[([{]([^()[\]{}]{1,60})[)\]}]\s+(?=\S)/g,
      spoken: '$1, ',
    },
    {
      name: 'brackets at the end',
      written: /\s*[([{]\s*([^()[\]{}]*?)\s*[.,;:]?[)\]}]\s*(?=[.!?,;:]|$)/g,
      spoken: ', $1',
    },
    { name: 'brackets', written: /\s*[([{]\s*([^()[\]{}]*?)\s*[.,;:]?[)\]}]\s*/g, spoken: ', $1, ' },
    { name: 'lone bracket', written: /[()[\]{}]+/g, spoken: ', ' },
    {
      name: 'dash',
      written:
        /\s+(?:0?[-–—]{1,3}0?)\s+|(?<=\S)(?:\s*—|--)\s*(?=\p{L}|["'])|\s+[–-](?=\p{L}{2})|(?<=\p{L}{2})[–-]\s+(?!and\b|or\b|to\b)/gu,
      spoken: ', ',
    },
    { name: 'dash at the end', written: /\s+(?:0?[-–—]{1,3}0?)\s*$|[-–—]+\s*$/g, spoken: '' },
    { name: 'option', written: /(?<=^|\s)-{1,2}(?=[a-zA-Z])/g, spoken: '' },
    { name: 'dots within', written: /\s*\.{2,}(?!\.)\s*(?=\S)/g, spoken: ', ' },
    { name: 'dots at the end', written: /\s*\.{2,}\s*$/g, spoken: '.' },
    { name: 'namespace', written: /(?<=\p{L})::(?=\p{L})/gu, spoken: ' ' },
    { name: 'colon before a small figure', written: /(?<=\p{Ll}):(?=\d{1,2}(?!\d))/gu, spoken: ' ' },
    // A colon is a pause to the ear already. "re:Invent" is said without one: a short word glued to the next keeps its own.
    { name: 'colon', written: /\s*(?<!(?<!\p{L})\p{L}{1,3}(?=:\p{L})):(?!\d)\s*/gu, spoken: ': ' },
    { name: 'colon before a figure', written: /(?<!\d):(?=\d)/g, spoken: ': ' },
  ],
};

/** What is left of marks that have no sound, and the order of blanks and stops. */
export const REMAINS: RuleGroup = {
  name: 'remains',
  trigger:
    /[#_*`^~<>{}|\\=§¶†‡•·¤–—"]|\s[\s,.;:!?]|[,;:][\s,;:.!?]*[,;:.!?]|[.!?;]\s*,|[!?]{2}|^[\s,;:.!?)\]-]|[\s,;:-]$/,
  rules: [
    { name: 'hashtag', written: /(?<![\p{L}\p{N}])#+(?=\p{L})/gu, spoken: '' },
    { name: 'identifier', written: /(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])/gu, spoken: ' ' },
    { name: 'mark before a closing quotation', written: /[*_]+(?=["'])/g, spoken: '' },
    { name: 'silent marks', written: /[*_`^~<>{}|\\=§¶†‡•·¤–—]+|(?<![\p{L}])#+(?!\d)/gu, spoken: ' ' },
    { name: 'quotation glued to a word', written: /(?<=\p{L})"(?=\p{L})/gu, spoken: ' "' },
    { name: 'quotation of nothing', written: /"\s*"/g, spoken: '' },
    { name: 'blanks', written: /\s+/g, spoken: ' ' },
    { name: 'blank before a stop', written: /\s+(?=[,.;:!?](?!\p{L}|\d))/gu, spoken: '' },
    { name: 'stops in a row', written: /(?:[,;:]\s*)+(?=[.!?])/g, spoken: '' },
    { name: 'commas in a row', written: /,(?:\s*[,;])+/g, spoken: ',' },
    { name: 'comma after a stop', written: /(?<=[.!?;])\s*,/g, spoken: '' },
    { name: 'cries', written: /([!?])[!?]+/g, spoken: (match) => (match.includes('?') ? '?' : '!') },
    { name: 'comma at either end', written: /^[\s,;:.!?)\]–—-]+(?=\S)|[\s,;:-]+$/g, spoken: '' },
    {
      name: 'blank before a closing quotation',
      written: /(?<=^|\s)"([^"]{1,200}?)\s+"(?=\s|$)/g,
      spoken: '"$1"',
    },
  ],
};

import type { RuleGroup } from './rule.ts';

/** Pictures, and marks that have no sound. */
export const PICTURES: RuleGroup = {
  name: 'pictures',
  needs: '§',
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
  needs: '()[]{}:;-–.',
  trigger: /[()[\]{}:;–—]|\s-|-\s|--|-$|\.\./,
  rules: [
    { name: 'order of growth', needs: '(', written: /\bO\(([^()]{1,30})\)/g, spoken: 'O of $1' },
    { name: 'call', needs: '(', written: /(?<=[\p{L}\d_])\(\)/gu, spoken: '' },
    { name: 'plural in brackets', needs: '(', written: /(?<=\p{L})\((e?s)\)/gu, spoken: '$1' },
    { name: 'smiley', needs: ':;', written: /(?<=^|\s)[:;]-?[)(DPp](?=\s|$|[.,])/g, spoken: '' },
    { name: 'empty brackets', needs: '([{', written: /[([{][\s,.;:!–—-]*[)\]}]/g, spoken: '' },
    {
      name: 'label in brackets at the start',
      needs: '([{',
      written: /^\s*[([{]([^()[\]{}]{1,60})[)\]}]\s+(?=\S)/g,
      spoken: '$1, ',
    },
    {
      name: 'brackets at the end',
      needs: '([{',
      written: /\s*[([{]\s*([^()[\]{}]*?)\s*[.,;:]?[)\]}]\s*(?=[.!?,;:]|$)/g,
      spoken: ', $1',
    },
    {
      name: 'brackets',
      needs: '([{',
      written: /\s*[([{]\s*([^()[\]{}]*?)\s*[.,;:]?[)\]}]\s*/g,
      spoken: ', $1, ',
    },
    { name: 'lone bracket', needs: '()[]{}', written: /[()[\]{}]+/g, spoken: ', ' },
    {
      name: 'dash',
      needs: '-–',
      written:
        /\s+(?:0?[-–—]{1,3}0?)\s+|(?<=\S)(?:\s*—|--)\s*(?=\p{L}|["'])|\s+[–-](?=\p{L}{2})|(?<=\p{L}{2})[–-]\s+(?!and\b|or\b|to\b)/gu,
      spoken: ', ',
    },
    { name: 'dash at the end', needs: '-–', written: /\s+(?:0?[-–—]{1,3}0?)\s*$|[-–—]+\s*$/g, spoken: '' },
    { name: 'option', needs: '-', written: /(?<=^|\s)-{1,2}(?=[a-zA-Z])/g, spoken: '' },
    { name: 'dots within', needs: '.', written: /\s*\.{2,}(?!\.)\s*(?=\S)/g, spoken: ', ' },
    { name: 'dots at the end', needs: '.', written: /\s*\.{2,}\s*$/g, spoken: '.' },
    { name: 'namespace', needs: ':', written: /(?<=\p{L})::(?=\p{L})/gu, spoken: ' ' },
    {
      name: 'colon before a small figure',
      needs: ':',
      written: /(?<=\p{Ll}):(?=\d{1,2}(?!\d))/gu,
      spoken: ' ',
    },
    // A colon is a pause to the ear already. "re:Invent" is said without one: a short word glued to the next keeps its own.
    {
      name: 'colon',
      needs: ':',
      written: /\s*(?<!(?<!\p{L})\p{L}{1,3}(?=:\p{L})):(?!\d)\s*/gu,
      spoken: ': ',
    },
    { name: 'colon before a figure', needs: ':', written: /(?<!\d):(?=\d)/g, spoken: ': ' },
  ],
};

/** What is left of marks that have no sound, and the order of blanks and stops. */
export const REMAINS: RuleGroup = {
  name: 'remains',
  trigger:
    /[#_*`^~<>{}|\\=§¶†‡•·¤–—"]|\s[\s,.;:!?]|[,;:][\s,;:.!?]*[,;:.!?]|[.!?;]\s*,|[!?]{2}|^[\s,;:.!?)\]-]|[\s,;:-]$/,
  rules: [
    { name: 'hashtag', needs: '#', written: /(?<![\p{L}\p{N}])#+(?=\p{L})/gu, spoken: '' },
    { name: 'identifier', needs: '_', written: /(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])/gu, spoken: ' ' },
    { name: 'mark before a closing quotation', needs: '*_', written: /[*_]+(?=["'])/g, spoken: '' },
    {
      name: 'silent marks',
      needs: '*_`^~<>{}|\\=#§',
      written: /[*_`^~<>{}|\\=§¶†‡•·¤–—]+|(?<![\p{L}])#+(?!\d)/gu,
      spoken: ' ',
    },
    { name: 'quotation glued to a word', needs: '"', written: /(?<=\p{L})"(?=\p{L})/gu, spoken: ' "' },
    { name: 'quotation of nothing', needs: '"', written: /"\s*"/g, spoken: '' },
    { name: 'blanks', written: /\s{2,}|[^\S ]/g, spoken: ' ' },
    { name: 'blank before a stop', written: /\s+(?=[,.;:!?](?![!?]*[\p{L}\d]))/gu, spoken: '' },
    { name: 'stops in a row', needs: ',;:', written: /(?:[,;:]\s*)+(?=[.!?])/g, spoken: '' },
    { name: 'commas in a row', needs: ',', written: /,(?:\s*[,;])+/g, spoken: ',' },
    { name: 'comma after a stop', needs: ',', written: /(?<=[.!?;])\s*,/g, spoken: '' },
    {
      name: 'cries',
      needs: '!?',
      // "!!Con" is a name
      written: /([!?])[!?]+(?!\p{L})/gu,
      spoken: (match) => (match.includes('?') ? '?' : '!'),
    },
    { name: 'comma at either end', written: /^[\s,;:.!?)\]–—-]+(?=\S)|[\s,;:-]+$/g, spoken: '' },
    {
      name: 'blank before a closing quotation',
      needs: '"',
      written: /(?<=^|\s)"([^"]{1,200}?)\s+"(?=\s|$)/g,
      spoken: '"$1"',
    },
  ],
};

import type { RuleGroup } from './rule.ts';

const TOP_DOMAINS =
  'com|org|net|io|ms|dev|gov|edu|ly|co|uk|de|fr|eu|us|in|tv|me|ai|app|gl|is|it|be|to|cc|info';

const TAG =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|del|details|div|em|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|pre|q|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|video)(?:\s[^<>]{0,300})?\/?>/gi;

/** Marks of Markdown and HTML that a reader of plain text leaves in. */
export const MARKUP: RuleGroup = {
  name: 'markup',
  trigger: /[{&*_`[\]<>\\#•●▪◦‣·~]|^\s*(?:\$\s|[-+–—]|\(?\d{1,2}[a-z]?[.)]|o\s)/,
  rules: [
    { name: 'entity: and', needs: '&', written: /&amp;/g, spoken: '&' },
    { name: 'entity: less', needs: '&', written: /&lt;/g, spoken: '<' },
    { name: 'entity: greater', needs: '&', written: /&gt;/g, spoken: '>' },
    { name: 'entity: quote', needs: '&', written: /&(?:quot|ldquo|rdquo|#34);/g, spoken: '"' },
    { name: 'entity: apostrophe', needs: '&', written: /&(?:#39|rsquo|lsquo|apos);/g, spoken: "'" },
    { name: 'entity: blank', needs: '&', written: /&nbsp;/g, spoken: ' ' },
    {
      name: 'tag of a template',
      needs: '{',
      written: /\{[%{]-?\s*([^{}%]{1,80}?)\s*-?[%}]\}/g,
      spoken: '$1',
    },
    { name: 'image', needs: '[', written: /!\[[^\]]{0,300}\]\([^)]{0,2000}\)/g, spoken: '' },
    { name: 'link', needs: '[', written: /\[([^\]]{1,300})\]\([^)]{0,2000}\)/g, spoken: '$1' },
    {
      name: 'address in angle brackets',
      needs: '<',
      written: /<(?:https?:|mailto:)[^>]{1,2000}>/g,
      spoken: '',
    },
    { name: 'tag', needs: '<', written: TAG, spoken: ' ' },
    { name: 'escape', needs: '\\', written: /\\([_*#[\]`~<>()|-])/g, spoken: '$1' },
    {
      name: 'strong',
      needs: '*',
      written: /(?<![\p{L}\p{N}*])\*{1,3}(?=[^\s*])([^*]{1,400}?)(?<=\S)\*{1,3}(?![\p{L}\p{N}*])/gu,
      spoken: '$1',
    },
    { name: 'struck out', needs: '~', written: /~~([^~]{1,400})~~/g, spoken: '$1' },
    { name: 'code mark', needs: '`', written: /`+([^`]{0,400})`+/g, spoken: '$1' },
    {
      name: 'mark of a list',
      written: /^\s*(?:(?!# ?of\b)[-*+•●▪◦‣·–—>#]+|o|\(?\d{1,2}[a-z]?[.)])\s+(?=\S)/,
      spoken: '',
    },
    { name: 'prompt of a command', needs: '$', written: /^\s*\$\s+(?=[a-z])/, spoken: '' },
    { name: 'mark of a list without a blank', needs: '-–*', written: /^\s*[-–—•●*](?=\p{L})/u, spoken: '' },
    { name: 'task box', needs: '[', written: /^\[[ xX]?\]\s*/, spoken: '' },
    { name: 'footnote mark', needs: '[', written: /\[\^?\d{1,3}\]/g, spoken: '' },
  ],
};

/** Addresses are never read out; what only pointed to one goes with it. */
export const ADDRESSES: RuleGroup = {
  name: 'addresses',
  trigger: /[@/]|www\.|\b(?:link|url)/i,
  rules: [
    {
      name: 'pointer and web address at the end',
      written:
        /(?:[\s(:–—-]|\b(?:at|via|see|visit|on|from|link|url|source)\b:?){0,6}(?<=[\s(:–—-]|^)(?:https?:\/\/|ftp:\/\/|www\.)\S+$/gi,
      spoken: '',
    },
    {
      name: 'web address',
      written: /(?:https?:\/\/|ftp:\/\/|\bwww\.)[^\s<>"”]+?(?=[.,;:!?)\]]*(?:\s|$))/gi,
      spoken: '',
    },
    {
      name: 'domain with a path',
      needs: '/',
      written: new RegExp(`\\b(?:[\\w-]+\\.){1,4}(?:${TOP_DOMAINS})/[^\\s)]*`, 'gi'),
      spoken: '',
    },
    {
      name: 'pointer without its address at the end',
      written:
        /\s*[,(–—:-]*\s*\b(?:see (?:the )?|here is (?:the )?)?(?:link|url)s?(?: (?:is )?here)?\s*[):–—.-]*$/gi,
      spoken: '',
    },
    {
      name: 'mail address',
      needs: '@',
      written: /\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}\b/g,
      spoken: '',
    },
    { name: 'account name', needs: '@', written: /(?<![\p{L}\p{N}])@(?=\p{L})/gu, spoken: '' },
  ],
};

import { sayAbbreviation } from './abbreviations.ts';
import { spellOut } from './letters.ts';
import { sayCardinal, sayDigits, sayYear } from './number-words.ts';
import { toPlainLetters } from './plain-letters.ts';
import { type Beside, sayFigures } from './say-figures.ts';
import { sayTechName } from './tech-names.ts';

/** A written word in its surroundings. */
export type WrittenWord = Beside & { readonly core: string; readonly after: string };

/** Signs within or instead of words. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['&', 'and'],
  ['+', 'plus'],
  ['=', 'equals'],
  ['@', 'at'],
  ['%', 'percent'],
  ['#', 'hash'],
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['→', 'to'],
  ['×', 'times'],
  ['÷', 'divided by'],
  ['±', 'plus or minus'],
  ['≈', 'about'],
  ['≤', 'at most'],
  ['≥', 'at least'],
  ['<', 'less than'],
  ['>', 'more than'],
  ['°', 'degrees'],
]);
/** Capital letters that are read as a word although they are few; other short ones are spelled. */
const READ_AS_WORDS: ReadonlySet<string> = new Set(
  (
    'A I AM AN AND ANY ARE AS AT BE BUT BY CAN DO FOR GET GO HAD HAS HE HER HIM HIS HOW IF IN IS IT ITS LET MAY ME MY NEW NO NOT NOW OF OFF OK ' +
    'OLD ON ONE OR OUR OUT PUT SAY SEE SHE SO THAN THAT THE THEM THEN THEY THIS TO TOO TWO UP US WAS WE WHO WHY WILL WITH YES YET YOU YOUR ALL ALSO ' +
    'EVEN EVER FROM GOOD HAVE HERE JUST LIKE MORE MOST MUCH MUST NEED NEVER NEXT ONLY OVER SAME STOP SUCH TAKE VERY WANT WELL WERE WHAT WHEN HELP OPEN DONE ' +
    'NASA NATO LASER RADAR COVID SCUBA YAHOO IKEA LEGO MIT-0 PIN SIM SWAT ZIP BIOS DRAM SRAM CUDA FIFO LIFO MOOC SOAP SPAM WIKI BASH JAVA UNIX PERL RUST COBOL LISP VIM'
  ).split(' '),
);
const ROMAN = ['II', 'III', 'IV', 'VI', 'VII', 'VIII', 'IX', 'XI', 'XII', 'XIII', 'XIV'];
const ROMAN_FIGURES: ReadonlyMap<string, number> = new Map(
  [2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14].map((figure, at) => [ROMAN[at] ?? '', figure]),
);
/** A letter beside which an A is one too: "A W S". */
const IS_LETTER = /^[A-Z]$/;
/** Letters and figures longer than this are cut: nobody waits for the end of such a word. */
const MOST_LENGTH = 200;

/** How a written word is said, as a respelling (see `respelling.ts`); "" where nothing of it can be said. */
export function sayToken(written: WrittenWord): string {
  const core = written.core.slice(0, MOST_LENGTH);
  const { base, ending } = cutPossessive(core);
  if (core === 'A' && (IS_LETTER.test(written.next ?? '') || IS_LETTER.test(written.previous ?? '')))
    return core;
  const known = sayTechName(base);
  if (known !== undefined) return addEnding(known, ending);
  return (
    sayAbbreviation(written) ??
    sayFigures(core.replace(/[’]s$/, "'s"), written) ??
    sayAddress(core) ??
    addEnding(sayParts(base), ending)
  );
}

function cutPossessive(core: string): { base: string; ending: string } {
  const found = /^(.+?)['’]s$/.exec(core);
  return found === null ? { base: core, ending: '' } : { base: found[1] ?? core, ending: "'s" };
}

/** The voice gives "'s" its sound by the letters before it; after sounds it is given here. */
export function addEnding(said: string, ending: string): string {
  if (ending === '' || said === '') return said;
  if (!said.endsWith('}')) return said + ending;
  const last = /([a-z]+)\d?\}$/.exec(said)?.[1] ?? '';
  const sound = /^(?:s|z|sh|zh|ch|jh)$/.test(last) ? 'ah0 z' : /^(?:p|t|k|f|th)$/.test(last) ? 's' : 'z';
  return `${said.slice(0, -1)} ${sound}}`;
}

/** "https://example.com/a" → "example dot com slash a"; "ann@example.com" → "ann at example dot com" */
function sayAddress(core: string): string | undefined {
  const isAddress =
    /^(?:https?:\/\/|www\.)\S+$|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|io|dev|edu|gov)(?:\/\S*)?$/i;
  if (!isAddress.test(core)) return undefined;
  return core
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .split(/([./@_-]+)/)
    .map((part) => ADDRESS_SIGNS.get(part[0] ?? '') ?? sayParts(part))
    .join(' ');
}

const ADDRESS_SIGNS: ReadonlyMap<string, string> = new Map([
  ['.', 'dot'],
  ['/', 'slash'],
  ['@', 'at'],
  ['-', 'dash'],
  ['_', 'underscore'],
]);

/** Words that are put together of words, letters, figures and signs: "purpose-built", "DynamoDB", "EC2", "AT&T". */
function sayParts(core: string): string {
  const parts = toPlainLetters(core).match(/[A-Za-z]+(?:'[A-Za-z]+)*|\d+(?:[.,]\d+)*|[^A-Za-z\d\s]/g) ?? [];
  return parts
    .map((part, at) => {
      const before = parts[at - 1] ?? '';
      if (/^\d/.test(part)) return sayInnerFigure(part, before);
      if (isPartOfName(part, before, parts[at + 1])) return spellOut(part);
      return /^[A-Za-z]/.test(part) ? sayLetters(part) : (SIGNS.get(part) ?? '');
    })
    .filter((said) => said !== '')
    .join(' ');
}

/** "AT&T", "A/B": capitals that would be a word if they stood alone. */
function isPartOfName(part: string, before: string, after = ''): boolean {
  return (
    /^[A-Z]{1,3}$/.test(part) && (/[&\d]/.test(before + after) || (part === 'A' && before + after !== ''))
  );
}

/** "EC2" → two, "ARC203" → two oh three, "v1.5" → one point five, "H264" → two six four */
function sayInnerFigure(figure: string, before: string): string {
  if (/^(?:1[89]|20)\d\d$/.test(figure) && !/[A-Za-z]$/.test(before)) return sayYear(figure);
  if (/^\d{1,2}$/.test(figure) || !/[A-Za-z]$/.test(before)) return sayCardinalOrParts(figure);
  if (/^\d{4}$/.test(figure)) return `${sayCardinal(figure.slice(0, 2))} ${sayCardinal(figure.slice(2))}`;
  return /^\d+$/.test(figure) ? sayDigits(figure).replaceAll('zero', 'oh') : sayCardinalOrParts(figure);
}

function sayCardinalOrParts(figure: string): string {
  return figure
    .split(/[.,]/)
    .map((part) => (/^0\d/.test(part) ? sayDigits(part) : sayCardinal(part)))
    .join(' point ');
}

/** A run of letters: a name of the trade, capitals, or words grown together. */
function sayLetters(letters: string): string {
  const known = sayTechName(letters);
  if (known !== undefined) return known;
  if (/^[A-Z]+$/.test(letters)) return sayCapitals(letters);
  const plural = /^([A-Z]{2,5})s$/.exec(letters)?.[1];
  if (plural !== undefined) return `${spellOut(plural)}s`;
  if (/^[a-z']*$|^[A-Z]?[a-z']+$/.test(letters))
    return isSayable(letters) ? letters.toLowerCase() : spellOut(letters);
  if (/^Ma?c[A-Z][a-z]+$/.test(letters)) return letters.toLowerCase();
  const words = letters.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z']+/g) ?? [];
  return words.map((word) => (word === letters ? word.toLowerCase() : sayLetters(word))).join(' ');
}

function sayCapitals(letters: string): string {
  const figure = ROMAN_FIGURES.get(letters);
  if (figure !== undefined) return sayCardinal(String(figure));
  if (letters.length === 1) return letters === 'A' || letters === 'I' ? letters.toLowerCase() : letters;
  const isWord = READ_AS_WORDS.has(letters) || (letters.length > 4 && isSayable(letters));
  return isWord ? letters.toLowerCase() : spellOut(letters);
}

/** A word without vowels is spelled. */
function isSayable(letters: string): boolean {
  return (
    letters.length === 1 || /[aeiouy]/i.test(letters) || /^(?:hm+|sh+|psst|brr+|mm+|pst)$/i.test(letters)
  );
}

/** What is no misspelling although the dictionary lacks it: British spelling, words made of known ones, the jargon of a trade. */

export type IsWord = (word: string) => boolean;

/** British endings and the American ones that the dictionary has. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/our(?=s?$|ed$|ing$|ite|able|ful|less|hood|ist|er)/, 'or'],
  [/is(?=e[drs]?$|ers$|es$|ing$|ation|able$)/, 'iz'],
  [/ys(?=e[drs]?$|ers$|es$|ing$)/, 'yz'],
  [/(?<=[a-z]{2})re(?=s?$|d$)/, 'er'],
  [/tring$/, 'tering'],
  [/ll(?=ed$|ing$|ers?$|or|ation|ous)/, 'l'],
  [/(?<=[aeiou])l(?=ments?$|ful)/, 'll'],
  [/(?<=fulfi|enro|insti|disti|appa)l(?=s?$)/, 'll'],
  [/ogue(?=s?$|d$)/, 'og'],
  [/ence(?=s?$|less$)/, 'ense'],
  [/mme(?=s?$)/, 'm'],
  [/[ao]e(?=[a-z])/, 'e'],
  [/ss(?=ed$|ing$|es$)/, 's'],
  [/pp(?=ed$|ing$|ers?$)/, 'p'],
  [/tt(?=ed$|ing$)/, 't'],
  [/cheque/, 'check'],
  [/(?<=learn|dream|spoil|burn|spel|smel|leap|lean)t$/, 'ed'],
  [/(?<=speci)alit(?=y$|ies$)/, 'alt'],
  [/(?<=dg)e(?=ments?$)/, ''],
  [/e(?=able$)/, ''],
  [/artefact/, 'artifact'],
  [/grey/, 'gray'],
  [/tyre/, 'tire'],
  [/wards$/, 'ward'],
];

const PREFIXES =
  /^(?:(?:un|a|in)(?=.{6})|(?:re|de|co|up|on|off|out|bi|tri|uni|pre|mis|dis|non|geo|bio)(?=.{4})|(?:post|micro|macro|multi|auto|hyper|inter|intra|super|sub|over|under|anti|cyber|crypto|meta|mega|giga|nano|pseudo|semi|tele|video|web|trans|down|back|front|counter|cross|self|data|hot|side)(?=.{3}))/;

/** Endings that make a word of a word, with what the stem may have lost. */
const SUFFIXES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=[^s])s$/, ['']],
  [/es$/, ['']],
  [/ies$/, ['y']],
  [/i?ed$/, ['', 'e', 'y']],
  [/ing$/, ['', 'e']],
  [/(?:er|or)s?$/, ['', 'e']],
  [/(?:able|ability|al|ally|ality|ant|y|ish|ism|ists?|ians?|ic)$/, ['', 'e']],
  [/(?:ization|isation|ations?|ions?)$/, ['', 'e']],
  [/i[zs](?:e|ed|es|er|ers|ing|ation|ations|able)$/, ['', 'e', 'y', 'ous']],
  [/(?:ness|less|ly|wise|like|ful|dom|ship|ware|fest|con|hood|ments?|self)$/, ['']],
  [/(?:iness|ily|iful|iless|ify|ification)$/, ['y', '']],
  [/(?<=iv)ity$/, ['e']],
  [/(?<=ar)ity$/, ['y']],
  [/(?<=ic)ity$/, ['', 'al']],
];

/** So many letters at least are left of a word without its ending. */
const SHORTEST_STEM = 4;

/** In a compound both parts are words of four letters or more: shorter ones turn up inside any misspelling. */
const COMPOUND_PART = 4;
const SHORT_PARTS = new Set(
  'app bin bot bug car day eye fly hot key lab log map net ops opt out pod run set sub tab tag top way web'.split(
    ' ',
  ),
);

/** True where the word is British, or built of known words by rule. */
export function isBuiltOfKnown(word: string, isWord: IsWord): boolean {
  return isBritish(word, isWord) || isDerived(word, isWord) || isCompound(word, isWord);
}

function isBritish(word: string, isWord: IsWord): boolean {
  return BRITISH.some(([british, american]) => british.test(word) && isWord(word.replace(british, american)));
}

function isDerived(word: string, isWord: IsWord): boolean {
  const stems = [word, word.replace(PREFIXES, '')].filter((stem) => stem.length >= 3);
  return stems.some((stem) => (stem !== word && isWord(stem)) || hasKnownStem(stem, isWord));
}

function hasKnownStem(word: string, isWord: IsWord): boolean {
  return SUFFIXES.some(([ending, restored]) => {
    const stem = word.replace(ending, '');
    return (
      stem !== word &&
      stem.length >= SHORTEST_STEM &&
      !lacksDouble(word, stem, isWord) &&
      restored.some((end) => isWord(stem + end))
    );
  });
}

/** "loging": a short vowel before -ing and -ed doubles its consonant, so that this is "logging" gone wrong. */
function lacksDouble(word: string, stem: string, isWord: IsWord): boolean {
  return /[^aeiou][aeiou][bdgklmnprt]$/.test(stem) && isWord(stem + stem.slice(-1) + word.slice(stem.length));
}

function isCompound(word: string, isWord: IsWord): boolean {
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const head = word.slice(0, cut);
    const tail = word.slice(cut);
    if (isPart(head, isWord) && isPart(tail, isWord)) return true;
  }
  return false;
}

function isPart(part: string, isWord: IsWord): boolean {
  return part.length >= COMPOUND_PART ? isWord(part) : SHORT_PARTS.has(part);
}

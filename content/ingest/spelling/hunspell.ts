/**
 * The words that a Hunspell dictionary stands for, its affixes written out. Only what a list of words needs is read:
 * SFX and PFX rules, and the combination of one prefix with one suffix where both allow it; compounding and suggestion
 * tables are passed over. Format: https://github.com/hunspell/hunspell/blob/master/man/hunspell.5
 */

export type HunspellFiles = { readonly aff: string; readonly dic: string };

type Affix = { readonly strip: string; readonly add: string; readonly fits: RegExp };
type AffixClass = {
  readonly side: 'PFX' | 'SFX';
  readonly crosses: boolean;
  readonly affixes: Affix[];
  /** How many letters the affixes look at, at most. */
  looksAt: number;
  /** Which of the affixes fit a word, by the letters at that end that they look at. */
  readonly fitting: Map<string, readonly Affix[]>;
};

/** Every word of the dictionary in the case it is given, e.g. "walked", "Amazon", "don't". Entries that start with a digit are left out. */
export function expandHunspell(files: HunspellFiles): Set<string> {
  const classes = readAffixes(files.aff);
  const words = new Set<string>();
  for (const line of files.dic.split(/\r?\n/)) {
    const [word = '', flags = ''] = line.split('/');
    if (word !== '' && !/^[\d#\t]/.test(word)) addForms(word, flags, { classes, words });
  }
  return words;
}

/** "SFX D y ied [^aeiou]y": class, what goes, what comes, and how the word must end. */
function readAffixes(aff: string): ReadonlyMap<string, AffixClass> {
  const classes = new Map<string, AffixClass>();
  for (const line of aff.split(/\r?\n/)) {
    const [side, flag = '', third = '', fourth = '', condition = '.'] = line.trim().split(/\s+/);
    if (side !== 'PFX' && side !== 'SFX') continue;
    const known = classes.get(flag);
    if (known === undefined)
      classes.set(flag, { side, crosses: third === 'Y', affixes: [], looksAt: 0, fitting: new Map() });
    else {
      known.affixes.push(readAffix(side, [third, fourth, condition]));
      known.looksAt = Math.max(known.looksAt, condition.replace(/\[[^\]]*\]/g, '.').length);
    }
  }
  return classes;
}

function readAffix(side: 'PFX' | 'SFX', [strip = '0', add = '', condition = '.']: readonly string[]): Affix {
  return {
    strip: strip === '0' ? '' : strip,
    add: (add.split('/')[0] ?? '').replace(/^0$/, ''),
    fits: side === 'SFX' ? new RegExp(`${condition}$`) : new RegExp(`^${condition}`),
  };
}

type Expansion = { readonly classes: ReadonlyMap<string, AffixClass>; readonly words: Set<string> };

function addForms(word: string, flags: string, { classes, words }: Expansion): void {
  const crossed = [word];
  const prefixes: AffixClass[] = [];
  words.add(word);
  for (const flag of flags) {
    const found = classes.get(flag);
    if (found?.side === 'PFX') prefixes.push(found);
    if (found?.side !== 'SFX') continue;
    for (const { strip, add } of affixesOf(found, word)) {
      const form = word.slice(0, word.length - strip.length) + add;
      words.add(form);
      if (found.crosses) crossed.push(form);
    }
  }
  for (const found of prefixes) {
    for (const form of found.crosses ? crossed : [word])
      for (const { add } of affixesOf(found, form)) words.add(add + form);
  }
}

/** The affixes of a class that a word takes. Few endings come up, so that each is tried once and then looked up. */
function affixesOf({ side, affixes, looksAt, fitting }: AffixClass, word: string): readonly Affix[] {
  const end = side === 'SFX' ? word.slice(-looksAt) : word.slice(0, looksAt);
  let found = fitting.get(end);
  if (found === undefined) {
    found = affixes.filter(({ fits }) => fits.test(end));
    fitting.set(end, found);
  }
  return found;
}

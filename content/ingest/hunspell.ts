/**
 * The words that a Hunspell dictionary stands for, its affixes written out. Only what a list of words needs is read:
 * SFX and PFX rules, and the combination of one prefix with one suffix where both allow it; compounding and suggestion
 * tables are passed over. Format: https://github.com/hunspell/hunspell/blob/master/man/hunspell.5
 */

export type HunspellFiles = { readonly aff: string; readonly dic: string };

type Affix = { readonly strip: string; readonly add: string; readonly fits: RegExp };
type AffixClass = { readonly side: 'PFX' | 'SFX'; readonly crosses: boolean; readonly affixes: Affix[] };

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
    if (known === undefined) classes.set(flag, { side, crosses: third === 'Y', affixes: [] });
    else known.affixes.push(readAffix(side, [third, fourth, condition]));
  }
  return classes;
}

function readAffix(side: 'PFX' | 'SFX', [strip = '0', add = '', condition = '.']: readonly string[]): Affix {
  const fits = side === 'SFX' ? new RegExp(`${condition}$`) : new RegExp(`^${condition}`);
  return { strip: strip === '0' ? '' : strip, add: (add.split('/')[0] ?? '').replace(/^0$/, ''), fits };
}

type Expansion = { readonly classes: ReadonlyMap<string, AffixClass>; readonly words: Set<string> };

function addForms(word: string, flags: string, { classes, words }: Expansion): void {
  const found = [...flags].flatMap((flag) => classes.get(flag) ?? []);
  const crossed = [word];
  words.add(word);
  for (const { side, crosses, affixes } of found) {
    const forms = side === 'SFX' ? suffixForms(word, affixes) : [];
    for (const form of forms) words.add(form);
    if (crosses) crossed.push(...forms);
  }
  for (const { side, crosses, affixes } of found) {
    const forms = side === 'PFX' ? prefixForms(crosses ? crossed : [word], affixes) : [];
    for (const form of forms) words.add(form);
  }
}

function prefixForms(words: readonly string[], affixes: readonly Affix[]): string[] {
  return affixes.flatMap(({ add, fits }) =>
    words.filter((word) => fits.test(word)).map((word) => add + word),
  );
}

function suffixForms(word: string, affixes: readonly Affix[]): string[] {
  return affixes
    .filter(({ fits }) => fits.test(word))
    .map(({ strip, add }) => word.slice(0, word.length - strip.length) + add);
}

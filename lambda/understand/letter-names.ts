/** How letters and figures are written when a recogniser spells them by name. */

/** Names of letters that are nothing else, as recognisers write them. */
export const LETTER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ess: 's',
    es: 's',
    dee: 'd',
    de: 'd',
    gee: 'g',
    aitch: 'h',
    jay: 'j',
    kay: 'k',
    el: 'l',
    ell: 'l',
    em: 'm',
    en: 'n',
    ar: 'r',
    vee: 'v',
    zee: 'z',
    zed: 'z',
    ef: 'f',
    eff: 'f',
    cee: 'c',
    tee: 't',
    pee: 'p',
    cue: 'q',
    ee: 'e',
  }),
);
/** Names of letters and pairs of letters that are words as well: taken for letters only beside others, and where a known word results. */
export const LETTER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    be: 'b',
    bee: 'b',
    see: 'c',
    sea: 'c',
    eye: 'i',
    oh: 'o',
    pea: 'p',
    queue: 'q',
    are: 'r',
    tea: 't',
    you: 'u',
    why: 'y',
    ex: 'x',
    easy: 'ec',
    to: '2',
    too: '2',
    for: '4',
    ate: '8',
    won: '1',
    tree: '3',
  }),
);
/** Words that are heard for a figure. */
export const FIGURE_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ to: '2', too: '2', for: '4', ate: '8', won: '1', oh: '0', o: '0', tree: '3' }),
);

/** The names of the letters, in flite's sounds. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A: 'ey1',
    B: 'b iy1',
    C: 's iy1',
    D: 'd iy1',
    E: 'iy1',
    F: 'eh1 f',
    G: 'jh iy1',
    H: 'ey1 ch',
    I: 'ay1',
    J: 'jh ey1',
    K: 'k ey1',
    L: 'eh1 l',
    M: 'eh1 m',
    N: 'eh1 n',
    O: 'ow1',
    P: 'p iy1',
    Q: 'k y uw1',
    R: 'aa1 r',
    S: 'eh1 s',
    T: 't iy1',
    U: 'y uw1',
    V: 'v iy1',
    W: 'd ah1 b ah0 l y uw0',
    X: 'eh1 k s',
    Y: 'w ay1',
    Z: 'z iy1',
  }),
);

/** The name of a letter from A to Z, as sounds. */
export function soundsOfLetter(letter: string): string | undefined {
  return LETTERS.get(letter.toUpperCase());
}

/** "AWS" → "A W S": how a respelling says that letters are named one by one. */
export function spellOut(letters: string): string {
  return [...letters.toUpperCase()].join(' ');
}

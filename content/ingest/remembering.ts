/**
 * What is made of each text, made when it first comes.
 * @param most so many are remembered; then it is begun anew.
 */
export function remembering<T extends object>(
  read: (text: string) => T,
  most = Number.POSITIVE_INFINITY,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = read(text);
      if (known.size >= most) known.clear();
      known.set(text, found);
    }
    return found;
  };
}

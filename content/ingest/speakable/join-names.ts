/** "a, b and c"; where a name has its own "and", a comma keeps them apart. */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  const own = names.length > 2 && names.some((name) => / and /.test(name));
  return `${names.slice(0, -1).join(', ')}${own ? ',' : ''} and ${names.at(-1)}`;
}

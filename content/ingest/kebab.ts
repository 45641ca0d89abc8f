/** Lower-case words joined by hyphens, for ids: "Peter M. O'Donnell" → "peter-m-odonnell". Never empty. */
export function kebab(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '');
  const joined = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return joined === '' ? 'untitled' : joined.slice(0, 100).replace(/-+$/, '');
}

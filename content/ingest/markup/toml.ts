/**
 * Hugo's front matter between two lines of pluses, as YAML between two lines of dashes, line by line. Its tables are
 * other programs' matter, and left blank.
 */
export function tomlHead(text: string): string {
  if (!text.startsWith('+++\n')) return text;
  const end = text.indexOf('\n+++', 3);
  const after = text.indexOf('\n', end + 1);
  const isFence = end !== -1 && (after === -1 ? text.length : after) === end + 4;
  if (!isFence) return text;
  const head = text
    .slice(4, end + 1)
    .split('\n')
    .map(asYaml);
  return `---\n${head.join('\n')}---${text.slice(end + 4)}`;
}

function asYaml(line: string): string {
  if (/^\s*\[/.test(line)) return '';
  return line.replace(/^\s*"?([\w-]+)"?\s*=\s*/, '$1: ');
}

/** Which speakers a query of QMSum names: by the whole label, the surname, the role in brackets, or "the professor". */
export function namedSpeakers(query: string, labels: readonly string[]): string[] {
  const asked = ` ${plain(query).replace(/'s\b/g, '')} `;
  return labels.filter((label) => forms(label).some((form) => asked.includes(` ${form} `)));
}

const TITLES = /\b(?:the|hon|right|mr|mrs|ms|dr|am|mp)\b\.?/g;

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(TITLES, ' ')
    .replace(/[^a-z0-9' ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function forms(label: string): string[] {
  const name = plain(label);
  const parts = name.split(' ');
  const last = parts.at(-1) ?? '';
  const roles = [...label.matchAll(/\(([^)]*)\)/g)]
    .map((match) => plain((match[1] ?? '').split(',')[0] ?? ''))
    .filter((role) => role.includes(' '));
  const surname =
    parts.length >= 2 && last.length > 3 && !/^(?:manager|designer|interface)$/.test(last) ? [last] : [];
  const professor = /^professor [a-z]$/.test(name) ? ['professor'] : [];
  const design = name === 'industrial designer' ? ['industrial design'] : [];
  return [name, ...surname, ...roles, ...professor, ...design].filter((form) => form !== '');
}

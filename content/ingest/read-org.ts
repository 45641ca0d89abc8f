import type { Document } from './document.ts';
import { readText } from './read-text.ts';

/** Reads Emacs Org notes: stars are headings, "#+TITLE:" is the title, other "#+" lines are for the editor. */
export function readOrg(file: string, text: string): Document {
  const lines = text.split('\n').map(asMarkdown);
  return readText(file, lines.join('\n'));
}

function asMarkdown(line: string): string {
  const [, stars, heading] =
    (line.startsWith('*') && /^(\*{1,5})\s+(?:TODO\s+|DONE\s+)?(.*?)(?:\s+:[\w@:]+:)?$/.exec(line)) || [];
  if (stars !== undefined && heading !== undefined) return `${'#'.repeat(stars.length + 1)} ${heading}`;
  const [, key, value] = (line.startsWith('#+') && /^#\+(\w+):\s*(.*)$/.exec(line)) || [];
  if (key === undefined || value === undefined) return line.startsWith('#+') ? '' : line;
  if (key.toLowerCase() === 'title') return `# ${value}`;
  if (key.toLowerCase() === 'author') return `Notes by ${value.replace(/^notes by /i, '')}`;
  return /^(?:date|speaker|location)$/i.test(key) ? `${key}: ${value}` : '';
}

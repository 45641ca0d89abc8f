import type { Document } from './document.ts';
import { readText } from './read-text.ts';

/** What a drawer or a line for the editor may tell of a talk; all else there is for the editor. */
const TOLD = /^(?:date|speaker|location|room|place|time)$/i;
const BLOCK = /^\s*#\+(?:begin|end)_(\w+)/i;
const DRAWER = /^\s*:(?!end:)\w+:\s*$/i;
const DRAWER_END = /^\s*:end:\s*$/i;
const PROPERTY = /^\s*:([\w-]+):\s+(\S.*)$/;
/** "DEADLINE: <2023-04-03 Mon>" is the editor's. */
const PLANNED = /^\s*(?:DEADLINE|SCHEDULED|CLOSED):\s*[<[]/;

/** Reads Emacs Org notes: stars are headings, "#+TITLE:" is the title, drawers and other "#+" lines are for the editor. */
export function readOrg(file: string, text: string): Document {
  let inDrawer = false;
  const lines = text.split('\n').map((line) => {
    if (DRAWER_END.test(line) || DRAWER.test(line)) {
      inDrawer = DRAWER.test(line);
      return '';
    }
    return inDrawer ? propertyOf(line) : asMarkdown(line);
  });
  return readText(file, lines.join('\n'));
}

/** ":ROOM: Foundry" tells where it was; ":ROLE: Engineer" below a speaker's name, who that is. */
function propertyOf(line: string): string {
  const [, key = '', value = ''] = PROPERTY.exec(line) ?? [];
  if (/^role$/i.test(key)) return value;
  return TOLD.test(key) ? `${capital(key)}: ${value}` : '';
}

function capital(key: string): string {
  return `${key.charAt(0).toUpperCase()}${key.slice(1).toLowerCase()}`;
}

function asMarkdown(line: string): string {
  const [, stars, heading] =
    (line.startsWith('*') && /^(\*{1,5})\s+(?:TODO\s+|DONE\s+)?(.*?)(?:\s+:[\w@:]+:)?$/.exec(line)) || [];
  if (stars !== undefined && heading !== undefined) return `${'#'.repeat(stars.length + 1)} ${heading}`;
  if (PLANNED.test(line)) return '';
  const block = BLOCK.exec(line)?.[1];
  if (block !== undefined) return /^(?:src|example)$/i.test(block) ? '```' : '';
  const [, key, value] = (line.startsWith('#+') && /^#\+(\w+):\s*(.*)$/.exec(line)) || [];
  if (key === undefined || value === undefined) return line.startsWith('#+') ? '' : line;
  if (key.toLowerCase() === 'title') return `# ${value}`;
  if (key.toLowerCase() === 'author') return `Notes by ${value.replace(/^notes by /i, '')}`;
  return TOLD.test(key) ? `${capital(key)}: ${value}` : '';
}

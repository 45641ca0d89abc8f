import type { Dialect } from './to-markdown.ts';

/** "Subject: Fwd: notes from …": lines of a mail's head, which ends at its first blank line. */
const FIELD = /^(from|to|cc|bcc|date|sent|subject|reply-to|message-id|x-[\w-]+):\s*(.*)$/i;
const SUBJECT = /^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+/i;
/** "Jane Doe <jane@example.org>" */
const ADDRESS = /\s*<[^>\n]*>|\S+@\S+/g;
const MAX_HEAD = 20;
const QUOTED = /^\s*>/;
/** "On 2 Nov 2022, at 09:12, Jo Bell wrote:" */
const WROTE = /^(?:on|am|le)\b.{4,120}\b(?:wrote|schrieb|a écrit)\s?:$/i;
const FORWARDED = /^[\s>]*-{2,}\s*(?:original|forwarded) message\s*-{2,}$/i;
const GREETING = /^(?:hi|hello|hey|dear|hallo|liebe[rs]?|bonjour|salut)\b[\p{L}\s,.'’]{0,30}[,!]$/iu;
const FAREWELL =
  /^(?:cheers|best|best wishes|(?:kind |best |warm )?regards|thanks|thank you|many thanks|viele grüße|liebe grüße|lg|cordialement|bises)\s*[,.!]?$/i;
/** After it come a name and what it goes by. */
const SIGNATURE = /^-- ?$/;
const MOST_BELOW = 6;

/** A mail: its subject is the title, whoever sent it took the notes; greetings, signatures and what it replies to are none. */
export const mail: Dialect = {
  looksLike: (text) => {
    const head = headOf(text.slice(0, 4000).split('\n'));
    return head.some((line) => /^from:/i.test(line)) && head.some((line) => /^subject:/i.test(line));
  },
  rewrite: (lines) => {
    const head = headLines(headOf(lines));
    const end = lines.findIndex((_, at) => at >= head.length && isEnd(lines, at));
    return lines.map((line, at) => {
      if (at < head.length) return head[at] ?? '';
      return (end !== -1 && at >= end) || isBeside(line) ? '' : line;
    });
  },
};

function headOf(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => line.trim() === '');
  const head = lines.slice(0, end === -1 ? MAX_HEAD : Math.min(end, MAX_HEAD));
  return FIELD.test(head[0] ?? '') ? head : [];
}

/** The title first, then who wrote it, each on a line of the head; its other lines stay empty. */
function headLines(head: readonly string[]): readonly string[] {
  const field = (wanted: RegExp) =>
    head.map((line) => FIELD.exec(line)).find((found) => wanted.test(found?.[1] ?? ''))?.[2] ?? '';
  const sender = field(/^from$/i)
    .replace(ADDRESS, '')
    .replaceAll('"', '')
    .trim();
  const told = [
    `# ${field(/^subject$/i).replace(SUBJECT, '')}`,
    sender === '' ? '' : `Note-taker: ${sender}`,
  ];
  return head.map((_, at) => told[at] ?? '');
}

/** A signature's mark, or a farewell with little but a name below. */
function isEnd(lines: readonly string[], at: number): boolean {
  const line = lines[at]?.trimEnd() ?? '';
  if (SIGNATURE.test(lines[at] ?? '')) return true;
  const below = lines
    .slice(at + 1)
    .filter((one) => one.trim() !== '' && !QUOTED.test(one) && !WROTE.test(one));
  return (
    FAREWELL.test(line) &&
    (below.length <= MOST_BELOW || below.slice(0, 3).some((one) => SIGNATURE.test(one)))
  );
}

function isBeside(line: string): boolean {
  return QUOTED.test(line) || WROTE.test(line.trim()) || FORWARDED.test(line) || GREETING.test(line.trim());
}

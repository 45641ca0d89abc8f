import { isRole } from '../people/person-names.ts';
import type { Dialect } from './to-markdown.ts';

/** "Subject: Fwd: notes from …": lines of a mail's head, which ends at the first that is none. */
const FIELD =
  /^(from|to|cc|bcc|date|sent|subject|reply-to|in-reply-to|message-id|mime-version|content-[\w-]+|x-[\w-]+):\s*(.*)$/i;
const SUBJECT = /^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+/i;
/** "Jane Doe <jane@example.org>" */
const ADDRESS = /\s*<[^>\n]*>|\S+@\S+/g;
const MAX_HEAD = 20;
/** No sender's name and address are longer: in a line that is nothing is looked for. */
const MAX_SENDER = 500;
const QUOTED = /^\s*>[\s>]*/;
/** "On 2 Nov 2022, at 09:12, Jo Bell wrote:" */
const WROTE = /^(?:on|am|le)\b(?=.*\d).{4,120}\b(?:wrote|schrieb|a écrit)\s?:$/i;
const FORWARDED = /^-{2,}\s*(?:original|forwarded) message\s*-{2,}$/i;
const GREETING = /^(?:hi|hello|hey|dear|hallo|liebe[rs]?|bonjour|salut)\b[\p{L}\s,.'’]{0,30}[,!]$/iu;
const FAREWELL =
  /^(?:cheers|best|best wishes|(?:kind |best |warm )?regards|thanks|thank you|many thanks|viele grüße|liebe grüße|lg|cordialement|bises)\s*[,.!]?$/i;
/** After it come a name and what it goes by, but it also parts notes. */
const SIGNATURE = /^-- ?$/;
const MOST_BELOW = 6;
const MAX_SIGNED = 60;
/** A bullet, a number, a stop or a dash between words: such a line tells something. */
const TELLS = /^\s*(?:[-*•#]|\d+[.)])|[.!?:;]$|\s[-–—]\s/;
/** "Priya", "+44 20", "p.raman@example.org", "www.example.org": a word of a name or an address. */
const NAMES = /^(?:[("]?[\p{Lu}\d+].*|\S+@\S+|www\.\S+|https?:\/\/[\w.-]+\/?|of|at|and|the|in|&|\||\/|·|,)$/u;
const ALONE = /^\p{L}{1,12}$/u;
const SENT = /^sent from my \p{L}+$/iu;

/** A mail: its subject is the title, whoever sent it took the notes; greetings, signatures and what it replies to are none. */
export const mail: Dialect = {
  looksLike: (text) => {
    const head = headOf(text.slice(0, 4000).split('\n'));
    return head.some((line) => /^from:/i.test(line)) && head.some((line) => /^subject:/i.test(line));
  },
  rewrite: (lines) => {
    const head = headOf(lines);
    const body = written(lines.slice(head.length));
    const end = endOf(body);
    return [
      ...headLines(head),
      ...body.map((line, at) => (at < end && !FAREWELL.test(line.trim()) ? line : '')),
    ];
  },
};

/** Lines that go on with the one above are of the head only where another field follows: else notes may begin there. */
function headOf(lines: readonly string[]): readonly string[] {
  let end = 0;
  for (let at = 0; at < Math.min(lines.length, MAX_HEAD); at++) {
    if (FIELD.test(lines[at] ?? '')) end = at + 1;
    else if (end === 0 || !/^[ \t]+\S/.test(lines[at] ?? '')) break;
  }
  return lines.slice(0, end);
}

/** The title first, then who wrote it, each on a line of the head; its other lines stay empty. */
function headLines(head: readonly string[]): readonly string[] {
  const field = (wanted: RegExp) =>
    head.map((line) => FIELD.exec(line)).find((found) => wanted.test(found?.[1] ?? ''))?.[2] ?? '';
  const sender = field(/^from$/i)
    .slice(0, MAX_SENDER)
    .replace(ADDRESS, '')
    .replaceAll('"', '')
    .trim();
  const told = [
    `# ${field(/^subject$/i).replace(SUBJECT, '')}`,
    sender === '' ? '' : `Note-taker: ${sender}`,
  ];
  return head.map((_, at) => told[at] ?? '');
}

/** What was written or passed on; of what it answers to, which stands quoted below who wrote it, nothing. */
function written(lines: readonly string[]): string[] {
  let [isAnswer, isBegun] = [false, false];
  return lines.map((line) => {
    const isQuoted = QUOTED.test(line);
    const words = isQuoted ? line.replace(QUOTED, '') : line;
    const bare = words.trim();
    const isWrote = WROTE.test(bare);
    isAnswer ||= isWrote;
    if (isWrote || (isQuoted && isAnswer) || FORWARDED.test(bare)) return '';
    if (!isBegun && GREETING.test(bare)) return '';
    isBegun ||= bare !== '';
    return words;
  });
}

/** Where nothing but a signature stands to the end of the mail: below its mark, a farewell, or one below the other. */
function endOf(lines: readonly string[]): number {
  let [end, below] = [lines.length, 0];
  for (let at = lines.length - 1; at >= 0 && below <= MOST_BELOW; at--) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (FAREWELL.test(line.trim())) return at;
    if (SIGNATURE.test(line) && end === lines.length) end = at;
    else if (isOfSignature(line.trim())) below++;
    else break;
  }
  return end;
}

/** A name, what somebody is, or an address; a line that might tell something is none. */
function isOfSignature(line: string): boolean {
  if (line.length > MAX_SIGNED || TELLS.test(line)) return false;
  const isNamed = (word: string) => NAMES.test(word) || isRole(word);
  return ALONE.test(line) || SENT.test(line) || line.split(/\s+/).every(isNamed);
}

import { isCommand } from './command-line.ts';

/** What a single line looks like, before its neighbours are asked. */
export type Shape =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'rule'; readonly mark: string }
  | { readonly kind: 'fence'; readonly mark: string }
  | { readonly kind: 'bullet'; readonly marker: Marker; readonly text: string; readonly number?: number }
  | { readonly kind: 'table'; readonly text: string }
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'definition'; readonly label: string; readonly url: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'plain'; readonly text: string };

/** `arrow` lines ("=> so it scales") follow from the line above them. */
export type Marker = 'ordered' | 'unordered' | 'arrow';

/** No rule or fence is wider. */
const MAX_MARK = 500;
const RULE = /^([-*_=+~]|#|—|─|⸻)(?:[ \t]*\1){2,}$/u;
const FENCE = /^(`{3,}|~{3,})[^`]*$/;
const HEADING = /^(#{1,6})(\s*)([^#\s].*)$/;
const EQUALS_HEADING = /^(={1,6})\s+([^=\s].*?)(?:\s+=+)?$/;
const DEFINITION = /^\[([^\]]{1,200})\]:\s*<?(\S+?)>?(?:\s+["'(].*)?$/;
const BULLET = /^([-*+•‣◦▪▫■□●○–—·▶►▸✓✔✗✘»\u00ad]|\uf0b7|o(?=\t))[ \t\u00a0]+(.*)$/u;
/** "-item" and "•item"; "--option", "-5" and "*emphasis*" are none. */
const TIGHT_BULLET = /^(?:-(?=[\p{L}"'“(`[])|[•‣◦▪●○](?=\S)|\*(?=[\p{L}"“(][^*]*$))(.*)$/u;
const ARROW = /^(?:=+>|-+>|→|⇒|➔|➜)\s*(\S.*)$/u;
const ORDERED = /^\(?(?:(\d{1,3})|([a-z]))(\)|\.\)|\.)\s+(.*)$/;
const CHECKBOX = /^\[[ xX]\]\s+/;
const EMPTY_BULLET = /^(?:[-*+•·–—>|]|\d{1,3}[.)])$/u;

/** No mark begins with two letters. */
const WORD = /^[A-Za-z]{2}/;

/** The shape of a trimmed, non-blank line. Quotation marks of mail and Markdown (`> `) are taken off first. */
export function shapeOf(line: string): Shape {
  if (WORD.test(line)) return { kind: isCommand(line) ? 'command' : 'plain', text: line };
  const text = unquoted(line);
  if (text === '' || EMPTY_BULLET.test(text)) return { kind: 'nothing' };
  if (isCommand(text)) return { kind: 'command', text };
  return markedShape(text) ?? bulletShape(text) ?? { kind: 'plain', text };
}

function unquoted(line: string): string {
  let start = 0;
  while (line[start] === '>' && line[start + 1] !== '>') {
    start++;
    while (line[start] === ' ') start++;
  }
  return start === 0 ? line : line.slice(start);
}

function markedShape(text: string): Shape | undefined {
  if (text.length <= MAX_MARK && FENCE.test(text))
    return { kind: 'fence', mark: text[0] === '~' ? '~~~' : '```' };
  if (text.length <= MAX_MARK && RULE.test(text) && text.length >= 3) return ruleShape(text);
  const heading = headingShape(text) ?? equalsHeading(text);
  if (heading !== undefined) return heading;
  if (text.startsWith('|') && text.indexOf('|', 1) !== -1) return { kind: 'table', text };
  const definition = text.startsWith('[') && !text.startsWith('[^') ? DEFINITION.exec(text) : null;
  const [, label, url] = definition ?? [];
  return label !== undefined && url !== undefined ? { kind: 'definition', label, url } : undefined;
}

function ruleShape(text: string): Shape {
  const mark = text[0] ?? '';
  return mark === '#' && text.length <= 6 ? { kind: 'nothing' } : { kind: 'rule', mark };
}

/** AsciiDoc's "== Heading". */
function equalsHeading(text: string): Shape | undefined {
  const [, marks, words] = (text.startsWith('=') && EQUALS_HEADING.exec(text)) || [];
  return marks === undefined || words === undefined
    ? undefined
    : { kind: 'heading', depth: marks.length, text: words };
}

/** "# Heading", "##Heading"; a single # without a space only before a capital and with no other #: the rest are tags. */
function headingShape(text: string): Shape | undefined {
  const [, marks, space, words] = (text.startsWith('#') && HEADING.exec(text)) || [];
  if (marks === undefined || words === undefined) return undefined;
  const isTag = space === '' && (marks.length === 1 ? !/^["“]?\p{Lu}[^#]*$/u.test(words) : /^\d/.test(words));
  if (isTag) return undefined;
  return { kind: 'heading', depth: marks.length, text: words.replace(/\s+#+$/, '') };
}

function bulletShape(text: string): Shape | undefined {
  const arrow = ARROW.exec(text);
  if (arrow?.[1] !== undefined) return { kind: 'bullet', marker: 'arrow', text: arrow[1] };
  const ordered = orderedShape(text);
  if (ordered !== undefined) return ordered;
  const rest = BULLET.exec(text)?.[2] ?? TIGHT_BULLET.exec(text)?.[1];
  if (rest === undefined) return undefined;
  const words = rest.trim().replace(CHECKBOX, '');
  if (words === '' || EMPTY_BULLET.test(words)) return { kind: 'nothing' };
  // "- # not a heading", "* - a bullet in a bullet": the inner mark says nothing more.
  const inner = BULLET.exec(words)?.[2] ?? words;
  if (isCommand(inner)) return { kind: 'command', text: inner };
  return { kind: 'bullet', marker: 'unordered', text: inner };
}

function orderedShape(text: string): Shape | undefined {
  const [, digits, letter, close, rest] = ORDERED.exec(text) ?? [];
  if (rest === undefined || rest === '' || (letter !== undefined && close === '.')) return undefined;
  const number = digits !== undefined ? Number(digits) : (letter ?? 'a').charCodeAt(0) - 96;
  return { kind: 'bullet', marker: 'ordered', text: rest, number };
}

import type { PlacedText, Reading, ScriptItem, Span, Style } from './script.ts';

/** A written word: what of it is a word, and the signs around it. */
export type Token = {
  readonly kind: 'token';
  readonly core: string;
  /** The place of the core. */
  readonly span: Span;
  /** Signs that follow it: ",", ".", "?!". */
  after: string;
  /** The place where the signs end. */
  end: number;
  readonly style: Style;
  /** How markup says it is read. */
  readonly reading?: Reading;
};

export type TokenItem = Token | Exclude<ScriptItem, { kind: 'text' } | { kind: 'read' }>;

/** Letters with dots: the last dot belongs to the word. */
const DOTTED = /^(?:\p{L}\.){2,}/u;
/** Signs before and after a word that belong to the sentence and not to the word. */
const BEFORE = /^[\s"'“”‘’«»„‚()[\]{}<>*_~`|…¡¿,;:!?.–—-]+(?=[^\s])/u;
/** Signs before a figure that are part of it: "-5", "~10", ".5"; so is the dot of ".NET". */
const OWN_SIGNS = /[-~<>]?\.?$/;
const IS_AFTER = /[\s"'“”‘’«»„‚()[\]{}<>*_~`|…¡¿,;:!?.–—-]/u;
/** A dash between two words without blanks divides them. */
const PIECES = /(?:(?!—|\.{3}|…)\S)+(?:—|\.{3}|…)*|(?:—|\.{3}|…)+/gu;

/** Cuts text into written words. Signs that stand alone go to the word before them. */
export function toTokens(items: readonly ScriptItem[]): TokenItem[] {
  const found: TokenItem[] = [];
  for (const item of items) {
    if (item.kind === 'text') addText(found, item, item.style);
    else if (item.kind === 'read') found.push(readToken(item));
    else found.push(item);
  }
  return found;
}

function readToken({ text, span, reading, style }: Extract<ScriptItem, { kind: 'read' }>): Token {
  return { kind: 'token', core: text, span, after: '', end: span.to, style, reading };
}

function addText(found: TokenItem[], { text, places }: PlacedText, style: Style): void {
  let last = 0;
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    if (/\n\s*\n/.test(text.slice(last, index))) found.push({ kind: 'edge', isParagraph: true });
    last = index + piece.length;
    const { before, core, after } = cutSigns(piece);
    if (core === '') addSigns(found, piece, places[last]);
    else {
      const from = index + before;
      found.push({
        kind: 'token',
        core,
        span: { from: places[from] ?? 0, to: places[from + core.length] ?? 0 },
        after,
        end: places[last] ?? 0,
        style,
      });
    }
  }
  if (/\n\s*\n/.test(text.slice(last))) found.push({ kind: 'edge', isParagraph: true });
}

function cutSigns(piece: string): { before: number; core: string; after: string } {
  if (!/[\p{L}\p{N}]/u.test(piece)) return loneSign(piece);
  const signs = BEFORE.exec(piece)?.[0] ?? '';
  const own = /^\d|^NET\b/.test(piece.slice(signs.length)) ? (OWN_SIGNS.exec(signs)?.[0].length ?? 0) : 0;
  const before = signs.length - own;
  const rest = piece.slice(before);
  const dotted = DOTTED.exec(rest)?.[0] ?? '';
  let end = rest.length;
  while (end > dotted.length && IS_AFTER.test(rest[end - 1] ?? '')) end -= 1;
  return { before, core: rest.slice(0, end), after: rest.slice(end) };
}

/** Signs that are said when they stand alone. */
const SAID = /^[&+=@%#$€£→×÷±≈≤≥<>]+$/u;

function loneSign(piece: string): { before: number; core: string; after: string } {
  return { before: 0, core: SAID.test(piece) ? piece : '', after: '' };
}

function addSigns(found: readonly TokenItem[], signs: string, end: number | undefined): void {
  const last = found.at(-1);
  if (last?.kind !== 'token') return;
  last.after += signs;
  last.end = end ?? last.end;
}

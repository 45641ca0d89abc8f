import { eventOfPath, eventOfTitle } from './conference-names.ts';

/** The page of a folder that tells what all of it is about. */
const PAGE =
  /^(?:\d+[-_ ]*)?(?:readme|index|about|home|overview|programme?|schedule|agenda|info)\.(?:md|markdown|txt|org|rst|adoc)$/i;
/** Its first line tells, in so many characters at most. */
const OPENING = 400;
/** Marks before a title, and what explains it behind a dash. */
const MARKS = /^(?:#\+title:\s*|title:\s*|[#=*\s]+)/i;
/** Front matter that gives no title. */
const UNTITLED_FRONT = /^---[ \t]*\n(?:(?!title:|---).*\n)*---[ \t]*\n/i;
const EXPLAINED = /\s+(?:[-–—|]+|:)\s.*$|:\s.*$/;

type File = { readonly file: string; readonly bytes: Uint8Array };

/**
 * What a notes folder is called: by its own name, or by the event that its page is called after ("Bristol Testing Days 2022") where the
 * folder's name tells no year.
 */
export function nameOfFolder(name: string, files: readonly File[]): string {
  if (eventOfPath(`${name}/-`).year !== undefined) return name;
  const pages = files.filter(({ file }) => PAGE.test(file));
  const called = pages.map(titleOf).find((title) => eventOfTitle(calm(title)).conference !== undefined);
  return called === undefined ? name : calm(called);
}

function titleOf({ bytes }: File): string {
  const opening = new TextDecoder().decode(bytes.subarray(0, OPENING));
  const lines = opening.replace(UNTITLED_FRONT, '').split('\n');
  const first = lines.find((line) => line.trim() !== '' && !/^(?:---|\+\+\+)\s*$/.test(line)) ?? '';
  return first.replace(MARKS, '').replace(EXPLAINED, '').trim();
}

/** "BRISTOL TESTING DAYS" as one writes it. */
function calm(title: string): string {
  if (title !== title.toUpperCase()) return title;
  return title.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

import { WORDS } from './words.ts';

/** Puts text on the clipboard; false where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Lets the browser save a text as a file. */
export function downloadText(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // the browser reads the blob after the click returned
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The server that this script came from; '' when that is the page's own. */
export function serverOfScript(): string {
  const { origin } = new URL(import.meta.url);
  return origin === location.origin ? '' : origin;
}

const READS_ALOUD = 'keynote-recap:reads-aloud';

/** Whether this visitor wants typed questions answered aloud; undefined when never said. */
export function wantsReading(): boolean | undefined {
  try {
    const kept = localStorage.getItem(READS_ALOUD);
    return kept === null ? undefined : kept === 'yes';
  } catch {
    return undefined;
  }
}

export function keepWantsReading(wants: boolean): void {
  try {
    localStorage.setItem(READS_ALOUD, wants ? 'yes' : 'no');
  } catch {
    // without storage the wish lasts as long as the page
  }
}

/** A file's name for a transcript that is saved now: "keynote-recap-2026-11-21.md". */
export function transcriptName(ending: string, now: Date): string {
  return `${WORDS.name.toLowerCase().replaceAll(' ', '-')}-${now.toISOString().slice(0, 10)}.${ending}`;
}

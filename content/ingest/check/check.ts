import { analyze } from '../../../lambda/retrieve/analyze.ts';
import type { Block, Finding, NoteDraft } from '../document.ts';
import { countWords, MOST_WORDS } from '../speakable/long-sentences.ts';
import { isSpeakable, speakWords } from '../speakable/speak-text.ts';
import type { Spelling } from '../spelling/spelling.ts';
import { findDuplicates } from './check-duplicates.ts';
import { QUOTED, quote, type SpokenDraft } from './spoken-draft.ts';

/**
 * What somebody who looks after the notes should know: what was repaired, what could not be placed, what is too long to
 * say, what is there twice and what no question reaches. Each message names its remedy. Sorted by file and line.
 */
export function checkNotes(spoken: readonly SpokenDraft[], spelling: Spelling): readonly Finding[] {
  const findings = spoken.flatMap((one) => [
    ...findUnplaced(one.draft),
    ...findRepairs(one, spelling),
    ...findLong(one),
    ...findUnreachable(one),
    ...findSilent(one.draft, spelling),
  ]);
  return [...findings, ...findDuplicates(spoken), ...findStrayWords(spoken)].sort(byPlace);
}

/** Search words on a line that nothing is said of help nobody. */
function findStrayWords(spoken: readonly SpokenDraft[]): readonly Finding[] {
  const placeOf = (file: string, line: number) => `${file}:${line}`;
  const said = spoken.flatMap(({ draft, passages }) =>
    passages.flatMap(({ sentences }) => sentences.map(({ line }) => placeOf(draft.file, line))),
  );
  const wanted = new Map(
    spoken.flatMap(({ draft: { file, also = [] } }) =>
      [...also].map(([line, words]) => [placeOf(file, line), { file, line, words }] as const),
    ),
  );
  for (const place of said) wanted.delete(place);
  return [...wanted.values()].map(({ file, line, words }) => ({
    file,
    line,
    kind: 'unplaced',
    message: `No sentence begins on this line, so that nothing is found by its search words: move them behind one: ${quote(words)}`,
  }));
}

function byPlace(a: Finding, b: Finding): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}

function findUnplaced({ file, facts, sections }: NoteDraft): readonly Finding[] {
  const line = sections[0]?.line ?? 1;
  const about = `The talk ${quote(facts.title)}`;
  const missing: string[] = [];
  if (isNameOfFile(facts.title, file))
    missing.push(`${about} has its file's name for a title: add "title:" to the front matter, or a heading.`);
  if (facts.speakers.length === 0)
    missing.push(`${about} names no speaker: add "speakers:" to the front matter.`);
  if (facts.date === undefined)
    missing.push(`${about} has no date: add its day as "date: YYYY-MM-DD" to the front matter.`);
  return missing.map((message) => ({ file, line, kind: 'unplaced', message }));
}

function isNameOfFile(title: string, file: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return (
    letters(title) ===
    letters(
      file
        .split('/')
        .at(-1)
        ?.replace(/\.[^.]*$/, '') ?? '',
    )
  );
}

function findRepairs({ draft, passages }: SpokenDraft, spelling: Spelling): readonly Finding[] {
  const headings = draft.sections.map(({ headings: path, line }) => ({ written: path.at(-1), line }));
  const sentences = passages.flatMap((passage) => (passage.kind === 'code' ? [] : passage.sentences));
  return [...headings, ...sentences].flatMap(({ written, line }) =>
    (written === undefined ? [] : spelling.repair(written).repairs).map(({ written: wrong, spoken }) => ({
      file: draft.file,
      line,
      kind: 'repaired' as const,
      message: `"${wrong}" is said as "${spoken}": mend the note. A word that is right stays once the notes use it three times.`,
    })),
  );
}

function findLong({ draft, passages }: SpokenDraft): readonly Finding[] {
  return passages.flatMap(({ kind, sentences }) =>
    sentences
      .filter(({ text }) => kind !== 'code' && countWords(text) > MOST_WORDS)
      .map(({ text, line }) => ({
        file: draft.file,
        line,
        kind: 'too-long' as const,
        message: `${countWords(text)} words are too many for one breath, make it two sentences: ${quote(text)}`,
      })),
  );
}

function findUnreachable({ draft, passages }: SpokenDraft): readonly Finding[] {
  return passages
    .filter(
      ({ headings, sentences }) =>
        analyze([...headings, ...sentences.map(({ text }) => text)].join(' ')).length === 0,
    )
    .map(({ sentences }) => ({
      file: draft.file,
      line: sentences[0]?.line ?? 1,
      kind: 'unreachable' as const,
      message: `No question can find this, it has no word of its own: name what it is about: ${quote(sentences[0]?.text ?? '')}`,
    }));
}

/** Lines of marks alone, and what a screenshot left. They stay in the note and are never said. */
function findSilent({ file, sections }: NoteDraft, spelling: Spelling): readonly Finding[] {
  return sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => isSilent(block, spelling))
    .map((block) => ({
      file,
      line: block.line,
      kind: 'unreachable' as const,
      message: `Nothing here can be said, write it in words or take it out: ${quote('text' in block ? block.text : '')}`,
    }));
}

function isSilent(block: Block, spelling: Spelling): boolean {
  if (block.kind !== 'item' && block.kind !== 'paragraph' && block.kind !== 'turn') return false;
  if (block.text.trim() === '' || /https?:|www\./.test(block.text)) return false;
  return block.text.length < QUOTED && !isSpeakable(speakWords(block.text, spelling));
}

import type { Block } from '../document.ts';
import type { Spelling } from '../spelling/spelling.ts';
import { withinSentence } from './case.ts';
import { joinNames } from './join-names.ts';
import { finishSentence, isSpeakable, speakWords } from './speak-text.ts';

type Row = Extract<Block, { kind: 'row' }>;

/** "For EC2, control plane is 99.95 and multi AZ is 99.99." Empty when the row holds nothing to say. */
export function speakRow({ cells }: Row, spelling: Spelling): string {
  const said = cells
    .map(([column, cell]) => ({ column: speakWords(column, spelling), cell: speakCell(cell, spelling) }))
    .filter(({ cell }) => isSpeakable(cell));
  const [subject, ...rest] = said;
  if (subject === undefined) return '';
  if (rest.length === 0) return finishSentence(subject.cell, spelling);
  if (said.every(({ column }) => column === ''))
    return finishSentence(joinNames(said.map(({ cell }) => cell)), spelling);
  const named = rest.map(({ column, cell }) =>
    column === ''
      ? cell
      : `${withinSentence(column, spelling)}${/\b(?:is|are|was|were)$/.test(column) ? '' : ' is'} ${cell}`,
  );
  return finishSentence(`For ${subject.cell}, ${joinNames(named)}`, spelling);
}

/** A tick or a cross alone in a cell is an answer. */
function speakCell(cell: string, spelling: Spelling): string {
  if (/^\s*[✓✔☑✅]\ufe0f?\s*$/u.test(cell)) return 'yes';
  return /^\s*[✗✘☒❌]\ufe0f?\s*$/u.test(cell) ? 'no' : speakWords(cell, spelling);
}

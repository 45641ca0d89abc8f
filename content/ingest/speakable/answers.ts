import type { Block } from '../document.ts';

type Item = Extract<Block, { kind: 'item' }>;

const QUESTION = /^\s*(?:q|question)\s?\d{0,2}\s*[:.)]\s*(?:follow-?up:\s*)?(?=\S)/i;
const ANSWER = /^\s*(?:a|answer)\s?\d{0,2}\s*[:.)](?:\s+|$)/i;

const ASKED = /^[^\n?]{8,160}\?["”')]*$/;

/**
 * "Q: …" and the "A: …" below it become a question with its answers under it. Other blocks stay as they are; without a "Q:" that an
 * "A:" follows it is the same list.
 */
export function answersUnderQuestions(blocks: readonly Block[]): readonly Block[] {
  return labelledAnswers(blocks.flatMap(answeredBelow));
}

/** "How do you decide?" on a line of its own, and what answers it on the next: the answer stands under the question. */
function answeredBelow(block: Block, at: number, blocks: readonly Block[]): readonly Block[] {
  if (block.kind !== 'paragraph') return [block];
  const before = blocks[at - 1];
  if (before?.kind === 'paragraph' && before.line + 1 === block.line && isAnswered(before, block))
    return [{ ...block, kind: 'item', depth: 1 }];
  const next = blocks[at + 1];
  if (next?.kind === 'paragraph' && block.line + 1 === next.line && isAnswered(block, next))
    return [{ ...block, kind: 'item', depth: 0 }];
  const [asked = '', ...below] = block.text.split('\n');
  const [answer, question] = [
    { ...block, text: below.join('\n'), line: block.lines?.[1] ?? block.line + 1 },
    { ...block, text: asked },
  ];
  if (!isAnswered(question, answer)) return [block];
  const { links: _, ...bare } = question;
  const [first = block.line, ...lines] = block.lines ?? [];
  return [
    { ...bare, kind: 'item', depth: 0, ...(block.lines && { lines: [first] }) },
    { ...answer, kind: 'item', depth: 1, ...(block.lines && { lines }) },
  ];
}

/** One question, and no other in what stands below it. */
function isAnswered(question: { readonly text: string }, answer: { readonly text: string }): boolean {
  return ASKED.test(question.text) && !QUESTION.test(question.text) && /^[^?]*[^?\s][^?]*$/.test(answer.text);
}

function labelledAnswers(written: readonly Block[]): readonly Block[] {
  const blocks = written.flatMap(apart);
  if (!blocks.some((block, at) => isAsked(block, blocks[at + 1]))) return written;
  let under: number | undefined;
  return blocks.flatMap((block, at): readonly Block[] => {
    if (isSpoken(block) && isAsked(block, blocks[at + 1])) {
      under = depthOf(block);
      return [asQuestion(block, under)];
    }
    if (under !== undefined && (block.kind === 'item' || ANSWER.test(textOf(block))))
      return answerOf(block, under);
    under = undefined;
    return [block];
  });
}

/** A question with its answer on the next line is two. */
function apart(block: Block): readonly Block[] {
  if (!isSpoken(block) || !block.text.includes('\n') || !QUESTION.test(block.text)) return [block];
  const lines = block.text.split('\n');
  const at = lines.findIndex((line) => ANSWER.test(line));
  if (at < 1) return [block];
  const below = block.lines?.slice(at);
  return [
    {
      ...block,
      text: lines.slice(0, at).join('\n'),
      ...(block.lines && { lines: block.lines.slice(0, at) }),
    },
    {
      ...block,
      text: lines.slice(at).join('\n'),
      line: below?.[0] ?? block.line + at,
      ...(below && { lines: below }),
    },
  ];
}

type Spoken = Extract<Block, { kind: 'item' | 'paragraph' }>;

function isAsked(block: Block, next: Block | undefined): boolean {
  return QUESTION.test(textOf(block)) && next !== undefined && ANSWER.test(textOf(next));
}

function textOf(block: Block): string {
  return isSpoken(block) ? block.text : '';
}

function isSpoken(block: Block): block is Spoken {
  return block.kind === 'item' || block.kind === 'paragraph';
}

function depthOf(block: Block): number {
  return block.kind === 'item' ? block.depth : 0;
}

function asQuestion(block: Spoken, depth: number): Item {
  const words = block.text.replace(QUESTION, '').trim();
  return {
    ...block,
    kind: 'item',
    depth,
    text: /[?]["”')]*$/.test(words) ? words : `${words.replace(/[.:]$/, '')}?`,
  };
}

/** A lone "A:" is not said. */
function answerOf(block: Block, under: number): readonly Item[] {
  if (!isSpoken(block)) return [];
  const text = block.text.replace(ANSWER, '');
  return text.trim() === ''
    ? []
    : [{ ...block, kind: 'item', depth: Math.max(depthOf(block), under) + 1, text }];
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Question } from '../../lambda/dialog/question.ts';
import { analyze, stem } from '../../lambda/retrieve/analyze.ts';
import { normalise, understanding } from './world.ts';

type Mishearing = {
  readonly heard: string;
  readonly speaker?: string;
  readonly talk?: string;
  readonly topic?: string;
  readonly why: string;
};

/** Gates: the share of misheard names that must be understood, and of other sentences that may be taken for one. */
const MIN_RECALL = 0.95;
const MAX_FALSE = 0.02;

function read<T>(name: string): T[] {
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

function isUnderstood({ heard, speaker, talk, topic }: Mishearing): boolean {
  const question: Question = understanding().understand(heard);
  if (speaker !== undefined) return 'speaker' in question && question.speaker === speaker;
  if (talk !== undefined) return 'talk' in question && question.talk === talk;
  const { words } = question.turn;
  return words.replaceAll(' ', '').includes(topic ?? '') || analyze(words).includes(stem(topic ?? ''));
}

/** A name was made of words that are none: a word that was said is gone, or a filter was set. */
function isFalselyNamed(heard: string): boolean {
  const question = understanding().understand(heard);
  const said = normalise(heard).join('').replaceAll(' ', '');
  const filtered =
    ('speaker' in question && question.speaker !== undefined && !heard.includes('werner say')) ||
    'talk' in question;
  return filtered || question.turn.words.replaceAll(' ', '') !== said;
}

describe.each(['', '-held-out'])('misheard names%s', (part) => {
  test('are understood', () => {
    const rows = read<Mishearing>(`mishearings${part}.yaml`);
    const missed = rows.filter((row) => !isUnderstood(row));
    const recall = 1 - missed.length / rows.length;
    console.log(
      `misheard names${part}: ${rows.length - missed.length} of ${rows.length} understood (${(recall * 100).toFixed(1)} %)`,
    );
    expect(
      recall,
      `missed: ${missed.map(({ heard, why }) => `${heard} (${why})`).join('; ')}`,
    ).toBeGreaterThanOrEqual(MIN_RECALL);
  });

  test('are not heard where there are none', () => {
    const rows = read<string>(`no-names${part}.yaml`);
    const wrong = rows.filter(isFalselyNamed);
    const share = wrong.length / rows.length;
    console.log(
      `no names${part}: ${wrong.length} of ${rows.length} taken for a name (${(share * 100).toFixed(1)} %)`,
    );
    expect(share, `taken for a name: ${wrong.join('; ')}`).toBeLessThanOrEqual(MAX_FALSE);
  });
});

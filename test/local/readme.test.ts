import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Answer } from '../../lambda/dialog/answer.ts';
import { newSession } from '../../lambda/dialog/session.ts';
import { openAssistant } from '../../local/assistant.ts';

/** The first block of the README: turns that begin with "› ", each with the answer under it. */
function transcriptIn(readme: string): { asked: string; answered: string }[] {
  const [, block = ''] = /```text\n([\s\S]*?)```/.exec(readme) ?? [];
  return block
    .split(/^› /m)
    .slice(1)
    .map((turn) => {
      const [asked = '', ...lines] = turn.split('\n');
      return { asked, answered: lines.join(' ').replace(/\s+/g, ' ').trim() };
    });
}

function spoken({ say, next }: Answer): string {
  return [...say.map(({ text }) => text), ...(next.do === 'listen' ? [next.prompt] : [])].join(' ');
}

test('the README shows what the program says', async () => {
  const shown = transcriptIn(await readFile(new URL('../../README.md', import.meta.url), 'utf8'));
  const assistant = await openAssistant({ report: () => undefined });
  // `npm run ask` greets first, and what it says next varies with the turn
  let { session } = assistant.greet(newSession());
  const said = shown.map(({ asked }) => {
    const answer = assistant.hear(asked, session);
    session = answer.session;
    return { asked, answered: spoken(answer) };
  });
  expect(shown.length).toBeGreaterThan(2);
  expect(shown).toEqual(said);
});

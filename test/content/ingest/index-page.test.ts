import { expect, test } from 'vitest';
import { readDocument } from '../../../content/ingest/readers.ts';
import { isIndexPage, pageNames } from '../../../content/ingest/talks/index-page.ts';

const PAGES = pageNames([
  'Home.md',
  'Talks/Slow databases.md',
  'Talks/Tired users.md',
  'Harbour 5c1d0c8f2b7e4a0f9a6d3e2b1c0f9e8d/Quiet alarms 11ab12cd34ef56ab78cd90ef12ab34cd.md',
]);

const CASES: readonly { why: string; text: string; is: boolean }[] = [
  {
    why: 'a page of a vault that names the others, with a word on each',
    text: '# KiteConf\n\nStart here.\n\n- [[Slow databases]] – Ingrid Hall\n- [[Talks/Tired users|Tired users]] (best one!)\n',
    is: true,
  },
  {
    why: "an export's page of links",
    text: '# Harbour\n\n[Quiet alarms!](Harbour%205c/Quiet%20alarms%2011ab12cd34ef56ab78cd90ef12ab34cd.md)\n\n[Tired users](Tired%20users.md)\n',
    is: true,
  },
  {
    why: 'a talk that refers to others has words of its own',
    text: '# Tired users\n\n- Contrast was the answer.\n- Nobody reads twice.\n- [[Slow databases]]\n- [[Quiet alarms]]\n- Fewer dialogs, fewer clicks.\n',
    is: false,
  },
  {
    why: 'sentences on other talks are told, and no list of links',
    text: '# Day one\n\n- [[Slow databases]]: she showed that most of them are slow because an index is missing\n- [[Tired users]]: he measured how often people click a dialog away before they have read it\n',
    is: false,
  },
  {
    why: 'verdicts on other talks, however short, are notes',
    text: '# What I would use\n\n- Slow databases: measure them before you buy others\n- Tired users: fewer dialogs\n- Quiet alarms: yes\n',
    is: false,
  },
  {
    why: 'a list of who spoke on what',
    text: '# KiteConf\n\n- Slow databases: Ingrid Hall\n- Tired users by Jo Bell\n- Quiet alarms\n',
    is: true,
  },
  {
    why: 'a page whose front matter tells who spoke is a talk',
    text: '---\nspeakers: [Ingrid Hall]\n---\n\n# KiteConf\n\n- [[Slow databases]]\n- [[Tired users]]\n',
    is: false,
  },
  {
    why: 'links to what is elsewhere name no page',
    text: '# Links\n\n- [Slow](https://example.org/slow.md)\n- [Tired](https://example.org/tired.md)\n',
    is: false,
  },
];

test.each(CASES)('$why', async ({ text, is }) => {
  const { document } = await readDocument('n.md', new TextEncoder().encode(text));
  expect(document && isIndexPage(document, PAGES)).toBe(is);
});

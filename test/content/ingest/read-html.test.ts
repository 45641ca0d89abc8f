import { expect, test } from 'vitest';
import { blocksOf, outline } from './read-outline.ts';

type Case = { readonly why: string; readonly text: string; readonly blocks: readonly string[] };

const CASES: readonly Case[] = [
  {
    why: 'headings, paragraphs, nested lists; navigation and scripts are not said',
    text: '<!doctype html>\n<html><head><title>Recap &amp; more</title><script>x()</script></head>\n<body><nav>Home</nav>\n<h2>Aurora</h2>\n<p>Six <b>copies</b>,\nthree zones.</p>\n<ul><li>one<ul><li>deep</li></ul></li>\n<li>two</li></ul></body></html>',
    blocks: [
      '1 # Recap & more',
      '4 ## Aurora',
      '5 ¶ Six copies,⏎three zones.',
      '7 - one',
      '7   - deep',
      '8 - two',
    ],
  },
  {
    why: 'tables pair cells with columns; listings are code; a break ends a line',
    text: '<html><h1>T</h1><table><tr><th>Service</th><th>SLA</th></tr>\n<tr><td>EC2</td><td>99.99</td></tr></table>\n<pre>a\n  b</pre><p>x<br>y</p><hr></html>',
    blocks: ['1 # T', '2 | Service=EC2 | SLA=99.99', '3 ` a⏎  b', '4 ¶ x⏎y', '4 ---'],
  },
];

test.each(CASES)('$why', async ({ text, blocks }) => {
  expect(outline(await blocksOf('page.html', text))).toEqual(blocks);
});

test('links keep their words', async () => {
  const blocks = await blocksOf(
    'a.htm',
    '<p>See <a href="https://x.org">the book</a> and <a href="#top">up</a>.</p>',
  );
  expect(blocks).toEqual([
    {
      kind: 'paragraph',
      text: 'See the book and up.',
      line: 1,
      links: [{ text: 'the book', url: 'https://x.org', line: 1 }],
    },
  ]);
});

test('a page nested deeper than a parser can go still gives its words', async () => {
  const blocks = await blocksOf('deep.html', `<html>${'<div>'.repeat(50_000)}down here`);
  expect(outline(blocks)).toEqual(['1 ¶ down here']);
});

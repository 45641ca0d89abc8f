import { expect, test } from 'vitest';
import { blocksOf, outline } from './read-outline.ts';

type Case = { readonly why: string; readonly text: string; readonly blocks: readonly string[] };

const CASES: readonly Case[] = [
  {
    why: 'a table of contents, and where a speaker is found, are no part of what was said',
    text: '# Small Team\n\nTwitter - @garazi\n\n* [eBay Access](#ebay-access)\n  * [Questions](#questions)\n\n- a point',
    blocks: ['1 # Small Team', '8 - a point'],
  },
  {
    why: 'a picture is said for itself, and leads in no bullets',
    text: '# T\n\n![main request response classes](x.jpg)\n\n- a point',
    blocks: ['1 # T', '3 ¶ main request response classes.', '5 - a point'],
  },
  {
    why: 'bullets nest by two spaces or more, by tabs, and by any mark',
    text: '# T\n\n* a\n  * b\n\t* c\n    - d\n• e\n+ f',
    blocks: ['1 # T', '3 - a', '4   - b', '5     - c', '6     - d', '7 - e', '8 - f'],
  },
  {
    why: 'one space more is carelessness, not a level',
    text: '- Always:\n- Follow up\n - Use source\n - Validate',
    blocks: ['1 - Always:', '2 - Follow up', '3 - Use source', '4 - Validate'],
  },
  {
    why: 'a bullet without a space after its dash is one, an option and a number are not',
    text: '- a thing\n-centralized decisions\n- b\n\n--output table\n\n-5 degrees outside tonight',
    blocks: [
      '1 - a thing',
      '2 - centralized decisions',
      '3 - b',
      '5 ¶ --output table',
      '7 ¶ -5 degrees outside tonight',
    ],
  },
  {
    why: 'numbers keep their number, and bullets under them are their children, also after a blank line',
    text: '1. Front end\n- handles calls\n\n2. Worker\n- runs code',
    blocks: ['1 1. Front end', '2   - handles calls', '4 2. Worker', '5   - runs code'],
  },
  {
    why: 'letters number as well',
    text: 'a) one\nb) two',
    blocks: ['1 1. one', '2 2. two'],
  },
  {
    why: 'an arrow follows from what stands above it',
    text: '- partition the table\n=> spread load\n- next',
    blocks: ['1 - partition the table', '2   - spread load', '3 - next'],
  },
  {
    why: 'a line that introduces bullets is the item above them, for as long as they last',
    text: 'Aurora:\n- six copies\n- three zones\n\nQuorums\n- four of six',
    blocks: ['1 - Aurora:', '2   - six copies', '3   - three zones', '5 - Quorums', '6   - four of six'],
  },
  {
    why: 'an explanation below a bullet belongs to it; a wrapped sentence is one',
    text: '* Simple discovery\n  Finds tests by their names\n* Runs validity of code through the built-in mechanisms, whereas others have\n  conventions of their own',
    blocks: [
      '1 - Simple discovery',
      '2   - Finds tests by their names',
      '3 - Runs validity of code through the built-in mechanisms, whereas others have⏎conventions of their own',
    ],
  },
  {
    why: 'principles listed one a line under a bullet stay apart',
    text: ' - customer obsession\n ownership\n invent and simplify\n insist on the highest standards\n think big',
    blocks: [
      '1 - customer obsession',
      '2 - ownership',
      '3 - invent and simplify',
      '4 - insist on the highest standards',
      '5 - think big',
    ],
  },
  {
    why: 'headings of every style: marked, indented, tight, underlined, bold',
    text: 'Title\n=====\n\n ## a culture\n##Tight\n#Also\n\nPattern #1: Requests\n-----------\n\n**Bold line**\n\n- x',
    blocks: [
      '1 # Title',
      '4 ## a culture',
      '5 ## Tight',
      '6 # Also',
      '8 ## Pattern #1: Requests',
      '11 #### Bold line',
      '13 - x',
    ],
  },
  {
    why: 'numbers after # are no headings, a line of tags says nothing, a line of # parts the text',
    text: '# T\n\n#1 for authors\n\n#aws #reinvent\n\n############\n\nx',
    blocks: ['1 # T', '3 ¶ #1 for authors', '7 ---', '9 ¶ x'],
  },
  {
    why: 'marks go, words and lines stay, links are kept aside',
    text: '# T\n\nSee **the** _log_ `is` [the database](https://x.org/a),\nand https://y.org/b_c for *more*.',
    blocks: ['1 # T', '3 ¶ See the log is the database,⏎and for more.'],
  },
  {
    why: 'what only looks like a mark is a word: snake case, products, generics, comparisons',
    text: '- user_data and 4*3*2\n- List<String> < 5 & > 3\n- a \\* star',
    blocks: ['1 - user_data and 4*3*2', '2 - List<String> < 5 & > 3', '3 - a * star'],
  },
  {
    why: 'a table gives each cell its column; a row without a head is still one',
    text: '| Service | SLA |\n|---|---:|\n| EC2 | 99.99 |\n| **RDS** |  |\n\n| Containers | Serverless || --',
    blocks: ['3 | Service=EC2 | SLA=99.99', '4 | Service=RDS', '6 | Containers | Serverless | --'],
  },
  {
    why: 'columns parted by tabs are a table too',
    text: 'SLA TARGETS\tSERVICE\tCONTROL\n\tEC2\t99.95\n\tRDS\t99.9\t',
    blocks: ['1 ¶ SLA TARGETS', '2 | SERVICE=EC2 | CONTROL=99.95', '3 | SERVICE=RDS | CONTROL=99.9'],
  },
  {
    why: 'fenced code is code with its blank lines; a fence that never closes is none',
    text: '```js\nlet a;\n\nlet b;\n```\n\n```\n- a bullet',
    blocks: ['2 ` let a;⏎⏎let b;', '8 - a bullet'],
  },
  {
    why: 'comments are for tools; quotation marks of mail are taken off',
    text: '<!-- toc -->\n> "Peace" he said to them all there.\n\n<!--\nmore\n-->\n\nEnd.',
    blocks: ['2 ¶ "Peace" he said to them all there.', '8 ¶ End.'],
  },
  {
    why: 'HTML inside notes is read as such',
    text: '<details>\n<summary>Why it works</summary>\n</details>\n\n- <b>bold</b> words<br>',
    blocks: ['2 ¶ Why it works', '5 - bold words'],
  },
  {
    why: 'one sentence a line is a paragraph; fragments a line are not',
    text: '# T\n\nFirst sentence is here.\nSecond one too.\n\nCluster platform\nFast enough\nLazy by design',
    blocks: [
      '1 # T',
      '3 ¶ First sentence is here.⏎Second one too.',
      '6 - Cluster platform',
      '7 - Fast enough',
      '8 - Lazy by design',
    ],
  },
  {
    why: 'people are listed one a line, however long the line',
    text: '# T\n\nAdrian Cockcroft - VP Cloud Architecture Strategy, Amazon Web Services\nAna Medina - Chaos Engineer, Gremlin',
    blocks: [
      '1 # T',
      '3 - Adrian Cockcroft - VP Cloud Architecture Strategy, Amazon Web Services',
      '4 - Ana Medina - Chaos Engineer, Gremlin',
    ],
  },
  { why: 'empty bullets and empty headings are nothing', text: '- \n#\n## \n* *\n-', blocks: [] },
  { why: 'an empty file has no blocks', text: '', blocks: [] },
];

test.each(CASES)('$why', async ({ text, blocks }) => {
  expect(outline(await blocksOf('notes.md', text))).toEqual(blocks);
});

test('links carry words, address and line; those within the folder lead nowhere else', async () => {
  const text =
    '# T\n\n- a book https://b.org/x?y=1.\n- [slides][s] and [notes](./n.md)\n\n[s]: https://s.org';
  const links = (await blocksOf('notes.md', text)).flatMap((block) =>
    'links' in block ? (block.links ?? []) : [],
  );
  expect(links).toEqual([
    { text: 'a book', url: 'https://b.org/x?y=1', line: 3 },
    { text: 'slides', url: 'https://s.org', line: 4 },
  ]);
});

test('front matter is handed on with the line of each key, and the notes go on with their own lines', async () => {
  const { readMarkdown } = await import('../../../content/ingest/read-markdown.ts');
  const document = readMarkdown('n.md', '---\ntitle: A\n\nspeakers:\n  - B\n---\n\n## C\n');
  expect(document.front).toEqual({
    values: { title: 'A', speakers: ['B'] },
    lines: { title: 2, speakers: 4 },
  });
  expect(outline(document.blocks)).toEqual(['8 ## C']);
});

test('a first rule is no front matter', async () => {
  expect(outline(await blocksOf('n.md', '---\n\n- a\n\n---\n- b'))).toEqual([
    '1 ---',
    '3 - a',
    '5 ---',
    '6 - b',
  ]);
});

import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT, projectFiles, readProjectFile } from './project.ts';

const DOCUMENTS = projectFiles().filter(
  (path) => path.endsWith('.md') && !/^(content\/notes|test)\//.test(path),
);
const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g;

/** The anchor under which a heading is reached, as code hosts make it. */
function anchor(heading: string): string {
  const plain = heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '');
  return plain.trim().replace(/\s/g, '-');
}

function anchorsOf(markdown: string): Set<string> {
  return new Set([...markdown.matchAll(/^#{1,6}\s+(.+)$/gm)].map((match) => anchor(match[1] ?? '')));
}

function brokenLinks(path: string): string[] {
  const links = [...readProjectFile(path).matchAll(LINK)].map((match) => match[1] ?? '');
  return links
    .filter((link) => !/^https?:/.test(link) && !resolves(path, link))
    .map((link) => `${path}: ${link}`);
}

function resolves(path: string, link: string): boolean {
  const [target = '', fragment] = link.split('#');
  const file = target === '' ? path : join(dirname(path), target);
  if (!existsSync(join(PROJECT_ROOT, file))) return false;
  if (fragment === undefined || statSync(join(PROJECT_ROOT, file)).isDirectory())
    return fragment === undefined;
  return anchorsOf(readProjectFile(file)).has(fragment);
}

test('the four documents are there', () => {
  expect(DOCUMENTS).toEqual(
    expect.arrayContaining([
      'ARCHITECTURE.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'README.md',
      'bench/README.md',
    ]),
  );
});

test('every link of the documents leads somewhere', () => {
  expect(DOCUMENTS.flatMap(brokenLinks)).toEqual([]);
});

test('every command that the documents name exists', () => {
  const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> };
  const missing = DOCUMENTS.flatMap((path) =>
    [...readProjectFile(path).matchAll(/npm run (?:-s )?([a-z:-]+)/g)].flatMap((match) =>
      (match[1] ?? '') in scripts ? [] : [`${path}: ${match[0]}`],
    ),
  );
  expect(missing).toEqual([]);
});

test('every file that the layout or a table names in backticks exists', () => {
  const missing = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'].flatMap((path) =>
    [
      ...readProjectFile(path).matchAll(
        /`((?:content|infrastructure|interaction-models|lambda|lex-bot|local|bench|skill-package|test|web)\/[\w./-]+)`/g,
      ),
    ].flatMap((match) => (existsSync(join(PROJECT_ROOT, match[1] ?? '')) ? [] : [`${path}: ${match[1]}`])),
  );
  expect(missing).toEqual([]);
});

test('the README is at most two screens', () => {
  expect(readProjectFile('README.md').split('\n').length).toBeLessThanOrEqual(110);
});

/** Spelled in pieces, so that this file does not name what it looks for. */
const MACHINE_PATHS = ['work', 'farm', 'root', 'tmp/w', 'home/[a-z]+'].map((folder) => `/${folder}/`);
const MACHINE = new RegExp(`(?<![\\w.])(?:${MACHINE_PATHS.join('|')})|${['registry', 'npm'].join('\\.')}`);

test('nothing names a path or a registry of the machine it was written on', () => {
  const named = projectFiles()
    .filter((path) => !/\.(png|jpg|pdf|docx|wav|mp3|zip|woff2)$/.test(path))
    .flatMap((path) =>
      readProjectFile(path)
        .split('\n')
        .flatMap((text, at) => (MACHINE.test(text) ? [`${path}:${at + 1}`] : [])),
    );
  expect(named).toEqual([]);
});

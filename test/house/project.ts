import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Folders that hold nothing we wrote. */
const NOT_OURS: ReadonlySet<string> = new Set(['.git', 'node_modules', 'build', 'coverage']);

/** Every file of the project, as a path relative to its root with forward slashes, sorted. */
export function projectFiles(): string[] {
  const found: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(join(PROJECT_ROOT, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (NOT_OURS.has(entry.name)) continue;
      if (entry.isDirectory()) folders.push(path);
      else found.push(path);
    }
  }
  return found.sort();
}

export function readProjectFile(path: string): string {
  return readFileSync(join(PROJECT_ROOT, path), 'utf8');
}

/** The TypeScript files of the project; `under` narrows them to one folder. */
export function codeFiles(under = ''): string[] {
  return projectFiles().filter((path) => path.endsWith('.ts') && path.startsWith(under));
}

/** A node of the syntax tree, as loosely as the house rules need it. */
export type SyntaxNode = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
};

function isSyntaxNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** Every node of a TypeScript source, parents before children. Throws on a syntax error. */
export function syntaxNodes(source: string): SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  const waiting: unknown[] = [parseAst(source, { lang: 'ts' })];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (isSyntaxNode(value)) nodes.push(value);
    const children = Array.isArray(value) ? value : Object.values(value as object);
    for (const child of children) if (typeof child === 'object' && child !== null) waiting.push(child);
  }
  return nodes;
}

import { posix } from 'node:path';
import { type SyntaxNode, syntaxNodes } from './project.ts';

/** One import or re-export: what it names, and whether only types come through it. */
export type SourceImport = { readonly from: string; readonly typesOnly: boolean };

const IMPORTING: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** What a TypeScript source imports, in no particular order. */
export function sourceImports(source: string): SourceImport[] {
  const imports: SourceImport[] = [];
  for (const node of syntaxNodes(source)) {
    if (!IMPORTING.has(node.type)) continue;
    const from = (node.source as { value?: unknown } | null | undefined)?.value;
    if (typeof from === 'string') imports.push({ from, typesOnly: carriesOnlyTypes(node) });
  }
  return imports;
}

function carriesOnlyTypes(node: SyntaxNode): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const names = Array.isArray(node.specifiers) ? node.specifiers : [];
  return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type');
}

/** The project path that a relative import of `file` names; a package or a node: module is returned as it stands. */
export function importTarget(file: string, from: string): string {
  return from.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), from)) : from;
}

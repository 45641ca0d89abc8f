import { readProjectFile } from './project.ts';
import { importTarget, sourceImports } from './source-imports.ts';

/** For each file the files whose values it imports. What only brings types is gone when the program runs. */
export type Imports = ReadonlyMap<string, readonly string[]>;

export function importsOf(files: readonly string[]): Imports {
  const own = new Set(files);
  return new Map(
    files.map((file) => [
      file,
      sourceImports(readProjectFile(file))
        .filter(({ typesOnly }) => !typesOnly)
        .map(({ from }) => importTarget(file, from))
        .filter((target) => own.has(target)),
    ]),
  );
}

/**
 * Files that import each other round about, as groups (Tarjan's strongly connected components, 1972).
 * @returns groups of two and more files, each sorted.
 */
export function circlesOf(imports: Imports): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  /** The earliest file still open that this one leads to. */
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    open.push(file);
    let earliest = own;
    for (const next of imports.get(file) ?? []) {
      const known = order.get(next);
      if (known === undefined) earliest = Math.min(earliest, visit(next));
      else if (open.includes(next)) earliest = Math.min(earliest, known);
    }
    if (earliest < own) return earliest;
    const group = open.splice(open.indexOf(file));
    if (group.length > 1) circles.push(group.sort());
    return Number.POSITIVE_INFINITY;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}

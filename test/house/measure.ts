import { type SyntaxNode, syntaxNodes } from './project.ts';

/** Where something stands in a source, and how many lines it takes. */
export type Span = { readonly line: number; readonly lines: number };
export type Parameters = { readonly line: number; readonly parameters: number };

const FUNCTIONS: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);

/** Every function of a source, from its first line to its closing brace; comments above it are not counted. */
export function functionSpans(source: string): Span[] {
  const lineAt = lineFinder(source);
  return syntaxNodes(source)
    .filter(({ type }) => FUNCTIONS.has(type))
    .map(({ start, end }) => ({ line: lineAt(start), lines: lineAt(end) - lineAt(start) + 1 }));
}

/** Lines of a text; a final line end does not open another line. */
export function countLines(source: string): number {
  const lines = source.split('\n').length;
  return source.endsWith('\n') ? lines - 1 : lines;
}

/** How many parameters each named function takes; one that stands in a table or a call has the shape asked for there. */
export function parameterCounts(source: string): Parameters[] {
  const lineAt = lineFinder(source);
  return syntaxNodes(source).flatMap((node) => {
    const named = node.type === 'VariableDeclarator' ? (node.init as SyntaxNode | null) : node;
    const isFunction =
      named !== null && (named === node ? node.type === 'FunctionDeclaration' : FUNCTIONS.has(named.type));
    return isFunction
      ? [{ line: lineAt(node.start), parameters: (named.params as readonly unknown[]).length }]
      : [];
  });
}

/** Lines on which one of the named calls or reads stands: "Date.now", "new Date()", "process.env". */
export function uses(source: string, names: ReadonlySet<string>): { line: number; name: string }[] {
  const lineAt = lineFinder(source);
  return syntaxNodes(source).flatMap((node) => {
    const name = nameOf(node);
    return name !== undefined && names.has(name) ? [{ line: lineAt(node.start), name }] : [];
  });
}

function nameOf(node: SyntaxNode): string | undefined {
  if (node.type === 'MemberExpression') {
    const object = node.object as SyntaxNode;
    const property = node.property as SyntaxNode;
    return `${String(object.name)}.${String(property.name ?? property.value)}`;
  }
  const isEmptyNew = node.type === 'NewExpression' && (node.arguments as readonly unknown[]).length === 0;
  return isEmptyNew ? `new ${String((node.callee as SyntaxNode).name)}()` : undefined;
}

function lineFinder(source: string): (position: number) => number {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (position) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

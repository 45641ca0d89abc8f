/** What an expression may refer to: payload, data, index, viewport… */
export type Scope = Readonly<Record<string, unknown>>;

type Reader = { readonly tokens: readonly string[]; at: number; readonly scope: Scope; depth: number };
type Operator = (left: unknown, right: unknown) => unknown;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_@]\w*)|('(?:[^'\\]|\\.)*')|("(?:[^"\\]|\\.)*")|(==|!=|<=|>=|&&|\|\||[-+*/%<>!?:.()[\],]))/y;
/** Deeper nesting is no expression that anybody wrote. */
const MOST_DEPTH = 50;

const LEVELS: readonly ReadonlyMap<string, Operator>[] = [
  new Map<string, Operator>([['||', (a, b) => a || b]]),
  new Map<string, Operator>([['&&', (a, b) => a && b]]),
  new Map<string, Operator>([
    ['==', (a, b) => a === b],
    ['!=', (a, b) => a !== b],
  ]),
  new Map<string, Operator>([
    ['<', (a, b) => Number(a) < Number(b)],
    ['<=', (a, b) => Number(a) <= Number(b)],
    ['>', (a, b) => Number(a) > Number(b)],
    ['>=', (a, b) => Number(a) >= Number(b)],
  ]),
  new Map<string, Operator>([
    ['+', (a, b) => (typeof a === 'number' && typeof b === 'number' ? a + b : textOf(a) + textOf(b))],
    ['-', (a, b) => Number(a) - Number(b)],
  ]),
  new Map<string, Operator>([
    ['*', (a, b) => Number(a) * Number(b)],
    ['/', (a, b) => Number(a) / Number(b)],
    ['%', (a, b) => Number(a) % Number(b)],
  ]),
];

/** A value as a screen shows it. */
export function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/**
 * The value of a property in a document of APL: "${payload.screen.title}" is the value itself, "Part ${index + 1}" a text. The
 * part of the expression language that documents of ours use: paths, operators, conditions. Throws SyntaxError for anything else.
 */
export function evaluate(property: unknown, scope: Scope): unknown {
  if (typeof property !== 'string') return property;
  const pieces = property.split(/(\$\{[^}]*\})/);
  const values = pieces
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('${') ? resultOf(piece.slice(2, -1), scope) : piece));
  return values.length === 1 ? values[0] : values.map(textOf).join('');
}

function resultOf(expression: string, scope: Scope): unknown {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < expression.trimEnd().length) {
    const found = TOKEN.exec(expression);
    if (found === null) throw new SyntaxError(`"${expression}" is no expression`);
    tokens.push(found[0].trim());
  }
  const reader: Reader = { tokens, at: 0, scope, depth: 0 };
  const value = readChoice(reader);
  if (reader.at < tokens.length) throw new SyntaxError(`"${tokens[reader.at]}" too many in "${expression}"`);
  return value;
}

function takes(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at += 1;
  return true;
}

function expects(reader: Reader, token: string): void {
  if (!takes(reader, token)) throw new SyntaxError(`"${token}" is missing`);
}

function readChoice(reader: Reader): unknown {
  reader.depth += 1;
  if (reader.depth > MOST_DEPTH) throw new SyntaxError('too deep');
  const condition = readLevel(reader, 0);
  if (takes(reader, '?')) {
    const yes = readChoice(reader);
    expects(reader, ':');
    const no = readChoice(reader);
    reader.depth -= 1;
    return condition ? yes : no;
  }
  reader.depth -= 1;
  return condition;
}

function readLevel(reader: Reader, level: number): unknown {
  const operators = LEVELS[level];
  if (operators === undefined) return readUnary(reader);
  let left = readLevel(reader, level + 1);
  for (;;) {
    const operator = operators.get(reader.tokens[reader.at] ?? '');
    if (operator === undefined) return left;
    reader.at += 1;
    left = operator(left, readLevel(reader, level + 1));
  }
}

function readUnary(reader: Reader): unknown {
  let nots = 0;
  while (takes(reader, '!')) nots += 1;
  const minus = takes(reader, '-');
  const value = readPath(reader);
  const signed = minus ? -Number(value) : value;
  return nots === 0 ? signed : Boolean(signed) === (nots % 2 === 0);
}

function readPath(reader: Reader): unknown {
  let value = readAtom(reader);
  for (;;) {
    if (takes(reader, '.')) {
      const key = reader.tokens[reader.at] ?? '';
      if (!/^\w+$/.test(key)) throw new SyntaxError('a name is missing behind "."');
      value = member(value, key);
      reader.at += 1;
    } else if (takes(reader, '[')) {
      value = member(value, textOf(readChoice(reader)));
      expects(reader, ']');
    } else return value;
  }
}

function member(value: unknown, key: string): unknown {
  if (typeof value === 'string' || Array.isArray(value))
    return key === 'length' ? value.length : value[Number(key)];
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

const CONSTANTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function readAtom(reader: Reader): unknown {
  const token = reader.tokens[reader.at] ?? '';
  if (takes(reader, '(')) {
    const value = readChoice(reader);
    expects(reader, ')');
    return value;
  }
  reader.at += 1;
  if (/^\d/.test(token)) return Number(token);
  if (/^['"]/.test(token)) return token.slice(1, -1).replace(/\\(.)/g, '$1');
  if (CONSTANTS.has(token)) return CONSTANTS.get(token);
  if (/^[A-Za-z_@]/.test(token)) return token.startsWith('@') ? token : member(reader.scope, token);
  throw new SyntaxError(`"${token}" begins no value`);
}

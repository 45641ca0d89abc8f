import { WireError } from '../../wire/wire-error.ts';

/** What Polly says of a request that its model does not allow. */
export function invalid(message: string): WireError {
  return new WireError(400, 'ValidationException', message);
}

/** A body, before anything of it is checked. */
export type Json = Readonly<Record<string, unknown>>;

/** A text that may be missing. */
export function readText(value: unknown, name: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw new WireError(400, 'SerializationException', `'${name}' must be a string`);
}

/** A text that must be there. */
export function requireText(value: unknown, name: string): string {
  const text = readText(value, name);
  if (text === undefined)
    throw invalid(
      `1 validation error detected: Value null at '${name}' failed to satisfy constraint: Member must not be null`,
    );
  return text;
}

/** A list of texts; empty where it is missing. */
export function readTexts(value: unknown, name: string): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw new WireError(400, 'SerializationException', `'${name}' must be a list of strings`);
}

/** One of the words that a member may be. */
export function requireOneOf<Word extends string>(value: string, words: readonly Word[], name: string): Word {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw invalid(
    `1 validation error detected: Value '${value.slice(0, 100)}' at '${name}' failed to satisfy constraint: ` +
      `Member must satisfy enum value set: [${words.join(', ')}]`,
  );
}

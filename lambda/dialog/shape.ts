/** Checks for values that come from outside: each tells whether a value has the shape. Work is bounded by the bounds given. */
export type Check = (value: unknown) => boolean;
export type Fields = Readonly<Record<string, Check>>;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text of at most so many characters. */
export function text(most: number): Check {
  return (value) => typeof value === 'string' && value.length <= most;
}

/** A whole number from 0. */
export const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

/** One of these values and no other. */
export function oneOf(...values: readonly (string | number | boolean)[]): Check {
  return (value) => values.some((one) => one === value);
}

/** At most so many values of one shape. */
export function listOf(check: Check, most: number): Check {
  return (value) => Array.isArray(value) && value.length <= most && value.every(check);
}

/** An object with these fields; what else it has does not matter. */
export function shape(required: Fields, optional: Fields = {}): Check {
  return (value) =>
    isRecord(value) &&
    Object.entries(required).every(([name, check]) => Object.hasOwn(value, name) && check(value[name])) &&
    Object.entries(optional).every(([name, check]) => value[name] === undefined || check(value[name]));
}

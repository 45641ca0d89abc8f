/** The one place where the time is looked up: milliseconds since 1970. */
export function now(): number {
  return Date.now();
}

/** Adds items to a list one by one: spread into a call, a great many would overflow its stack. */
export function pushAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}

/** Adds items to a stack so that the first of them comes off first. */
export function pushReversed<T>(stack: T[], items: readonly T[]): void {
  for (let at = items.length - 1; at >= 0; at--) stack.push(items[at] as T);
}

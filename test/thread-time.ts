/** Milliseconds of processor time that this thread has taken: what a busy machine does not change. */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

import { readdirSync, readFileSync } from 'node:fs';

/**
 * Milliseconds for which a running process had a processor, all its threads together, as Linux counts them; NaN elsewhere. Other
 * programs that wait for the same processor do not lengthen it, as they do the time on the wall.
 */
export function processorTime(pid: number | undefined): number {
  const tasks = `/proc/${pid}/task`;
  try {
    return readdirSync(tasks).reduce((sum, task) => {
      const [nanoseconds = 'NaN'] = readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ');
      return sum + Number(nanoseconds) / 1e6;
    }, 0);
  } catch {
    return Number.NaN;
  }
}

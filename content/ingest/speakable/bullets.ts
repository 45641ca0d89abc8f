import type { Block } from '../document.ts';
import type { Source } from './split-lines.ts';

type Item = Extract<Block, { kind: 'item' }>;

/** A bullet, or a line that leads one in, with the bullets below it. */
export type Bullet = Source & { readonly children: readonly Bullet[] };

type Growing = Source & { readonly children: Growing[] };

/** Deeper bullets are taken as this deep, so that no note can nest without end. */
const DEEPEST = 6;

/** So many bullets show how wide a list is set. */
const MOST_MEASURED = 1000;

/** The bullets of a run of items, each under the nearest one before it that is less deep. */
export function growBullets(items: readonly Item[]): readonly Bullet[] {
  const width = items.some(isWrapped) ? Math.max(0, ...widths(items)) : 0;
  const roots: Growing[] = [];
  const open: { depth: number; bullet: Growing }[] = [];
  for (const item of items) {
    const depth = Math.min(item.depth, DEEPEST);
    const bullet: Growing = {
      text: item.text,
      line: item.line,
      ...(item.lines === undefined ? {} : { lines: item.lines }),
      ...(isWrapped(item) ? { width } : {}),
      children: [],
    };
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    (open.at(-1)?.bullet.children ?? roots).push(bullet);
    open.push({ depth, bullet });
  }
  return withoutNumbers(roots);
}

function isWrapped({ text }: Item): boolean {
  return text.includes('\n');
}

/** How wide the lines of neighbouring bullets are: what their author would have filled before going on below. */
function widths(items: readonly Item[]): readonly number[] {
  return items
    .slice(0, MOST_MEASURED)
    .flatMap(({ text }) => text.split('\n').map((line) => line.trim().length));
}

const ORDER = /^\(?(\d{1,2})\s*(?:[-–—.):]|\s-)\s+(?=\S)/;

/** Bullets that are numbered by hand, one after the other, without these numbers; so all the way down. */
function withoutOrder(bullet: Bullet): Bullet {
  return { ...bullet, children: withoutNumbers(bullet.children) };
}

function withoutNumbers(bullets: readonly Bullet[]): readonly Bullet[] {
  const numbers = bullets.map(({ text }) => Number(ORDER.exec(text)?.[1] ?? Number.NaN));
  const counted = bullets.map(
    (_, at) => numbers[at - 1] === (numbers[at] ?? 0) - 1 || numbers[at + 1] === (numbers[at] ?? 0) + 1,
  );
  return bullets.map((bullet, at) =>
    withoutOrder(counted[at] === true ? { ...bullet, text: bullet.text.replace(ORDER, '') } : bullet),
  );
}

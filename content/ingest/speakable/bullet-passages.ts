import type { Bullet } from './bullets.ts';
import { JOINED_WORDS, type Line, standUnder } from './frames.ts';
import { countWords } from './long-sentences.ts';
import { MOST_SENTENCES, MOST_WORDS, type PassageContext, readLines, toPassages } from './passages.ts';
import { trimEnd } from './speak-text.ts';
import type { SpokenPassage } from './spoken.ts';

/** A parent bullet of so few words only names what is below it, and is not said by itself. */
const NAME_WORDS = JOINED_WORDS + 1;
/** A longer parent is not repeated as a heading of what is below it. */
const HEADING_WORDS = 12;

/** A bullet with its words read, and how much there is of it and below it. */
type Read = {
  /** What it is for those below it: a heading. */
  readonly name: string | undefined;
  /** Its lines that are said themselves. */
  readonly said: readonly Line[];
  readonly children: readonly Read[];
  readonly lines: number;
  readonly words: number;
};

/** Passages of bullets: what stands below one parent stays together; neighbours without children share a passage. */
export function bulletPassages(
  bullets: readonly Bullet[],
  context: PassageContext,
): readonly SpokenPassage[] {
  return readPassages(
    bullets.map((bullet) => readBullet(bullet, context)),
    context,
  );
}

function readBullet(bullet: Bullet, context: PassageContext): Read {
  const own = readLines(bullet, context);
  const children = bullet.children.map((child) => readBullet(child, context));
  const parent = children.length === 0 ? { name: undefined, said: own } : parentOf(bullet, own);
  const words = own.reduce((sum, line) => sum + countWords(line.words), 0);
  return {
    ...parent,
    children,
    lines: own.length + children.reduce((sum, child) => sum + child.lines, 0),
    words: words + children.reduce((sum, child) => sum + child.words, 0),
  };
}

/** What a parent bullet is for those below it (a heading), and which of its lines are said themselves. */
function parentOf(bullet: Bullet, lines: readonly Line[]): Pick<Read, 'name' | 'said'> {
  const [first] = lines;
  if (first === undefined || lines.length > 1) return { name: undefined, said: lines };
  const words = countWords(first.words);
  const namesOnly = first.shape === 'names' && (words <= NAME_WORDS || /:\s*$/.test(bullet.text));
  if (namesOnly || (words <= HEADING_WORDS && /\?["')]*$/.test(first.words))) {
    return { name: trimEnd(first.words, '.!:;'), said: [] };
  }
  const start = trimEnd(first.words.split(/,\s/)[0] ?? first.words, '.!?:;');
  return { name: words <= HEADING_WORDS && first.shape === 'names' ? start : undefined, said: lines };
}

function readPassages(bullets: readonly Read[], context: PassageContext): readonly SpokenPassage[] {
  const passages: SpokenPassage[] = [];
  const under = context.headings.at(-1);
  let run: Line[] = [];
  const flush = () => {
    passages.push(...toPassages(run, context));
    run = [];
  };
  for (const bullet of bullets) {
    const said = bullet.said.map((line) => standUnder(line, under));
    if (bullet.children.length === 0) run.push(...said);
    else {
      flush();
      passages.push(...parentPassages(bullet, said, context));
    }
  }
  flush();
  return passages;
}

function parentPassages(
  bullet: Read,
  said: readonly Line[],
  context: PassageContext,
): readonly SpokenPassage[] {
  const { name, children } = bullet;
  const below = { ...context, headings: name === undefined ? context.headings : [...context.headings, name] };
  if (bullet.lines <= MOST_SENTENCES && bullet.words <= MOST_WORDS && !children.some(isHeading)) {
    return toPassages([...said, ...flatten(children, below.headings.at(-1))], below);
  }
  return [...toPassages(said, context), ...readPassages(children, below)];
}

/** A parent that only names what is below it is heard as a heading, and needs a passage of its own. */
function isHeading({ said, children }: Read): boolean {
  return children.length > 0 && (said.length === 0 || children.some(isHeading));
}

/** All lines of bullets and of what is below them, each under its own parent. */
function flatten(bullets: readonly Read[], under: string | undefined): readonly Line[] {
  return bullets.flatMap(({ name, said, children }) => [
    ...said.map((line) => standUnder(line, under)),
    ...flatten(children, name ?? under),
  ]);
}

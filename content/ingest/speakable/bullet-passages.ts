import type { Bullet } from './bullets.ts';
import { JOINED_WORDS, type Line, standUnder } from './frames.ts';
import { countWords } from './long-sentences.ts';
import { MOST_SENTENCES, MOST_WORDS, type PassageContext, readLines, toPassages } from './passages.ts';
import { trimEnd } from './speak-text.ts';
import type { SpokenPassage } from './spoken.ts';
import { LEAD_WORDS, listedUnder, tellingHeading, tells, type Under, underPerson } from './under.ts';

/** A parent bullet of so few words only names what is below it, and is not said by itself. */
const NAME_WORDS = JOINED_WORDS + 1;
/** What marks a parent, and does not name it. */
const MARKS = /^(?:new|news|note|update|announced?|announcing|coming soon|demo|example|also)$/i;
/** A longer parent is not repeated as a heading of what is below it. */
const HEADING_WORDS = 12;

/** A bullet with its words read, and how much there is of it and below it. */
type Read = {
  /** What it is for those below it: a heading. */
  readonly name: string | undefined;
  /** What those below it stand under, where that is more than the name. */
  readonly lead: Under | undefined;
  readonly own: readonly Line[];
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
  const parent =
    children.length === 0 ? { name: undefined, lead: undefined, said: own } : parentOf(bullet, own);
  const words = own.reduce((sum, line) => sum + countWords(line.words), 0);
  return {
    ...parent,
    own,
    children,
    lines: own.length + children.reduce((sum, child) => sum + child.lines, 0),
    words: words + children.reduce((sum, child) => sum + child.words, 0),
  };
}

/** What a parent bullet is for those below it (a heading), and which of its lines are said themselves. */
function parentOf(bullet: Bullet, lines: readonly Line[]): Pick<Read, 'name' | 'lead' | 'said'> {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return { name: undefined, lead: undefined, said: lines };
  const person = lines.length === 1 ? underPerson(first.words) : undefined;
  if (person !== undefined) return { name: trimEnd(first.words, '.:; '), lead: person, said: [] };
  const listed = /:\s*$/.test(bullet.text);
  const lead = { words: trimEnd(last.words, '.:; '), said: true, listed };
  if (lines.length > 1) return { name: undefined, lead, said: lines };
  const words = countWords(first.words);
  const namesOnly = first.shape === 'names' && (words <= NAME_WORDS || (listed && words <= HEADING_WORDS));
  if (namesOnly || (words <= LEAD_WORDS && !isNoQuestion(first))) {
    const name = trimEnd(first.words, '.!:;');
    // the name itself is not said: a whole sentence below it wants it, too
    return { name, lead: tells(name) ? { words: name, said: false, listed: true } : undefined, said: [] };
  }
  const [start = ''] = first.words.split(/,\s/);
  const named = trimEnd(MARKS.test(start) ? first.words : start, '.!?:;');
  return { name: words <= HEADING_WORDS && first.shape === 'names' ? named : undefined, lead, said: lines };
}

function readPassages(bullets: readonly Read[], context: PassageContext): readonly SpokenPassage[] {
  const passages: SpokenPassage[] = [];
  const under = context.under ?? listedUnder(tellingHeading(context.headings));
  const named =
    under === undefined
      ? []
      : bullets.flatMap(({ own, said }) => (said.length === 0 ? own.filter(isNoQuestion) : []));
  // only where most of them name what is below: else the names would come before what is said
  if (named.length > 1 && named.length * 2 > bullets.length)
    passages.push(
      ...toPassages(
        named.map((line) => standUnder(line, under)),
        context,
      ),
    );
  const isMixed = named.length === 0 || named.length * 2 <= bullets.length;
  let run: Line[] = [];
  const flush = () => {
    passages.push(...toPassages(run, context));
    run = [];
  };
  for (const bullet of bullets) {
    const said = bullet.said.map((line) => standUnder(line, under));
    if (bullet.children.length === 0) run.push(...said);
    else {
      // beside points without any below them, one that is a sentence is a point as well
      if (isMixed && said.length === 0)
        run.push(...bullet.own.filter(isStatement).map((line) => standUnder(line, under)));
      flush();
      passages.push(...parentPassages(bullet, said, context));
    }
  }
  flush();
  return passages;
}

function isStatement(line: Line): boolean {
  return line.shape === 'sentence' && isNoQuestion(line);
}

/** A question above its answers is asked with them, and not among what is listed. */
function isNoQuestion({ words }: Line): boolean {
  return !/\?["')]*$/.test(words);
}

function parentPassages(
  bullet: Read,
  said: readonly Line[],
  context: PassageContext,
): readonly SpokenPassage[] {
  const { name, lead, children } = bullet;
  const headings = name === undefined ? context.headings : [...context.headings, name];
  const under = lead ?? tellingHeading(headings);
  const below = { ...context, headings, ...(under && { under }) };
  if (bullet.lines <= MOST_SENTENCES && bullet.words <= MOST_WORDS && !children.some(isHeading)) {
    return toPassages([...said, ...flatten(children, under)], below);
  }
  return [...toPassages(said, context), ...readPassages(children, below)];
}

/** A parent that only names what is below it is heard as a heading, and needs a passage of its own. */
function isHeading({ said, children }: Read): boolean {
  return children.length > 0 && (said.length === 0 || children.some(isHeading));
}

/** All lines of bullets and of what is below them, each under its own parent. */
function flatten(bullets: readonly Read[], under: Under | undefined): readonly Line[] {
  return bullets.flatMap(({ lead, said, children }) => [
    ...said.map((line) => standUnder(line, under)),
    ...flatten(children, lead ?? under),
  ]);
}

import type { Answer, Source } from '../../lambda/dialog/answer.ts';
import type { NoteFiles } from './answer-line.ts';
import type { Paint } from './paint.ts';
import { shorten, wrap } from './wrap.ts';

/** Where and how an answer is shown. `width` is in columns. */
export type Screen = { readonly paint: Paint; readonly width: number; readonly files: NoteFiles };

/** Wider than this a line is tiring to read. */
const READING_WIDTH = 88;
/** Lines of the notes that are shown under an answer; `--json` gives them all. */
const MOST_LINES_OF_A_TALK = 4;

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** An answer as lines for a terminal: what is said, the prompt, the sources, what can be said next. */
export function showAnswer(answer: Answer, screen: Screen): string[] {
  const width = Math.max(20, Math.min(screen.width, READING_WIDTH));
  const said = answer.say.map(({ text }) => text).join(' ');
  const prompt = answer.next.do === 'listen' ? answer.next.prompt : '';
  const parts = [
    [...wrap(said, width).map(screen.paint.plain), ...wrap(prompt, width).map(screen.paint.quiet)],
    showSources(answer.show?.sources ?? [], { ...screen, width }),
    showChoices(answer.show?.choices ?? [], { ...screen, width }),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
}

function showSources(sources: readonly Source[], screen: Screen): string[] {
  const ofTalk = Map.groupBy(sources, ({ talk }) => talk);
  return [...ofTalk.values()].flatMap((lines) => showTalk(lines, screen));
}

function showTalk(sources: readonly Source[], { paint, width, files }: Screen): string[] {
  const [first] = sources;
  if (first === undefined) return [];
  const head = [first.title, first.speakers.join(', '), spokenDay(first.date)].filter(Boolean).join(' · ');
  const lines = sources.slice(0, MOST_LINES_OF_A_TALK).flatMap((source) => {
    const place = `${files.get(source.note) ?? source.note}:${source.line}`;
    const credit = source.credit === undefined ? '' : `, noted by ${source.credit}`;
    return [
      paint.quiet(`    ${shorten(place + credit, width - 4)}`),
      ...wrap(source.text, width - 6).map((line) => paint.quiet(`      ${line}`)),
    ];
  });
  const left = sources.length - MOST_LINES_OF_A_TALK;
  const more = left > 0 ? [paint.quiet(`    and ${left} more ${left === 1 ? 'line' : 'lines'}`)] : [];
  return [...wrap(head, width - 2).map((line) => `  ${paint.accent(line)}`), ...lines, ...more];
}

function showChoices(choices: readonly string[], { paint, width }: Screen): string[] {
  if (choices.length === 0) return [];
  return wrap(`You can say: ${choices.join(' · ')}`, width - 2).map((line) => paint.quiet(`  ${line}`));
}

function spokenDay(date: string | undefined): string {
  if (date === undefined) return '';
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : DAY.format(time);
}

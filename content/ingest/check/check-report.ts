import type { Finding } from '../document.ts';

type Kind = Finding['kind'];

/** What each kind of finding is called, in the order of the report: what breaks a build first. */
const TITLES: Readonly<Record<Kind, string>> = {
  invalid: 'Front matter that cannot be used',
  unreadable: 'Files that could not be read',
  unplaced: 'Not placed',
  'too-long': 'Too long to say',
  unreachable: 'Out of reach of any question',
  duplicate: 'Said twice',
  repaired: 'Repaired for speech, the notes left as they are',
};

export type Summary = {
  readonly folder: string;
  readonly files: number;
  readonly talks: number;
  readonly sentences: number;
};

export type ReportInput = {
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  /** Lines of one kind that are shown; the others are counted. */
  readonly most: number;
};

/** The report as text: a summary, then the findings by kind, each with its place and its remedy. */
export function renderReport({ summary, findings, most }: ReportInput): string {
  const { folder, files, talks, sentences } = summary;
  const head = `${folder}: ${count(files, 'file')}, notes of ${count(talks, 'talk')}, ${count(sentences, 'sentence')}.`;
  if (findings.length === 0) return `${head}\nNothing to mend.\n`;
  const parts = (Object.keys(TITLES) as Kind[]).flatMap((kind) =>
    renderKind(
      kind,
      findings.filter((one) => one.kind === kind),
      most,
    ),
  );
  return `${[head, ...parts].join('\n\n')}\n`;
}

function renderKind(kind: Kind, findings: readonly Finding[], most: number): readonly string[] {
  if (findings.length === 0) return [];
  const lines = findings
    .slice(0, most)
    .map(({ file, line, message }) => `  ${file}:${line}  ${bare(message, `${file}:${line}: `)}`);
  const rest = findings.length - lines.length;
  const more = rest > 0 ? [`  … and ${rest} more; --all shows them.`] : [];
  return [[`${TITLES[kind]} (${findings.length})`, ...lines, ...more].join('\n')];
}

function count(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? '' : 's'}`;
}

/** A message that names its place itself is not given it twice. */
function bare(message: string, place: string): string {
  return message.startsWith(place) ? message.slice(place.length) : message;
}

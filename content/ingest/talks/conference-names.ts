/** Which conference and which year a path or a heading names. */
export type Event = { readonly conference?: string; readonly year?: number };

/** How conferences write themselves, where plain capitals would be wrong. Keys are lower case without marks. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  [
    'AWS re:Invent',
    'AWS re:Inforce',
    'DjangoCon',
    'DjangoCon US',
    'DjangoCon Europe',
    'DockerCon',
    'EuroPython',
    'FOSDEM',
    'GitHub Universe',
    'Google I/O',
    'GopherCon',
    'HashiConf',
    'JSConf',
    'KubeCon',
    'OSCON',
    'PNWPHP',
    'PyCon',
    'PyCon US',
    'PyGotham',
    'QCon',
    'RailsConf',
    'RubyConf',
    'RustConf',
    'SREcon',
    'Strange Loop',
    'WWDC',
    '!!Con',
  ].map((name) => [keyOf(name), name]),
);
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['reinvent', 'AWS re:Invent'],
  ['reinforce', 'AWS re:Inforce'],
  ['bangbangcon', '!!Con'],
]);

const YEAR = /(?<!\d)((?:19[89]|20[0-4])\d)(?!\d)/;
/** "js-conf-notes", "Web-Directions-Conference-Notes": the event's name stands before. */
const OF_NOTES = /(?:[-_ ]+conference)?[-_ ]+(?:notes?|recordings?|transcripts?|minutes)$/i;
/** The number that an export puts behind the name of every page. */
const EXPORTED = /[-_ ][0-9a-f]{32}$/i;
const ONLY_YEAR = /^(?:19|20)\d\d$/;
/** Folders that sort notes and name no event. */
const FILING =
  /^(?:notes?|talks?|sessions?|conferences?|conference[-_ ]notes?|transcripts?|general|misc|docs?|src|content|keynotes?|breakouts?|workshops?|day[-_ ]?\d+|\d+|.*\.github\.io|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|q[1-4]|spring|summer|autumn|fall|winter|posts?|_posts|blog|master|main)$/i;

/** The event that the folders above a file name, the innermost first: "2016/djangocon-us" → DjangoCon US, 2016. */
export function eventOfPath(path: string): Event {
  const folders = path
    .split('/')
    .slice(0, -1)
    .reverse()
    .flatMap((folder) => folder.split('+').reverse());
  let conference: string | undefined;
  let year: number | undefined;
  for (const [at, folder] of folders.entries()) {
    const named = YEAR.exec(folder.replace(EXPORTED, ''))?.[1];
    year ??= named === undefined ? undefined : Number(named);
    const isDated = YEAR.test(folder) || ONLY_YEAR.test(folders[at + 1] ?? '');
    conference ??= conferenceOfFolder(folder, isDated);
  }
  return { ...(conference === undefined ? {} : { conference }), ...(year === undefined ? {} : { year }) };
}

function conferenceOfFolder(folder: string, isDated: boolean): string | undefined {
  const bare = folder
    .replace(EXPORTED, '')
    .replace(YEAR, '')
    .replace(OF_NOTES, '')
    .replace(/^[-_ ]+|[-_ ]+$/g, '');
  if (bare === '' || FILING.test(bare) || /^\d/.test(bare)) return undefined;
  const known = knownName(bare);
  if (known !== undefined) return known;
  // A folder that is no known conference counts only with a year in or above it, or a word that conferences are made of.
  return isDated || /conf?$|conf|summit|universe|days|fest|world/i.test(bare) ? titleOf(bare) : undefined;
}

function knownName(words: string): string | undefined {
  const key = keyOf(words);
  const alias = ALIASES.get(key.replace(/^aws/, ''));
  return SPELLINGS.get(key) ?? alias;
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9!]+/g, '');
}

/** Countries and short forms in the name of a folder. */
const SHORT = /^(?:us|uk|eu|nyc|sf|js|ai|ml|ux|ui|aws|gcp|php|css|sql|api|qa)$/;

function titleOf(folder: string): string {
  return folder
    .split(/[-_ ]+/)
    .filter((word) => word !== '')
    .map((word) =>
      SHORT.test(word)
        ? word.toUpperCase()
        : word === word.toLowerCase()
          ? (word[0] ?? '').toUpperCase() + word.slice(1)
          : word,
    )
    .join(' ');
}

const IN_TEXT =
  /\b(?:AWS\s+)?(re:?\s?(?:invent|inforce))\b|(?<![\p{L}\p{N}])(\p{Lu}[\p{L}!]*(?:Con|CON|Conf|Summit|Fest))(?![\p{L}])|(?<![\w!])(!!Con)\b/iu;

/** The event that the first line to name one names, with the year beside it: "AWS Re:Invent 2018", "PyGotham 2017". */
export function eventInText(text: string): Event {
  for (const line of text.split('\n')) {
    const found = eventInLine(line);
    if (found.conference !== undefined) return found;
  }
  return {};
}

function eventInLine(line: string): Event {
  const match = IN_TEXT.exec(line);
  const isName = match?.[2] === undefined || /^\p{Lu}/u.test(match[2]);
  const name = isName ? (match?.[1]?.replace(/\s/g, '') ?? match?.[2] ?? match?.[3]) : undefined;
  const conference = name === undefined ? knownIn(line) : (knownName(name) ?? name);
  if (conference === undefined) return {};
  const at = name === undefined ? 0 : (match?.index ?? 0);
  const beside =
    name === undefined ? line.slice(0, 80) : line.slice(Math.max(0, at - 8), at + name.length + 24);
  const year = yearIn(beside);
  return { conference, ...(year === undefined ? {} : { year }) };
}

const KNOWN: readonly (readonly [key: string, name: string])[] = [...SPELLINGS.values()].map((name) => [
  spaced(name),
  name,
]);

/** Few lines have a word with which the name of a conference begins. */
const FIRST_WORD = new RegExp(
  `(?<![a-z0-9!])(?:${KNOWN.map(([words]) => words.trim().split(' ')[0]).join('|')})(?![a-z0-9!])`,
  'i',
);

function spaced(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9!]+/g, ' ')
    .trim()} `;
}

function knownIn(line: string): string | undefined {
  if (!FIRST_WORD.test(line)) return undefined;
  const key = spaced(line);
  return KNOWN.find(([words]) => key.includes(words))?.[1];
}

/** The event after which a diary is called: "DevOpsDays Berlin 2019", "Notes from Velocity 2017". */
export function eventOfTitle(title: string): Event {
  const words = title
    .replace(
      /\b(?:my|notes?|recap|summary|review|trip report|highlights|notizen|mitschrift|from|of|on|for|at|the|sessions?|talks?)\b/gi,
      ' ',
    )
    .replace(/\bday\s*\d+\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi, ' ')
    .replace(/[-–—:|,()]+/g, ' ');
  const [, name = ''] = /^\s*(\p{Lu}[^\d]{2,38}?)\s+(?:19|20)\d\d\s*$/u.exec(words) ?? [];
  const parts = name.trim().split(/\s+/);
  const isName = parts.length <= 4 && parts.every((part) => /^[\p{Lu}!]/u.test(part));
  const year = yearIn(words);
  return isName && year !== undefined ? { conference: parts.join(' '), year } : {};
}

/** A year standing in words, when they hold just one. */
export function yearIn(text: string): number | undefined {
  const year = YEAR.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

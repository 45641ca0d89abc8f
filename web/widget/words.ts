import type { Failure } from './exchange.ts';

/** Everything that the widget says of its own. */
export const WORDS = {
  name: 'Keynote Recap',
  emptyTitle: 'What would you like to know?',
  emptyText:
    'Ask about a talk, a speaker or a topic. Answers are short, and every sentence shows the line of the notes that it is from.',
  examples: 'For example',
  placeholder: 'Ask the notes',
  ask: 'Ask',
  question: 'Your question',
  conversation: 'Questions and answers',
  asked: 'You asked',
  said: 'You said',
  opened: 'Welcome',
  nothingHeard: 'Nothing was heard',
  waiting: 'Looking in the notes…',
  waitingLong: 'Still looking. This takes longer than it should.',
  stop: 'Stop waiting',
  stopped: 'This question was stopped.',
  askAgain: 'Ask again',
  edit: 'Edit question',
  editing: 'Edit your question',
  save: 'Ask this',
  cancel: 'Cancel',
  listen: 'Listen',
  stopListening: 'Stop',
  copy: 'Copy',
  copyAnswer: 'Copy answer',
  copied: 'Copied',
  notCopied: 'The browser did not allow copying.',
  sources: 'From the notes',
  noteBy: (credit: string) => `Notes by ${credit}`,
  lines: (lines: readonly number[]) => `line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}`,
  source: (number: number) => `Source ${number}`,
  choices: 'You can answer',
  yes: 'Yes',
  no: 'No',
  next: 'Next part',
  previous: 'Previous part',
  chapters: 'All parts',
  chapterOf: (at: number, count: number) => `Part ${at} of ${count}`,
  menu: 'More',
  newConversation: 'New conversation',
  asText: 'Download as text',
  asMarkdown: 'Download as Markdown',
  readAloud: 'Read answers aloud',
  keys: 'Keys',
  offline: 'You are offline. Questions have to wait until the connection is back.',
  noReader: 'The voice could not be fetched. The answer is here to read.',
  viaHere: 'Answered without Amazon Lex, which is away.',
  noVoice: 'The server has no voice just now; your browser reads.',
} as const;

/** The keys that work in the widget, for the list in its menu. The space bar is the talk button's own. */
export const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['Enter', 'Ask'],
  ['↑ in the empty field', 'Edit the last question'],
  ['Space, held', 'Speak'],
  ['Esc', 'Stop waiting, reading, listening'],
];

/** What went wrong and what to do, by kind. */
export const FAILURES: Readonly<Record<Failure['kind'], string>> = {
  offline: 'You are offline, so nobody heard this question. Ask again when the connection is back.',
  unreachable: 'The server cannot be reached. Try again in a moment.',
  slow: 'The server took too long. Your question is kept; ask again.',
  busy: 'Many people are asking just now. Try again in a moment.',
  away: 'The service behind this page is away. Try again in a moment.',
  refused: 'The server did not take this question.',
  broken: 'Something went wrong on the server. Your question is kept; ask again.',
};

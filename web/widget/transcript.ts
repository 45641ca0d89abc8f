import type { ReplyLine, ReplySource, TurnReply } from '../../lambda/channels/web/api.ts';
import { type Exchange, replyOf } from './exchange.ts';

export type TranscriptFormat = 'text' | 'markdown';

/** One way of writing a transcript down. */
type Writer = {
  title(text: string): string;
  question(text: string): string;
  sentence(line: ReplyLine): string;
  source(source: ReplySource, number: number): string;
};

/** Characters that mean something in Markdown; a sentence of the notes is to be read as it stands. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');

const byline = ({ title, speakers, date, line, credit }: ReplySource) =>
  [title, speakers.join(' and '), date, `line ${line}`, credit === undefined ? '' : `notes by ${credit}`]
    .filter((part) => part !== '' && part !== undefined)
    .join(', ');

const numbered = ({ text, source }: ReplyLine, write: (text: string) => string) =>
  source === undefined ? write(text) : `${write(text)} [${source + 1}]`;

const WRITERS: Readonly<Record<TranscriptFormat, Writer>> = {
  text: {
    title: (text) => `${text}\n${'='.repeat(text.length)}`,
    question: (text) => `> ${text}`,
    sentence: (line) => numbered(line, (text) => text),
    source: (source, number) => `  [${number}] ${byline(source)}: "${source.text}"`,
  },
  markdown: {
    title: (text) => `# ${text}`,
    question: (text) => `## ${escaped(text)}`,
    sentence: (line) => numbered(line, escaped).replace(/\[(\d+)\]$/, '\\[$1\\]'),
    source: (source, number) => `${number}. ${escaped(byline(source))}: “${escaped(source.text)}”`,
  },
};

function writeReply(reply: TurnReply, writer: Writer): string[] {
  const sentences = reply.say.map((line) => writer.sentence(line));
  const prompt = reply.prompt === null ? [] : [writer.sentence({ text: reply.prompt })];
  const sources = reply.sources.map((source, at) => writer.source(source, at + 1));
  return [[...sentences, ...prompt].join('\n'), sources.join('\n')].filter((block) => block !== '');
}

/** What was asked and answered, with the sources of every sentence; ends with a line end. Without answers only the title. */
export function writeTranscript(exchanges: readonly Exchange[], format: TranscriptFormat): string {
  const writer = WRITERS[format];
  const blocks = exchanges.flatMap((exchange) => {
    const reply = replyOf(exchange);
    if (reply === undefined) return [];
    const question = exchange.asked === '' ? [] : [writer.question(exchange.asked)];
    return [...question, ...writeReply(reply, writer)];
  });
  return `${[writer.title('Keynote Recap'), ...blocks].join('\n\n')}\n`;
}

/** The sentences of an answer and where they are from, to be pasted somewhere. */
export function writeAnswer(reply: TurnReply): string {
  return `${writeReply(reply, WRITERS.text).join('\n\n')}\n`;
}

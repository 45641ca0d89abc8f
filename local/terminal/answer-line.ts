import type { Answer } from '../../lambda/dialog/answer.ts';
import type { NoteId, NoteRecord } from '../../lambda/retrieve/index-format.ts';

export type AnsweredQuestion = {
  readonly question: string;
  readonly answer: Answer;
  /** Milliseconds from the words to the answer. */
  readonly ms: number;
};

/** The path of every note's file, relative to the notes folder. */
export type NoteFiles = ReadonlyMap<NoteId, string>;

export function noteFiles(notes: readonly NoteRecord[]): NoteFiles {
  return new Map(notes.map(({ id, file }) => [id, file]));
}

/**
 * One answer as a line of JSON without its line end: question, outcome, say, prompt, sources, ms. Other programs read it:
 * fields are neither renamed nor taken away. A source's `note` is the note's file.
 */
export function answerLine({ question, answer, ms }: AnsweredQuestion, files: NoteFiles): string {
  return JSON.stringify({
    question,
    outcome: answer.outcome,
    say: answer.say.map(({ text }) => text),
    prompt: answer.next.do === 'listen' ? answer.next.prompt : null,
    sources: (answer.show?.sources ?? []).map(({ note, title, speakers, line, text }) => ({
      note: files.get(note) ?? note,
      talk: title,
      speakers,
      line,
      text,
    })),
    ms: Math.round(ms * 100) / 100,
  });
}

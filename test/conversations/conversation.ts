import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/**
 * A scripted conversation, free of any platform: what the listener says, turn by turn, and what must be true of each
 * answer. `say` is what a recogniser would deliver; empty words are a silence.
 */
const EXPECT = z.strictObject({
  outcome: z.enum(['answered', 'not-found', 'ask-back', 'done']),
  /** Patterns (case-insensitive) that what is said must all match. */
  mentions: z.array(z.string().min(1)).optional(),
  /** Patterns that neither what is said nor the prompt may match. */
  not: z.array(z.string().min(1)).optional(),
  /** A pattern that the question put to the listener must match. */
  asks: z.string().min(1).optional(),
  /** The talk that the first sentence of the notes is from, by its id. */
  talk: z.string().min(1).optional(),
  /** false: no sentence of the notes that was said before in this conversation; true: the very sentences of the answer before. */
  repeats: z.boolean().optional(),
});
const TURN = z.strictObject({ say: z.string(), expect: EXPECT });
const CONVERSATION = z.strictObject({
  name: z.string().min(1),
  why: z.string().min(1),
  turns: z.array(TURN).min(1),
});

export type Expect = z.infer<typeof EXPECT>;
export type Conversation = z.infer<typeof CONVERSATION> & { readonly file: string };

/** All conversations of a folder, file by file. Throws where one is not of that shape, naming the file and the field. */
export function readConversations(folder: URL): readonly Conversation[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return files.flatMap((file) => {
    const read = z.array(CONVERSATION).safeParse(parse(readFileSync(new URL(file, folder), 'utf8')));
    if (read.success) return read.data.map((conversation) => ({ ...conversation, file }));
    const [issue] = read.error.issues;
    throw new Error(`${file}: ${issue?.path.join('.')}: ${issue?.message}`);
  });
}

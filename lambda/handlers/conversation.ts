import { join } from 'node:path';
import { type Conversation, createConversation } from '../dialog/conversation.ts';
import { loadPatterns } from '../io/load-patterns.ts';
import type { Knowledge } from '../retrieve/index-format.ts';

/** The whole conversation over the knowledge, with the sentences that lie beside it in a folder. */
export async function openConversation(knowledge: Knowledge, folder: string): Promise<Conversation> {
  const holdsTranscripts = knowledge.notes.some(({ transcript }) => transcript);
  const transcripts = holdsTranscripts ? await import('../dialog/transcripts.ts') : undefined;
  return createConversation({
    knowledge,
    patterns: await loadPatterns(join(folder, 'patterns.json')),
    openTranscripts: transcripts?.createTranscripts,
  });
}

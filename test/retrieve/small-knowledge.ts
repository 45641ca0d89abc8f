import { buildKnowledge } from '../../content/ingest/knowledge/build-knowledge.ts';
import type { Knowledge, Passage, Talk } from '../../lambda/retrieve/index-format.ts';

/** A passage of a small collection: its sentences, and what it stands under. */
export type SmallPassage = {
  readonly talk?: string;
  readonly headings?: readonly string[];
  readonly kind?: Passage['kind'];
  readonly sentences: readonly string[];
  /** What goes before each of the sentences when it is said alone. */
  readonly under?: string;
};

export type SmallCollection = {
  /** The talks; a passage that names none belongs to the first. */
  readonly talks?: readonly (Partial<Talk> & { readonly id: string })[];
  readonly speakers?: Knowledge['catalogue']['speakers'];
  readonly topics?: Knowledge['catalogue']['topics'];
  readonly passages: readonly SmallPassage[];
  readonly related?: Knowledge['related'];
};

function toTalk(talk: Partial<Talk> & { readonly id: string }): Talk {
  return { title: '', kind: 'talk', speakers: [], aliases: [], notes: [`note-${talk.id}`], ...talk };
}

/** Knowledge as the build makes it, of a few sentences: line n of a talk's note holds its n-th sentence. */
export function smallKnowledge({
  talks = [{ id: 'talk' }],
  speakers = [],
  topics = [],
  passages,
  related,
}: SmallCollection): Knowledge {
  const lines = new Map<string, number>();
  const lineOf = (talk: string) => {
    const line = (lines.get(talk) ?? 0) + 1;
    lines.set(talk, line);
    return line;
  };
  const built = buildKnowledge({
    catalogue: { talks: talks.map(toTalk), speakers, topics, days: [] },
    notes: talks.map(({ id }) => ({ id: `note-${id}`, talk: id, file: `${id}.md` })),
    passages: passages.map(
      ({ talk = talks[0]?.id ?? '', headings = [], kind = 'note', sentences, under }) => ({
        note: `note-${talk}`,
        talk,
        kind,
        headings,
        sentences: sentences.map((text) => ({
          text,
          line: lineOf(talk),
          ...(under !== undefined && { under }),
        })),
      }),
    ),
  });
  return { ...built, ...(related && { related }) };
}

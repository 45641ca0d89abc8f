import type { Question, QuestionKind } from '../dialog/question.ts';
import type { Catalogue } from '../retrieve/index-format.ts';
import type { Slots, SlotValue } from './slots.ts';
import type { Understanding } from './understand.ts';

/** What a platform recognised. */
export type Recognised = {
  /** The wish, by its name in the model; 'unclear' where none was heard. */
  readonly wish: string;
  readonly slots: Slots;
  /** The sentence as far as it is known: put together again from the slots where the platform keeps the words to itself. */
  readonly sentence: string;
  /** slots: wish and slots say everything; words: the question is in the sentence. */
  readonly reads: 'slots' | 'words';
  /** A slot was asked for, and took what was said. */
  readonly isReply?: boolean;
};

export type ReadIntent = (recognised: Recognised) => Question;

/** Slots that name somebody or something of the catalogue: what the platform did not resolve is resolved here. */
const NAMING = /^(?:other_)?(?:speaker|talk|day|year)$/;
/** Words that end or help, whatever slot they were taken for. */
const ALWAYS: ReadonlySet<string> = new Set(['stop', 'cancel', 'help']);
/** Questions that may be no more than a name and the words around it. */
const NAMELIKE: ReadonlySet<QuestionKind> = new Set(['ask', 'fact', 'unclear']);
const YEAR = /^(?:19|20)\d\d$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The ids of a slot that can be relied on: a platform may still know names that the notes no longer have. */
function createResolve(catalogue: Catalogue): (slot: string, value: SlotValue) => Pick<SlotValue, 'ids'> {
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map((one) => one.id));
  const known = new Map([
    ['speaker', ids(catalogue.speakers)],
    ['talk', ids(catalogue.talks)],
    ['day', ids(catalogue.days)],
    ['topic', ids(catalogue.topics)],
  ]);
  return (slot, { said, ids: given }) => {
    const kind = slot.replace(/^other_/, '');
    const candidates = given ?? (kind === 'day' && ISO_DAY.test(said) ? [said] : []);
    const kept = candidates.filter((id) =>
      kind === 'year' ? YEAR.test(id) : (known.get(kind)?.has(id) ?? true),
    );
    return kept.length === 0 ? {} : { ids: kept };
  };
}

/**
 * What was said to "which speaker?" or "which talk?" and is no name: a wish of its own ("the second one", "list the talks"),
 * another question, or noise. Undefined for a name, which belongs into the question that was asked before.
 */
function readReply(said: string, { understand, isStrange }: Understanding): Question | undefined {
  const alone = understand(said);
  if (!NAMELIKE.has(alone.kind)) return alone;
  if (alone.kind !== 'ask' || alone.doubt !== undefined) return undefined;
  if (alone.speaker !== undefined || alone.talk !== undefined || alone.year !== undefined) return undefined;
  return isStrange(said) ? understand('') : alone;
}

/**
 * From what a platform recognised to a question. Resolved ids count first; where a name was not resolved, the sentence is
 * understood as a whole, as if it had been typed: misheard names, spelled products, numbers in words.
 */
export function createReadIntent(understanding: Understanding, catalogue: Catalogue): ReadIntent {
  const { understand, toQuestion, clean } = understanding;
  const resolve = createResolve(catalogue);
  return ({ wish, slots, sentence, reads, isReply = false }) => {
    const filled = Object.entries(slots).flatMap(([name, value]) =>
      value === undefined || value.said.trim() === ''
        ? []
        : [[name, { said: clean(value.said) || value.said, ...resolve(name, value) }] as const],
    );
    const [only, ...others] = filled;
    if (only !== undefined && others.length === 0 && only[1].ids === undefined) {
      const alone = understand(only[1].said);
      if (ALWAYS.has(alone.kind)) return alone;
    }
    if (wish === 'unclear') return understand('');
    const open = filled.filter(([name, { ids }]) => NAMING.test(name) && ids === undefined);
    const [asked] = isReply ? open.flatMap(([, { said }]) => readReply(said, understanding) ?? []) : [];
    if (asked !== undefined) return asked;
    return reads === 'words' || open.length > 0
      ? understand(sentence)
      : toQuestion(wish, Object.fromEntries(filled), sentence);
  };
}

import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { keepOffers } from './keep-offers.ts';
import { lastRefs } from './last-answer.ts';
import { makeAnswer, toSource } from './make-answer.ts';
import { count } from './phrases/en.ts';
import type { QuestionOf } from './question.ts';
import { addRefs, fromRef, MOST_SAVED, type SentenceRef } from './session.ts';

/** Saved sentences read back at once: two breaths. */
const READ_BACK = 4;

/** "Save that": the sentences of the last answer. */
export function respondSave(context: Context): Answer {
  const { session, world } = context;
  const refs = lastRefs(context);
  if (refs.length === 0)
    return makeAnswer(
      { outcome: 'answered', say: [{ text: world.phrases.nothingToSave }], keepTold: true },
      context,
    );
  const saved = addRefs(session.saved, refs, MOST_SAVED);
  return makeAnswer(
    {
      outcome: 'answered',
      say: [{ text: world.phrases.saved(count(saved.length, 'sentence')) }],
      also: refs,
      keepTold: true,
      ...keepOffers(session),
      session: { saved },
    },
    context,
  );
}

/** "What did I save?": the latest, as the notes have them. */
export function respondSaved(context: Context): Answer {
  const { session, world } = context;
  const refs = session.saved.filter((ref) => toSource(ref, world) !== undefined);
  if (refs.length === 0)
    return makeAnswer(
      {
        outcome: 'answered',
        say: [{ text: world.phrases.nothingSaved }],
      },
      context,
    );
  const lines = refs.slice(-READ_BACK).flatMap((ref) => {
    const place = fromRef(ref);
    const text = place && world.knowledge.passages[place.passage]?.sentences[place.sentence]?.text;
    return text === undefined ? [] : [{ text, ref }];
  });
  return makeAnswer(
    {
      outcome: 'answered',
      say: [{ text: world.phrases.savedList(count(refs.length, 'sentence')) }, ...lines],
      also: refs,
    },
    context,
  );
}

/** The saved sentences that are meant; undefined where several were read back, and nothing tells which. */
function unwanted(
  { position, all }: QuestionOf<'unsave'>,
  { session, world }: Context,
): readonly SentenceRef[] | undefined {
  const { saved, told } = session;
  if (all) return saved;
  const known = lastRefs({ session }).filter((ref) => saved.includes(ref));
  if (position !== undefined)
    return [known.at(position > 0 ? position - 1 : position)].filter((ref) => ref !== undefined);
  const [first] = told?.lines ?? [];
  // what a list of them begins with, without how many they are
  const isReadBack = typeof first === 'string' && first.startsWith(world.phrases.savedList('').slice(0, -1));
  return isReadBack && known.length > 1 ? undefined : known;
}

/** "Delete that", "forget the second one", "clear my list". */
export function respondUnsave(question: QuestionOf<'unsave'>, context: Context): Answer {
  const { session, world } = context;
  const { phrases } = world;
  const refs = unwanted(question, context);
  const saved = session.saved.filter((ref) => refs?.includes(ref) !== true);
  const no = session.saved.length === 0 ? phrases.nothingSaved : phrases.notAmongSaved;
  const done = refs?.length === 0 ? no : phrases.unsaved(count(saved.length, 'saved sentence'));
  return makeAnswer(
    {
      outcome: refs === undefined ? 'ask-back' : 'answered',
      say: [{ text: refs === undefined ? phrases.unsaveHow : done }],
      keepTold: true,
      ...keepOffers(session),
      session: { saved },
    },
    context,
  );
}

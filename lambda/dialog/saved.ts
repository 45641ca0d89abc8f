import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { keepOffers } from './keep-offers.ts';
import { makeAnswer, toSource } from './make-answer.ts';
import { count } from './phrases/en.ts';
import { addRefs, fromRef, MOST_SAVED } from './session.ts';

/** Saved sentences read back at once: two breaths. */
const READ_BACK = 4;

/** "Save that": the sentences of the last answer. */
export function respondSave(context: Context): Answer {
  const { session, world } = context;
  const refs = (session.told?.lines ?? []).flatMap((line) => (typeof line === 'string' ? [] : [line.ref]));
  const prompt =
    session.yes === undefined
      ? world.phrases.anythingElse(session.turn)
      : world.phrases.shallIGoOn(session.turn);
  if (refs.length === 0)
    return makeAnswer(
      { outcome: 'answered', say: [{ text: world.phrases.nothingToSave }], prompt, keepTold: true },
      context,
    );
  const saved = addRefs(session.saved, refs, MOST_SAVED);
  return makeAnswer(
    {
      outcome: 'answered',
      say: [{ text: world.phrases.saved(count(saved.length, 'sentence')) }],
      prompt,
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
        prompt: world.phrases.anythingElse(session.turn),
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
      prompt: world.phrases.anythingElse(session.turn),
    },
    context,
  );
}

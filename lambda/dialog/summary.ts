import { leansBack } from '../retrieve/analyze.ts';
import type { Knowledge, TalkId } from '../retrieve/index-format.ts';
import { chooseCentral } from '../summarize/central.ts';
import { type Chosen, FIRST_BREATH } from '../summarize/choose.ts';
import { isInShort } from '../summarize/headings.ts';
import { countWords } from '../summarize/words.ts';
import { replyNothingThere } from './asides.ts';
import { askWhichTalk } from './ask-back.ts';
import { attribute } from './attribute.ts';
import type { Context } from './context.ts';
import { exampleQuestions } from './examples.ts';
import { keepOffers } from './keep-offers.ts';
import type { Reply } from './make-answer.ts';
import { LIST_OF_TALKS, type Subject } from './session.ts';
import { saidBefore } from './tell-findings.ts';
import type { World } from './world.ts';

/** So many words in one sentence make an announcement; "Speaker: Jane Doe" tells nothing of what was said. */
const ANNOUNCING_WORDS = 10;

function announces(id: number, { passages }: Knowledge): boolean {
  const passage = passages[id];
  if (passage?.kind !== 'abstract') return false;
  return passage.sentences.some(({ text }) => text.split(' ').length >= ANNOUNCING_WORDS);
}

/** What was said in a talk. Lines that only tell when, where and by whom are none of it, unless there is nothing else. */
export function saidPassages(talk: TalkId, { knowledge, passagesOf }: World): readonly number[] {
  const all = passagesOf(talk);
  const said = all.filter((id) => knowledge.passages[id]?.kind !== 'abstract' || announces(id, knowledge));
  return said.length > 0 ? said : all;
}

/** The short of a talk: its own summary where it has one, else its most central sentences. */
export function summaryPassages(talk: TalkId, context: Context): readonly number[] {
  const all = context.world.passagesOf(talk);
  const { knowledge } = context.world;
  const { passages } = knowledge;
  const short = all.filter((id) => announces(id, knowledge) || isInShort(passages[id]?.headings ?? []));
  const words = short.reduce((sum, id) => sum + (passages[id]?.sentences.length ?? 0), 0);
  const told = all.filter((id) => passages[id]?.kind !== 'abstract');
  return words > 0 ? short : told.length > 0 ? told : all;
}

/** Nobody can tell what is meant: what was on offer stays so; else it says what can be asked, and the second time offers the list. */
export function replyUnclear({ session, world }: Context): Reply {
  const { phrases } = world;
  const sorry = { text: phrases.unclear(session.turn) };
  const kept = { outcome: 'ask-back' as const, keepTold: true, ...keepOffers(session) };
  const prompt = session.told?.prompt ?? '';
  if (session.misses < 2 && prompt !== '' && (session.yes !== undefined || session.choices !== undefined))
    return { ...kept, say: [sorry], prompt };
  if (session.misses >= 1) return { ...kept, say: [sorry], prompt: phrases.wayOut, yes: LIST_OF_TALKS };
  return {
    ...kept,
    say: [sorry, { text: phrases.tryThis(exampleQuestions(world)) }],
    prompt: phrases.welcomePrompt,
  };
}

/** What the one who was asked for said in a talk of several; empty where the notes do not tell it apart. */
function ownPart({ speaker }: Subject, talk: TalkId, { world }: Context): readonly number[] {
  if (speaker === undefined) return [];
  return world.passagesOf(talk).filter((passage) => world.partOf(passage).includes(speaker));
}

/** What was said on a transcribed talk's title, retold in so many words; undefined for a talk that is noted. */
export function retellTalk(talk: TalkId, words: number, world: World): readonly Chosen[] | undefined {
  const about = world.naming.talk(talk)?.title ?? '';
  const told = world.transcripts.summarize(talk, { about, focus: 'anything', talk }, words + SPARE_WORDS);
  return told && standing(withinWords(standing(told, world), words), world);
}

/** Told in place of what leans on something that was not. */
const SPARE_WORDS = 25;
/** "One of them is execve", "Unless a rebase is involved." */
const LEANS =
  /^(?:one|some|most|all|none|each|another) (?:of (?:them|these|those|which)|way|thing)\b|^(?:unless|because|which|until|whereas)\b[^,]*$/i;

/** What stands on its own, or behind what it leans on; everything where nothing does. */
function standing(told: readonly Chosen[], { knowledge }: World): readonly Chosen[] {
  const on = told.filter(({ passage, sentence, text: said }, at) => {
    const text = knowledge.passages[passage]?.sentences[sentence]?.text ?? '';
    const before = told[at - 1];
    const follows = before?.passage === passage && sentence - before.sentence <= 1;
    return follows || ![text, said].some((words) => leansBack(words) || LEANS.test(words));
  });
  return on.length > 0 ? on : told;
}

/** As many words as there is breath for: what is worth least is left out first. */
function withinWords(told: readonly Chosen[], words: number): readonly Chosen[] {
  const size = told.reduce((sum, { text }) => sum + countWords(text), 0);
  if (size <= words || told.length < 2) return told;
  const least = told.reduce((low, one) => (one.value < low.value ? one : low));
  return withinWords(
    told.filter((one) => one !== least),
    words,
  );
}

/** … unless some of it was told before. */
function retellAnew(talk: TalkId, { session, world }: Context): readonly Chosen[] | undefined {
  const chosen = retellTalk(talk, FIRST_BREATH.most, world);
  const isSaid = saidBefore(session);
  return chosen?.some(({ passage, sentence }) => isSaid(passage, sentence)) ? undefined : chosen;
}

/** The short of one talk; when it was told, the talk's next most central sentences. */
function replyTalk(subject: Subject, talk: TalkId, context: Context): Reply {
  const { session, world } = context;
  const { naming, phrases } = world;
  const limits = { budget: FIRST_BREATH, isSaid: saidBefore(session) };
  const own = ownPart(subject, talk, context);
  const short =
    (own.length > 0 ? undefined : retellAnew(talk, context)) ??
    chooseCentral(own.length > 0 ? own : summaryPassages(talk, context), world, limits);
  const chosen =
    short.length > 0 || own.length > 0 ? short : chooseCentral(world.passagesOf(talk), world, limits);
  const speaker = naming.talk(talk)?.speakers[0];
  if (chosen.length === 0) {
    const say = [{ text: phrases.thatIsAll(` on ${naming.talkName(talk)}`, session.turn) }];
    return { outcome: 'answered', say };
  }
  const known = session.talk === undefined ? {} : { known: session.talk };
  return {
    outcome: 'answered',
    title: naming.talk(talk)?.title ?? '',
    say: attribute(chosen, { ...known, bySpeaker: false, pointFirst: false, turn: session.turn }, world),
    yes: { do: 'more' },
    session: { subject: { ...subject, talk }, talk, ...(speaker !== undefined && { speaker }) },
  };
}

/** "What did Werner say?", "what was ARC203 about?": the short of one talk, or which of several is meant. */
export function replySummary(
  subject: Subject,
  talks: ReadonlySet<TalkId> | undefined,
  context: Context,
): Reply {
  if (talks === undefined) return replyUnclear(context);
  const [talk, ...others] = [...talks];
  if (talk === undefined) return replyNothingThere(context);
  return others.length > 0 ? askWhichTalk([...talks], subject, context) : replyTalk(subject, talk, context);
}

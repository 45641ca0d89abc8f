import type { Block, NoteDraft } from '../document.ts';
import { isSamePerson } from '../people/speaker-names.ts';
import { wordCount } from '../titles.ts';

/** In a talk of one speaker, a voice that says at least this share of the words at a stretch is the speaker's; the rest are hosts and askers. */
const SPEAKERS_SHARE = 0.15;

type Turn = Extract<Block, { kind: 'turn' }>;

function turnsOf(draft: NoteDraft): readonly Turn[] {
  return draft.sections.flatMap((section) => section.blocks.filter((block) => block.kind === 'turn'));
}

/** "ANA: …", "Ana: …": the one of the talk's speakers whom a label means. */
function meant(label: string, { facts }: NoteDraft): string {
  const likely = label.length < 2 ? [] : facts.speakers.filter(({ name }) => isSamePerson(label, name));
  const [only, ...others] = likely;
  return only === undefined || others.length > 0 ? label : only.name;
}

/** Each turn under its speaker's whole name. */
function withWholeNames(draft: NoteDraft): NoteDraft {
  const name = (block: Block): Block =>
    block.kind === 'turn' ? { ...block, speaker: meant(block.speaker, draft) } : block;
  return {
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, blocks: section.blocks.map(name) })),
  };
}

/**
 * Captioners mark only that another voice speaks (">>"). Where a talk has one speaker, and no turn names anybody, the long
 * turns are the speaker's.
 */
export function nameTurns(draft: NoteDraft): NoteDraft {
  const turns = turnsOf(draft);
  if (turns.length === 0) return draft;
  return nameSilent(turns.some((turn) => turn.speaker !== '') ? withWholeNames(draft) : draft);
}

function nameSilent(draft: NoteDraft): NoteDraft {
  const [speaker, ...others] = draft.facts.speakers;
  const turns = turnsOf(draft);
  if (
    speaker === undefined ||
    others.length > 0 ||
    turns.length === 0 ||
    turns.some((turn) => turn.speaker !== '')
  )
    return draft;
  const long = longStretches(turns);
  const name = (block: Block): Block =>
    block.kind === 'turn' && long.has(block) ? { ...block, speaker: speaker.name } : block;
  return {
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, blocks: section.blocks.map(name) })),
  };
}

/** The turns of voices that say much before another one is marked. */
function longStretches(turns: readonly Turn[]): ReadonlySet<Block> {
  const stretches: { turns: Turn[]; words: number }[] = [];
  for (const turn of turns) {
    const last = stretches.at(-1);
    const words = wordCount(turn.text);
    if (last !== undefined && turn.goesOn === true) {
      last.turns.push(turn);
      last.words += words;
    } else stretches.push({ turns: [turn], words });
  }
  const all = stretches.reduce((sum, { words }) => sum + words, 0);
  return new Set(stretches.filter(({ words }) => words >= SPEAKERS_SHARE * all).flatMap((one) => one.turns));
}

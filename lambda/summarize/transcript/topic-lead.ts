import { analyze, isStopWord, stem, tokenize } from '../../retrieve/analyze.ts';
import type { PreparedTranscript } from './summarize.ts';
import type { Chosen } from './types.ts';

/** Where a question names its topic: "… about the budget", "… on button design when discussing costs". */
const TOPIC = /\b(?:about|on|of|regarding|concerning|towards?) ((?!what\b|whether\b|how\b|why\b|if\b|that\b|him|her|them|it\b|this\b|when\b).+?)(?: (?:when|during|in the (?:discussion|meeting)|at the meeting|while|after|before) .*)?[?.!\s]*$/i;
/** Nouns that have a topic behind an "of" or "on", and are none themselves. */
const NOT_YET = /^(?:the )?(?:discussions?|opinions?|conclusions?|decisions?|issues?|topics?|thoughts?|views?|presentations?) (?:about|on|of|regarding) /i;
const MAX_WORDS = 14;
/** How far from a chosen sentence the topic's words may have been said, in sentences. */
const REACH = 8;

/**
 * An opening that keeps the listener's words: "On speech recognition," before what was said of it. Undefined unless each
 * word of the topic with a meaning was said in or near (8 sentences) the chosen sentences: it may not say more than they.
 */
export function topicLead(query: string, { transcript }: PreparedTranscript, chosen: readonly Chosen[]): string | undefined {
  const topic = TOPIC.exec(query)?.[1]?.replace(NOT_YET, '').trim();
  if (topic === undefined || topic.split(' ').length > MAX_WORDS || analyze(topic).length === 0) return undefined;
  const refs = new Set(chosen.map(({ ref }) => ref));
  const said = new Set<string>();
  transcript.units.forEach((unit, index) => {
    const near = transcript.units.slice(Math.max(0, index - REACH), index + REACH + 1);
    if (near.some(({ ref }) => refs.has(ref))) for (const term of [...unit.terms, ...analyze(unit.by)]) said.add(term);
  });
  const missing = tokenize(topic).some(({ word }) => !isStopWord(word) && !said.has(stem(word)));
  return missing ? undefined : `On ${topic},`;
}

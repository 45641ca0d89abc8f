import { analyze, isStopWord, stem, tokenize } from '../../retrieve/analyze.ts';
import type { PreparedTranscript } from './summarize.ts';
import type { Chosen } from './types.ts';

/** Where a question names its topic: "… about the budget", "… on button design when discussing costs". */
const TOPIC =
  /\b(?:about|on|of|regarding|concerning|towards?) ((?!(?:what|whether|how|why|if|that|him|her|them|it|this|when)\b).{1,200}?)(?: (?:when|during|in the (?:discussion|meeting)|at the meeting|while|after|before) .*)?[?.!\s]*$/i;
/** Within a topic, where a narrower one begins: "the shape of the button". */
const NARROWER = /\b(?:about|on|of|regarding|for|with|in) /i;
/** A topic with a verb is a statement, and would be claimed. */
const VERB =
  /\b(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|may|might|must|be)\b/i;
const MAX_WORDS = 12;
/** How far from a chosen sentence the topic's words may have been said, in sentences. */
const REACH = 8;

/**
 * The chosen sentences, the first opened in the listener's words: "On speech recognition, the User Interface said that …".
 * Each word of the opening with a meaning was said in or near (8 sentences) the chosen ones: it does not say more than
 * they. Where the question names no such topic they are handed back as they are.
 */
export function leadWithTopic(
  query: string,
  prepared: PreparedTranscript,
  chosen: readonly Chosen[],
): readonly Chosen[] {
  const topic = topicOf(query, saidNear(prepared, chosen));
  const [first, ...rest] = chosen;
  if (topic === undefined || first === undefined) return chosen;
  return [{ ...first, text: `On ${topic}, ${first.text.replace(/^The /, 'the ')}` }, ...rest];
}

function saidNear({ transcript }: PreparedTranscript, chosen: readonly Chosen[]): ReadonlySet<string> {
  const refs = new Set(chosen.map(({ ref }) => ref));
  const said = new Set<string>();
  transcript.units.forEach(({ ref }, index) => {
    if (!refs.has(ref)) return;
    for (const unit of transcript.units.slice(Math.max(0, index - REACH), index + REACH + 1)) {
      for (const term of [...unit.terms, ...analyze(unit.by)]) said.add(term);
    }
  });
  return said;
}

/** The widest topic of the question all of whose words were said. */
function topicOf(query: string, said: ReadonlySet<string>): string | undefined {
  let topic = TOPIC.exec(query)?.[1]?.trim();
  while (topic !== undefined) {
    const terms = tokenize(topic).filter(({ word }) => !isStopWord(word));
    const all = terms.length > 0 && terms.every(({ word }) => said.has(stem(word)));
    if (all && !VERB.test(topic) && topic.split(' ').length <= MAX_WORDS) return topic;
    const narrower: number = topic.search(NARROWER);
    topic = narrower < 0 ? undefined : topic.slice(narrower).replace(NARROWER, '').trim();
  }
  return undefined;
}

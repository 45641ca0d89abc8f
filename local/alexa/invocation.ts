import type { DeviceModel } from './device-model.ts';

/** Words that name the skill: to open it, or to ask it something at once. */
export type Invocation =
  | { readonly do: 'open' }
  /** What is asked, in the readings that the connecting word leaves open: "about aurora", "aurora". */
  | { readonly do: 'ask'; readonly readings: readonly string[] };

const WAKE = '(?:(?:um|uh|ok|okay|hey) )*(?:(?:alexa|echo|computer|amazon|ziggy) )?(?:please )?';
const OPENING = '(?:open|launch|start|begin|run|use|load|play|talk to|go to|ask|tell)';
/** "ask keynote recap about aurora": this word may belong to the skill's name or to the question. */
const CONNECTING = /^(?:to|about|for|if|whether|that|and|what about) (?=.)/;

/**
 * The forms of "Understand How Users Invoke Custom Skills": a launch word and the name; the name, perhaps a connecting word, and the
 * question; the question, "from", "with" or "using", and the name. undefined where the skill is not named.
 */
export function readInvocation(words: string, model: DeviceModel): Invocation | undefined {
  const said = words
    .toLowerCase()
    .replace(/(?<=[\p{L}\p{N}]{2})\.|[^\p{L}\p{N}'.]+/gu, ' ')
    .trim();
  const name = model.invocation.join(' ');
  if (new RegExp(`^${WAKE}(?:${OPENING} )?${name}(?: please)?$`).test(said)) return { do: 'open' };
  const asked =
    new RegExp(`^${WAKE}${OPENING} ${name} (?<asked>.+)$`).exec(said) ??
    new RegExp(`^${WAKE}(?:ask )?(?<asked>.+) (?:from|with|using|on|in) ${name}$`).exec(said);
  const question = asked?.groups?.asked;
  if (question === undefined) return undefined;
  const bare = question.replace(CONNECTING, '');
  return { do: 'ask', readings: bare === question ? [question] : [bare, question] };
}

import { askedRules } from './asked-rules.ts';
import { isFirstPerson } from './persons.ts';
import { reportClause, type Speech, toClause } from './report-clause.ts';
import { subjectRule } from './subject-rule.ts';
import { isPastForm, pastOf, pastOfThird } from './verbs.ts';

/** A way to report a sentence: undefined where it does not fit. The first that fits, and holds to the source, is taken. */
export type ReportingRule = {
  readonly name: string;
  readonly why: string;
  readonly apply: (speech: Speech) => string | undefined;
};

const THINKING =
  /^(?:personally,? )?i (?:(?:also|still|really|just|actually|personally) )?(?:think|believe|guess|suppose|reckon|feel|suspect)(?: that)?,? (?=\S+ \S+ \S)(?!like\b|so\b|about\b|of\b|for\b)(.+)$/is;
const LETS = /^(?:let's|let us) (?!not\b|see\b|say\b|go ahead\b)(?:just |maybe |now )?(\S+ .+)$/is;
const WHY_NOT = /^why (?:don't|do not) (?:we|you|they) (.+)$/is;
const WHAT_ABOUT = /^(?:how|what) about (\S+.+)$/is;
const WE_SHOULD = /^(?:maybe |perhaps )*we (?:should|ought to)\b(?! have\b)/i;
const OPINION = /\b(?:should|ought to|would be|seems?|probably|maybe|perhaps|better|best|good idea|nice)\b/i;
const I_THINK =
  /,? \b(?:i think|i believe|i guess|i suppose|i reckon)(?:,?(?= )(?! (?:that|about|of|so)\b)|(?=[.?!]*$))/gi;
const ORDER =
  /^(?:please |just )?([a-z]+) (?:the|a|an|it|them|that|this|your|their|sure|in|on|to|up|for|all|as|with)\b/i;
/** Where a command's own clause is over: "make it so that it is soft". */
const CLAUSE_END = /[,;]|\b(?:that|if|because|so|which|what|who|how|where|when|whatever)\b/i;
const NOT_ORDER = /^(?:don't|do not|never) ([a-z]+)\b/i;
/** A relative clause left standing alone: "which is good". */
const RELATIVE =
  /^which (?=(?:is|was|are|were|has|had|will|would|can|could|should|might|means|makes|gives|seems|needs)\b)(\S+)/i;
const NOUNISH = /^(?:a|an|the|some|our|my|this|these|those|two|three|four|five|more|no|another|all)\b/i;
const FINITE =
  /\b(?:is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|shall|should|may|might|must|cannot|ought)\b|n't\b|'(?:s|re|ve|ll|d|m)\b/i;

/** True when a clause has a verb in a person and tense, as far as the tables can tell. */
function hasFiniteVerb(text: string): boolean {
  if (FINITE.test(text)) return true;
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  return words.some(
    (word, index) =>
      index > 0 &&
      (isPastForm(word) ||
        pastOfThird(word) !== undefined ||
        (pastOf(word) !== undefined && /^(?:i|we|they|you|people)$/.test(words[index - 1] ?? ''))),
  );
}

function hasFirstPerson(text: string): boolean {
  return (text.toLowerCase().match(/[\p{L}']+/gu) ?? []).some(isFirstPerson);
}

function isQuestion(plain: string): boolean {
  return /\?["')]?$/.test(plain);
}

function think(speech: Speech): string | undefined {
  const rest = THINKING.exec(speech.plain)?.[1];
  if (rest === undefined || !hasFiniteVerb(rest)) return undefined;
  return `${speech.name} thought that ${reportClause(toClause(rest), speech.tense)}`;
}

function suggestThatThey(speech: Speech): string | undefined {
  const rest = (LETS.exec(speech.plain) ?? WHY_NOT.exec(speech.plain))?.[1];
  if (rest === undefined || pastOf(rest.split(' ')[0]?.toLowerCase() ?? '') === undefined) return undefined;
  return `${speech.name} suggested that they ${reportClause(toClause(rest), speech.tense)}`;
}

function suggestThing(speech: Speech): string | undefined {
  const rest = WHAT_ABOUT.exec(speech.plain)?.[1];
  if (
    rest === undefined ||
    !isQuestion(speech.plain) ||
    hasFirstPerson(rest) ||
    /^(?:you|that)\b/i.test(rest)
  )
    return undefined;
  return `${speech.name} suggested ${reportClause(toClause(rest), speech.tense)}`;
}

function suggestShould(speech: Speech): string | undefined {
  if (!WE_SHOULD.test(speech.plain)) return undefined;
  const rest = speech.plain.replace(/^(?:maybe |perhaps )+/i, '');
  return `${speech.name} suggested that ${reportClause(toClause(rest), speech.tense)}`;
}

function order(speech: Speech): string | undefined {
  const not = NOT_ORDER.exec(speech.plain)?.[1]?.toLowerCase();
  const verb = not ?? ORDER.exec(speech.plain)?.[1]?.toLowerCase();
  if (verb === undefined || pastOf(verb) === undefined || isQuestion(speech.plain)) return undefined;
  if (not === undefined && FINITE.test(speech.plain.split(CLAUSE_END)[0] ?? '')) return undefined;
  const rest = toClause(speech.plain.replace(/^(?:please |just )/i, '')).replace(
    /^(?:don't|do not|never) /i,
    '',
  );
  return `${speech.name} said ${not === undefined ? '' : 'not '}to ${reportClause(rest, speech.tense)}`;
}

function mention(speech: Speech): string | undefined {
  if (hasFiniteVerb(speech.plain) || !NOUNISH.test(speech.plain) || isQuestion(speech.plain))
    return undefined;
  return `${speech.name} mentioned ${reportClause(toClause(speech.plain), speech.tense)}`;
}

/** A statement: "X said that …"; of the same speaker as before, without the frame where no "I" needs it. */
function statement(speech: Speech): string | undefined {
  if (isQuestion(speech.plain) || !hasFiniteVerb(speech.plain) || /["“”]/.test(speech.plain))
    return undefined;
  const bare = speech.plain.replace(I_THINK, '');
  const clause = reportClause(toClause(bare).replace(RELATIVE, 'this $1'), speech.tense);
  if (speech.again && !hasFirstPerson(speech.plain)) return clause;
  const verb = bare !== speech.plain || OPINION.test(bare) ? 'thought' : 'said';
  return `${speech.name} ${verb} that ${clause}`;
}

/** The last resort: who, and the words as they were said. */
function quote(speech: Speech): string {
  const verb = isQuestion(speech.plain) ? 'asked' : 'said';
  const words = speech.plain.replaceAll('"', "'");
  return `${speech.name} ${verb}, "${words.charAt(0).toUpperCase()}${words.slice(1)}"`;
}

export const REPORTING_RULES: readonly ReportingRule[] = [
  {
    name: 'suggest that they',
    why: '"Let\'s use rubber", "why don\'t we use rubber"',
    apply: suggestThatThey,
  },
  { name: 'suggest thing', why: '"What about rubber?"', apply: suggestThing },
  { name: 'suggest should', why: '"We should use rubber" is a proposal', apply: suggestShould },
  { name: 'think', why: '"I think it is rubber"', apply: think },
  ...askedRules,
  { name: 'subject', why: '"I like rubber": the name takes the place of "I"', apply: subjectRule },
  { name: 'order', why: '"Make it of rubber", "don\'t use wood"', apply: order },
  { name: 'mention', why: 'a thing without a verb: "A case of rubber."', apply: mention },
  { name: 'statement', why: '"It is made of rubber"', apply: statement },
  { name: 'quote', why: 'nothing else is safe', apply: quote },
];

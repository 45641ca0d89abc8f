import { reportClause, type Speech } from './report-clause.ts';
import type { ReportingRule } from './reporting-rules.ts';
import { pastOf } from './verbs.ts';

const SUBJECT =
  '(?:i|we|you|it|they|he|she|there|this|that|these|those|people|anyone|anybody|everyone|everybody|someone|somebody)';
const AUXILIARY = '(?:is|are|am|was|were|can|could|will|would|should|shall|have|has|had|may|might|must)';
const YES_NO = new RegExp(`^(${AUXILIARY}) (${SUBJECT}) (.+)\\?$`, 'is');
const DO = new RegExp(
  `^(do|did) (${SUBJECT}) (?:(?:also|really|still|just|actually) )?([a-z]+)\\b(.*)\\?$`,
  'is',
);
const HOW =
  '(what(?: [a-z]+)?|where|when|why|who|how(?: (?:much|many|long|far|big|fast|expensive|important|old|often))?(?: [a-z]+)?|which(?: [a-z]+)?)';
const WH = new RegExp(`^${HOW} (${AUXILIARY}) (${SUBJECT})\\b(.*)\\?$`, 'is');
const WH_DO = new RegExp(
  `^${HOW} (do|did) (${SUBJECT}) (?:(?:also|really|still|just|actually) )?([a-z]+)\\b(.*)\\?$`,
  'is',
);
const OPINION_ASKED = /^(?:do|don't) you (?:guys |all )?think (?:that )?(.+)\?$/is;

function lower(text: string): string {
  return text === 'I' ? text : text.toLowerCase();
}

/** "Is it cheap?" → "asked whether it was cheap". */
function whether(speech: Speech): string | undefined {
  const [, auxiliary = '', subject = '', rest = ''] = YES_NO.exec(speech.plain) ?? [];
  if (auxiliary === '' || rest.includes('?')) return undefined;
  return `${speech.name} asked whether ${reportClause(`${lower(subject)} ${auxiliary.toLowerCase()} ${rest}`, speech.tense)}`;
}

/** The verb behind "do" or "did" takes the tense upon itself: "did we use" → "we used". */
function undo(helper: string, subject: string, verb: string): string | undefined {
  const past = pastOf(verb.toLowerCase());
  if (past === undefined || /^(?:it|he|she|this|that|there|any|every|some)/i.test(subject)) return undefined;
  return helper.toLowerCase() === 'did' ? past : verb.toLowerCase();
}

/** "Do we need it?" → "asked whether they needed it". */
function whetherDo(speech: Speech): string | undefined {
  const [, helper = '', subject = '', verb = '', rest = ''] = DO.exec(speech.plain) ?? [];
  const plain = undo(helper, subject, verb);
  if (plain === undefined || rest.includes('?')) return undefined;
  return `${speech.name} asked whether ${reportClause(`${lower(subject)} ${plain}${rest}`, speech.tense)}`;
}

/** "What can we do?" → "asked what they could do". */
function what(speech: Speech): string | undefined {
  const [, how = '', auxiliary = '', subject = '', rest = ''] = WH.exec(speech.plain) ?? [];
  if (how === '' || rest.includes('?')) return undefined;
  return `${speech.name} asked ${reportClause(`${how.toLowerCase()} ${lower(subject)} ${auxiliary.toLowerCase()}${rest}`, speech.tense)}`;
}

/** "How many buttons do we need?" → "asked how many buttons they needed". */
function whatDo(speech: Speech): string | undefined {
  const [, how = '', helper = '', subject = '', verb = '', rest = ''] = WH_DO.exec(speech.plain) ?? [];
  const plain = undo(helper, subject, verb);
  if (plain === undefined || rest.includes('?')) return undefined;
  return `${speech.name} asked ${reportClause(`${how.toLowerCase()} ${lower(subject)} ${plain}${rest}`, speech.tense)}`;
}

/** "Do you think it will sell?" → "asked whether it would sell". */
function opinionAsked(speech: Speech): string | undefined {
  const rest = OPINION_ASKED.exec(speech.plain)?.[1];
  if (
    rest === undefined ||
    rest.includes('?') ||
    rest.split(' ').length < 3 ||
    /^(?:about|of|so)\b/i.test(rest)
  )
    return undefined;
  return `${speech.name} asked whether ${reportClause(rest, speech.tense)}`;
}

/** Questions whose word order can be undone for sure; the others are quoted. */
export const askedRules: readonly ReportingRule[] = [
  { name: 'ask opinion', why: '"Do you think it will sell?"', apply: opinionAsked },
  { name: 'ask whether', why: '"Is it cheap?"', apply: whether },
  { name: 'ask whether, with do', why: '"Do we need it?"', apply: whetherDo },
  { name: 'ask what', why: '"What can we do?"', apply: what },
  { name: 'ask what, with do', why: '"What do we need?"', apply: whatDo },
];

import { wordsOf } from './shape.ts';
import { isAuxiliary, isModal, startsWithThird } from './verbs.ts';

/** "Identity: should be resolved at the gateway": up to this many words before a colon are a label. */
const LABEL_WORDS = 5;
const LABEL = /^([^:.!?()"]{1,60}?)\s*:\s+(\S.*)$/s;
const STARTS_CLAUSE = /^(?:this|that|it|they|you|we|i|there|the|these|those|if|when|a|an)\b/i;

/** A label and what it labels, as one clause where the words allow it; else unchanged, and the colon becomes a pause. */
export function speakLabel(text: string): string {
  const [, label = '', rest = ''] = LABEL.exec(text) ?? [];
  const words = wordsOf(label);
  if (rest === '' || words.length === 0 || words.length > LABEL_WORDS) return text;
  return speakKnownLabel(words.join(' '), rest) ?? speakSubject(label, rest) ?? text;
}

function speakKnownLabel(label: string, rest: string): string | undefined {
  if (/^(?:note|nb|n b)$/.test(label))
    return STARTS_CLAUSE.test(rest) ? `Note that ${lowerFirst(rest)}` : `Note, ${rest}`;
  if (/^(?:example|for example|ex|eg|e g|examples)$/.test(label)) return `For example, ${lowerFirst(rest)}`;
  if (/^(?:q|question)$/.test(label)) return rest.endsWith('?') ? rest : `Question, ${lowerFirst(rest)}`;
  return /^(?:a|answer)$/.test(label) ? `Answer, ${lowerFirst(rest)}` : undefined;
}

/** The label is the subject when a verb without one follows. */
function speakSubject(label: string, rest: string): string | undefined {
  const words = wordsOf(rest);
  const [first = ''] = words;
  const verb =
    isModal(first) ||
    (isAuxiliary(first) && !/^(?:do|don't|did|have|are)$/.test(first)) ||
    startsWithThird(words);
  return verb && !rest.endsWith('?') ? `${label} ${lowerFirst(rest)}` : undefined;
}

/** Small first letter, unless the word is an acronym or written with capitals within. */
function lowerFirst(text: string): string {
  return /^\p{Lu}(?:\p{Ll}*)(?:[\s,.'’]|$)/u.test(text) && !/^I\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

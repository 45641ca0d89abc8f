import { wordsOf } from './shape.ts';
import { isAuxiliary, isModal, startsWithThird } from './verbs.ts';

/** "Identity: should be resolved at the gateway": up to this many words before a colon are a label. */
const LABEL_WORDS = 5;
const LABEL = /^([^:.!?()"]{1,60}?)\s*:\s+(\S.*)$/s;
const STARTS_CLAUSE = /^(?:this|that|it|they|you|we|i|there|the|these|those|if|when|a|an)\b/i;

/** A label and what it labels, as one clause where the words allow it; else unchanged, and the colon becomes a pause. */
export function speakLabel(text: string): string {
  if (!text.includes(':')) return text;
  if (text.endsWith(':')) return leadIn(text);
  const [, label = '', rest = ''] = LABEL.exec(text) ?? [];
  const words = wordsOf(label);
  if (rest === '' || words.length === 0 || words.length > LABEL_WORDS) return text;
  return speakKnownLabel(words.join(' '), rest) ?? speakSubject(label, rest) ?? text;
}

/** Longer texts behind a label are no remark of whoever it names. */
const VOICE_LENGTH = 400;
/** "John Deere": a label whose every word has a capital is a name. */
const NAME = /^\p{Lu}\S*(?: \p{Lu}\S*){0,3}$/u;

/** Who or what the sentences behind a label are of: "John Deere: Not colocated. 200 people in US." Undefined where a label only marks them. */
export function voiceOf(text: string): string | undefined {
  const [, label = '', rest = ''] = text.length <= VOICE_LENGTH ? (LABEL.exec(text) ?? []) : [];
  return NAME.test(label) && speakKnownLabel(label.toLowerCase(), rest) === undefined ? label : undefined;
}

/** Labels that say what follows is: an example, a remark, a book. */
const KNOWN: readonly { readonly label: RegExp; readonly speak: (rest: string) => string }[] = [
  {
    label: /^(?:note|nb|n b)$/,
    speak: (rest) => (STARTS_CLAUSE.test(rest) ? `Note that ${lowerFirst(rest)}` : `Note, ${rest}`),
  },
  {
    label: /^(?:example|for example|ex|eg|e g|examples)$/,
    speak: (rest) => `For example, ${lowerFirst(rest)}`,
  },
  {
    label: /^(?:q|question)$/,
    speak: (rest) => (rest.endsWith('?') ? rest : `Question, ${lowerFirst(rest)}`),
  },
  { label: /^(?:a|answer)$/, speak: (rest) => `Answer, ${lowerFirst(rest)}` },
  { label: /^book$/, speak: (rest) => `The book ${rest}` },
  { label: /^books$/, speak: (rest) => `Books, ${rest}` },
];

function speakKnownLabel(label: string, rest: string): string | undefined {
  return KNOWN.find((known) => known.label.test(label))?.speak(rest);
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

/** "The details are:" announces what stands in the next lines, and a voice has to say so. */
function leadIn(text: string): string {
  return text
    .replace(/\b(is|are|was|were|be)\s*:$/, '$1 as follows')
    .replace(
      /\b(includes?|included|including|with|using|by|via|from|to|of|for|through)\s*:$/,
      '$1 the following',
    );
}

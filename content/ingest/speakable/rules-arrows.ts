import { countWords } from './long-sentences.ts';
import type { RuleGroup } from './rule.ts';

/** A lone > is an arrow, but not before a figure with its unit: "a build > 10 min". */
const ARROW = /\s*(?:<?[-=]{1,3}>|[→⇒➡⟶⟹➔➜]|\s>>?(?=\s)(?!\s~?[$€£]?\d[\d.,]*\s?(?:%|[a-zA-Z])))\s*/u;
const BACK = /\s*(?:<[-=]{1,3}(?!\s?[\d$])|[←⇐⟵])\s*/gu;
const BOTH = /\s*(?:<[-=]{1,3}>|[↔⇔⟷⇄])\s*/gu;
/** "GB of data -> PB": between so few words a single arrow reads as "to"; else, and after "=>", what follows it is the next step. */
const SHORT = { before: 3, after: 4 };
const MOVES =
  /^(?:from|move|moved|moving|migrate|change|changed|switch|switched|go|went|convert|converted|upgrade|transition)\b/i;

/** Arrows become the words they stand for: "to" between two things, "then" between steps. */
export const ARROWS: RuleGroup = {
  name: 'arrows',
  needs: '<>→',
  trigger: /[-=]>|<[-=]|[→⇒➡⟶⟹➔➜←⇐⟵↔⇔⟷⇄]|\s>>?\s/u,
  rules: [
    { name: 'arrow at the start', written: /^\s*(?:[-=]{1,3}>|[→⇒➡⟶⟹➔➜]|>>?)\s*/u, spoken: '' },
    { name: 'arrow at the end', written: /\s*(?:[-=]{1,3}>|[→⇒➡⟶⟹➔➜])\s*$/u, spoken: '' },
    { name: 'arrow both ways', written: BOTH, spoken: ' and ' },
    { name: 'arrow back', written: BACK, spoken: ' from ' },
    { name: 'arrows', needs: '>→', written: /^.*(?:[-=]>|[→⇒➡⟶⟹➔➜]|\s>>?\s).*$/su, spoken: sayArrows },
  ],
};

function sayArrows(text: string): string {
  const steps = text.split(ARROW);
  if (steps.length === 2) {
    const [from = '', to = ''] = steps;
    const before = from.split(/[,;:]\s/).at(-1) ?? '';
    const short = countWords(before) <= SHORT.before && countWords(to) <= SHORT.after;
    return ((short && !text.includes('=>')) || MOVES.test(before)) && !/^to\b/i.test(before)
      ? `${from} to ${to}`
      : `${from}, then ${to}`;
  }
  return steps.filter(Boolean).join(', then ');
}

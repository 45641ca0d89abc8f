import type { RuleGroup } from './rule.ts';

const ARROW = /\s*(?:<?[-=]{1,3}>|[→⇒➡⟶⟹➔➜]|\s>>?(?=\s))\s*/u;
const BACK = /\s*(?:<[-=]{1,3}|[←⇐⟵])\s*/gu;
const BOTH = /\s*(?:<[-=]{1,3}>|[↔⇔⟷⇄])\s*/gu;
/** "GB of data -> PB": up to this many words before a single arrow, it reads as "to"; after more, as the next step. */
const SHORT = 4;

/** Arrows become the words they stand for: "to" between two things, "then" between steps. */
export const ARROWS: RuleGroup = {
  name: 'arrows',
  trigger: /[-=]>|<[-=]|[→⇒➡⟶⟹➔➜←⇐⟵↔⇔⟷⇄]|\s>>?\s/u,
  rules: [
    { name: 'arrow at the start', written: /^\s*(?:[-=]{1,3}>|[→⇒➡⟶⟹➔➜]|>>?)\s*/u, spoken: '' },
    { name: 'arrow at the end', written: /\s*(?:[-=]{1,3}>|[→⇒➡⟶⟹➔➜])\s*$/u, spoken: '' },
    { name: 'arrow both ways', written: BOTH, spoken: ' and ' },
    { name: 'arrow back', written: BACK, spoken: ' from ' },
    { name: 'arrows', written: /^.*(?:[-=]>|[→⇒➡⟶⟹➔➜]|\s>>?\s).*$/su, spoken: sayArrows },
  ],
};

function sayArrows(text: string): string {
  const steps = text.split(ARROW);
  if (steps.length === 2) {
    const [from = '', to = ''] = steps;
    const words =
      from
        .split(/[,;:]\s/)
        .at(-1)
        ?.trim()
        .split(/\s+/).length ?? 0;
    return words <= SHORT && !/^to\b/i.test(from) ? `${from} to ${to}` : `${from}, then ${to}`;
  }
  return steps.filter(Boolean).join(', then ');
}

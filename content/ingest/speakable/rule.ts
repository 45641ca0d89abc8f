/** One way in which writing differs from speech. */
export type Rule = {
  readonly name: string;
  readonly written: RegExp;
  /** What is said instead: a replacement as in String.replace, or a function of the match and its groups. */
  readonly spoken: string | ((match: string, ...groups: string[]) => string);
};

/** Rules that can only matter where `trigger` is found: one look spares a text most of them. */
export type RuleGroup = { readonly name: string; readonly trigger: RegExp; readonly rules: readonly Rule[] };

/** The text after all rules of all groups, in order. Every pattern is global and free of nested repetition. */
export function applyRules(text: string, groups: readonly RuleGroup[]): string {
  let spoken = text;
  for (const { trigger, rules } of groups) {
    if (!trigger.test(spoken)) continue;
    for (const rule of rules) spoken = applyRule(spoken, rule);
  }
  return spoken;
}

function applyRule(text: string, { written, spoken }: Rule): string {
  return typeof spoken === 'string' ? text.replace(written, spoken) : text.replace(written, spoken);
}

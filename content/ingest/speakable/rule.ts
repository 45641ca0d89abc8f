/** One way in which writing differs from speech. */
export type Rule = {
  readonly name: string;
  readonly written: RegExp;
  /** What is said instead: a replacement as in String.replace, or a function of the match and its groups. */
  readonly spoken: string | ((match: string, ...groups: string[]) => string);
  /** The pattern cannot match a text that has none of these characters; one outside of ASCII stands for all of them. */
  readonly needs?: string;
};

/** Rules that can only matter where `trigger` is found: one look spares a text most of them. `needs`: as of a rule. */
export type RuleGroup = {
  readonly name: string;
  readonly needs?: string;
  readonly trigger: RegExp;
  readonly rules: readonly Rule[];
};

/** The text after all rules of all groups, in order. Every pattern is global and free of nested repetition. */
export function applyRules(text: string, groups: readonly RuleGroup[]): string {
  let spoken = text;
  let has = charactersOf(spoken);
  for (const { needs, trigger, rules } of groups) {
    if ((needs !== undefined && !has(needs)) || !trigger.test(spoken)) continue;
    for (const rule of rules) {
      if (rule.needs !== undefined && !has(rule.needs)) continue;
      const after = applyRule(spoken, rule);
      if (after === spoken) continue;
      spoken = after;
      has = charactersOf(spoken);
    }
  }
  return spoken;
}

function applyRule(text: string, { written, spoken }: Rule): string {
  return typeof spoken === 'string' ? text.replace(written, spoken) : text.replace(written, spoken);
}

/** All characters outside of ASCII share the last place. */
const PLACES = 128;
/** In which text, counted, a character was seen last: no table needs to be cleared. */
const lastSeen = new Uint32Array(PLACES);
let texts = 0;

/** Tells of the text just given whether it has any of some characters; asking more than a dozen patterns costs far more. */
function charactersOf(text: string): (any: string) => boolean {
  texts = (texts + 1) >>> 0;
  const here = texts;
  for (let i = 0; i < text.length; i++) lastSeen[placeOf(text, i)] = here;
  return (any) => {
    for (let i = 0; i < any.length; i++) if (lastSeen[placeOf(any, i)] === here) return true;
    return false;
  };
}

function placeOf(text: string, at: number): number {
  return Math.min(text.charCodeAt(at), PLACES - 1);
}

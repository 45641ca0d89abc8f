/** A benefit or a drawback that is named as such, and what seems to be one by what it does. */
type Merit = { readonly named: RegExp; readonly seems: RegExp };

const MERITS: ReadonlyMap<string, Merit> = new Map([
  [
    'benefits',
    {
      named: /\b(?:benefits?|advantages?|upsides?|strengths?|pros)\b/i,
      seems:
        /\b(?:suits?|(?:good|great|perfect|best) (?:fit |match )?(?:for|at)|better|faster|quicker|cheaper|easier|easily|simpler|simplif\w+|fewer|lower\w*|sav(?:e|es|ed|ings?)|improv\w+|frees?|prevents?|protects?|avoids?|no longer|without having|(?:don't|doesn't|do not|does not|never) (?:have|need) to|has no|have no|guarante\w+|(?:lets?|allows?) (?:you|us|them|teams)|confidence|higher (?:availability|throughput|performance|resilience|quality)|more (?:available|reliable|secure|resilient|efficient))\b/i,
    },
  ],
  [
    'drawbacks',
    {
      named:
        /\b(?:drawbacks?|disadvantages?|downsides?|flip side|weakness(?:es)?|shortcomings?|limitations?|trade-?offs?|caveats?|pitfalls?|warts|cons)\b/i,
      seems:
        /\b(?:limited|trad(?:e|es|ing)|loss|los(?:e|es|ing)|expensive|(?:have|has|at) a cost|costs? (?:more|much|a lot)|more (?:work|time|effort|complex)|cannot|can't|doesn't|does not|(?:can|could|may|might|to|will) block|latency|overhead|problems?|challeng\w+|lacks?|slow(?:er|s|ly)?|difficult|hard|harder|risk(?:s|y)?|worse|cold starts?|not yet|unfortunately|not (?:an? )?(?:good|great|ideal|suitable|meant)|bad)\b/i,
    },
  ],
]);
const SEEMS = 0.7;

/** How far a sentence tells a benefit or a drawback: 1 names one, 0.7 seems to, 0 neither; undefined where neither is asked for. */
export function fitMerit(text: string, focus: string): number | undefined {
  const merit = MERITS.get(focus);
  if (merit === undefined) return undefined;
  return merit.named.test(text) ? 1 : merit.seems.test(text) ? SEEMS : 0;
}

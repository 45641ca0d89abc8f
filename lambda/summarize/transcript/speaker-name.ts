/** Words that name a part somebody plays: such a label is spoken with "the". */
const ROLES = new Set(
  `manager designer interface engineer director chair chairman chairwoman chairperson speaker moderator host interviewer
  presenter narrator expert developer audience minister secretary president professor instructor lecturer questioner
  operator announcer captioner organizer organiser clerk member team`.split(/\s+/),
);

/** Forms of address and party or seat in brackets, which nobody speaks. */
const UNSPOKEN = /\s*\([^()]*\)|^(?:Right\s+)?Hon\.\s+|^(?:The\s+)?(?:Right\s+)?Honou?rable\s+/gi;

/** How a transcript's label of a speaker is said: "Industrial Designer" → "the Industrial Designer", "Hon. Bill Blair (Minister)" → "Bill Blair". */
export function speakerName(label: string): string {
  const plain = label
    .replace(UNSPOKEN, '')
    .replace(/[:\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '') return 'the speaker';
  const bare = plain.replace(/^the\s+/i, '');
  const last = bare.split(' ').at(-1)?.toLowerCase() ?? '';
  const named = /^the\s+/i.test(plain) || ROLES.has(last);
  const shown = bare === bare.toUpperCase() && bare.length > 3 ? toTitleCase(bare) : bare;
  return named ? `the ${shown}` : shown;
}

function toTitleCase(text: string): string {
  return text.toLowerCase().replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());
}

import type { Answer } from '../../lambda/dialog/answer.ts';
import type { Knowledge } from '../../lambda/retrieve/index-format.ts';

/** Words that may be spoken before the listener is asked. */
const MOST_WORDS = 75;

/** What no ear should meet, each with its name. */
const UNSPEAKABLE: readonly (readonly [name: string, sign: RegExp])[] = [
  ['a value that is missing', /\b(?:undefined|NaN|null)\b|\[object|function ?\(/],
  ['markup', /<[a-z/!][^>]*>|\*\*|__|`|^#|\]\(|&(?:amp|lt|gt|quot|#\d+);/m],
  ['a URL', /https?:|www\.|\b\S+\.(?:com|org|html?)\//],
  ['white space that is not one blank', / {2}|[\t\r\n]|^\s|\s$/],
  ['stops that follow each other', /[.,;:!?]\s*[.,;:]|[.!?]\s+[!?]/],
  ['a blank before a stop', /\s[.,;:!?](?:\s|$)/],
  ['brackets', /[[\]{}]/],
  ['an empty choice', /\b(?:or|and) ?[?.,]|, (?:or|and) ,|: ?[?.]/],
];

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** Everything that is wrong with an answer to the ear, whatever was asked; empty when nothing is. */
export function spokenFaults(answer: Answer): readonly string[] {
  const prompt = answer.next.do === 'listen' ? answer.next.prompt : '';
  const texts = [...answer.say.map((line) => line.text), ...(prompt === '' ? [] : [prompt])];
  const words = countWords(texts.join(' '));
  const faults = texts.flatMap((text) =>
    UNSPEAKABLE.flatMap(([name, sign]) => (sign.test(text) ? [`${name}: ${text}`] : [])),
  );
  if (texts.length === 0 || answer.say.length === 0) faults.push('nothing is said');
  if (words > MOST_WORDS) faults.push(`${words} words before the listener is asked: ${texts.join(' ')}`);
  if (answer.next.do === 'listen' && !/\?["”]?$/.test(prompt))
    faults.push(`the prompt asks nothing: ${prompt}`);
  if (answer.say.some((line) => !/[.!?]["”]?$/.test(line.text)))
    faults.push(`a line without an end: ${texts.join(' | ')}`);
  if (
    answer.say.some(
      (line) => /^\p{Ll}/u.test(line.text) && !/^(?:iflix|re:|orderDetails|eSilo|iOS)/.test(line.text),
    )
  )
    faults.push(`a line begins small: ${texts.join(' | ')}`);
  if (new Set(texts).size < texts.length) faults.push(`the same twice in one answer: ${texts.join(' | ')}`);
  return faults;
}

/** Finds the sentences that stand at a note's line. */
export function createSentencesAt(knowledge: Knowledge): (note: string, line: number) => readonly string[] {
  const places = new Map<string, string[]>();
  for (const passage of knowledge.passages)
    for (const sentence of passage.sentences) {
      const place = `${passage.note}:${sentence.line}`;
      places.set(place, [...(places.get(place) ?? []), sentence.text]);
    }
  return (note, line) => places.get(`${note}:${line}`) ?? [];
}

/** Words of ours that may stand before a sentence of the notes: whose it is. */
const INTRODUCTION = /^(?:in|according to) .*, (?:.+ said that )?$/i;

/** True when a line is a sentence of the notes, behind whose it is or behind its own figure, and nothing else. */
function tells(said: string, sentence: string): boolean {
  const [line, own] = [said.toLowerCase(), sentence.toLowerCase()];
  if (!line.endsWith(own)) return false;
  const before = line.slice(0, line.length - own.length);
  return before === '' || INTRODUCTION.test(before) || own.includes(before.replace(/\. $/, ''));
}

/** Lines with evidence that do not tell a sentence standing at that note and line. */
export function unfounded(
  answer: Answer,
  sentencesAt: (note: string, line: number) => readonly string[],
): readonly string[] {
  return answer.say.flatMap(({ text, evidence }) => {
    if (evidence === undefined) return [];
    const found = sentencesAt(evidence.note, evidence.line).some((sentence) => tells(text, sentence));
    return found ? [] : [`${evidence.note}:${evidence.line} does not hold: ${text}`];
  });
}

import type { Block, NotedSpeaker } from '../document.ts';
import { isCommonWord } from '../people/common-words.ts';
import { isFullName, isLoneName, isRole, startsWithFirstName } from '../people/person-names.ts';
import { singleBlanks } from '../single-blanks.ts';

/** So many characters of the beginning are searched for who speaks. */
const OPENING = 6000;
const NAME = String.raw`(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3})`;
const INTRODUCES = new RegExp(
  String.raw`\b(?:we have|we'll have|welcome(?: back)?|introduce(?: you to)?|hear from|starting with|first up,?(?: is)?|next(?: up)?,?(?: is)?|here is|here's|give it up for|joined by|over to|followed by)\s+(?:my (?:good |dear )?(?:friend|colleague),? )?${NAME}`,
  'gu',
);
const IS_TO_SPEAK = new RegExp(
  String.raw`${NAME},? (?:who(?:'s| is| will)\b|is going to|is gonna|is here to|will (?:be|talk|speak|present|tell|show)|talking about|presenting|speaking|to talk|with "|with “)`,
  'gu',
);
const SELF = new RegExp(String.raw`\b(?:I'm|I’m|I am|[Mm]y name is|[Mm]y name's)\s+${NAME}`, 'gu');
const GIVEN_BY = new RegExp(
  String.raw`\b(?:with|by|from|featuring|join|joined by|speaker(?: was| is)?:?|hosted by|interview(?:ed|ing)?)\s+(?:Dr\.? )?${NAME}(?:\s*\(([^()]{3,80})\)|,\s+(?:the |a |an )?([^,.;]{3,80})|(?=[\s.,;]))`,
  'giu',
);
const OWNS = new RegExp(
  String.raw`(?<![\p{L}’'])${NAME}['’]s (?:first |opening |last |main )?(?:slides?|talk|keynote|session|presentation)\b`,
  'gu',
);
const SPEECH =
  'said|says|stated|states|described|describes|announced|announces|explained|explains|talked|talks|mentioned|mentions|showed|shows|pointed|argued|argues|told|discussed|discusses|presented|presents|introduced|introduces|emphasi[sz]ed|noted|made (?:the|a|an|his|her)|went on|starts?|started|began|begins|ended|insist(?:s|ed)|has|had|arrived|came';
const LONE = new RegExp(
  String.raw`(?<!\p{Lu}[\p{L}’'.-]*\s)(?<![\p{L}’'-])(\p{Lu}\p{Ll}{2,})(?=\s+(?:has |had |also |then |even |just )?(?:${SPEECH})\b)`,
  'gu',
);

/** The first words of notes, on one line. */
export function openingWords(blocks: readonly Block[], limit = OPENING): string {
  let text = '';
  for (const block of blocks) {
    if (text.length >= limit) break;
    if ('text' in block && block.kind !== 'code') text += `${singleBlanks(block.text.slice(0, limit))} `;
  }
  return text.slice(0, limit);
}

/** Who is introduced, or introduces themselves, in a transcript: the one who says so first, else the first announced. */
export function introducedSpeakers(text: string): NotedSpeaker[] {
  const self = fullNames(text, SELF);
  if (self.length > 0) return self.slice(0, 1);
  return announcedSpeakers(text).slice(0, 1);
}

/** Whom a host announces. */
export function announcedSpeakers(text: string): NotedSpeaker[] {
  return [...fullNames(text, INTRODUCES), ...fullNames(text, IS_TO_SPEAK)];
}

/** "… who will talk about embedded Rust in tram signals." */
const ANNOUNCED_TOPIC =
  /\b(?:(?:will|'ll|’ll|going to|gonna|here to|is) (?:be )?(?:talk(?:ing)?|speak(?:ing)?|present(?:ing)?|tell us)|to talk|to speak)(?: to (?:us|you))?(?: (?:today|now|later))? (?:about|on) (?!(?:it|its|this|that|these|those|them|what|how|why|one|some|something|my|a few|a little|me|us|you|our|behalf|the following)\b)([^.?!,;:]{8,90}?)((?: (?:today|tonight|now|with us|later(?: on| today)?|tomorrow|after (?:me|that|this|lunch)))*)[.?!,;]/gi;
/** "I'm not going to …", "my colleague Ana will …": what this talk is not about. */
const NOT_THIS =
  /(?:\b(?:not|never|cannot|without|instead of|rather than|used)|n['’]t)\b[^.?!;]*$|\b(?:my|our|another) (?:colleague|co-?worker|team-?mate|friend)s?\b(?![^.?!;]*\bwho\b)[^.?!;]*$/i;
/** Somebody else talks at another time; I do so in this talk. */
const ANOTHER_TIME = /\b(?:later|tomorrow|after)\b/i;
const OWN = /\b(?:I|we)\b[^.?!;]*$/i;
/** So far before its topic a sentence is looked at. */
const MOST_BEFORE = 80;

/** What a transcript's first words announce that the talk will be about. */
export function announcedTopic(text: string): string | undefined {
  for (const { index, 0: whole, 1: topic = '', 2: time = '' } of text.matchAll(ANNOUNCED_TOPIC)) {
    const before = text.slice(Math.max(0, index - MOST_BEFORE), index);
    const told = `${whole.slice(0, whole.indexOf(topic))} ${time}`;
    const isElsewhere = ANOTHER_TIME.test(told) && !OWN.test(before);
    if (!NOT_THIS.test(before) && !isElsewhere) return topic.charAt(0).toUpperCase() + topic.slice(1).trim();
  }
  return undefined;
}

function fullNames(text: string, pattern: RegExp): NotedSpeaker[] {
  return [...text.matchAll(pattern)].flatMap(([, name = '']) => {
    const tidy = nameAtStart(name);
    return tidy === undefined ? [] : [{ name: tidy }];
  });
}

/** The longest beginning of the words that is a full name: "Allison Kaptur As" → Allison Kaptur. */
function nameAtStart(words: string): string | undefined {
  const parts = words.replace(/[.,]+$/, '').split(' ');
  for (let length = parts.length; length >= 2; length--) {
    const name = parts.slice(0, length).join(' ');
    if (isFullName(name)) return name;
  }
  return undefined;
}

/** People whom notes name as the ones who spoke: "a private session with Mark Ryland (security expert)". */
export function mentionedSpeakers(text: string): NotedSpeaker[] {
  const found = [...text.matchAll(GIVEN_BY)].flatMap(([, words = '', bracket, after]): NotedSpeaker[] => {
    const name = nameAtStart(words);
    const role = (bracket ?? after)?.trim();
    if (name === undefined) return [];
    if (role !== undefined && isRole(role)) return [{ name, role }];
    return startsWithFirstName(name) && speaksLater(text, name) ? [{ name }] : [];
  });
  return found.length > 0 ? found.slice(0, 4) : owners(text).slice(0, 1);
}

/** "Dara Grayson's first slide": a capital before a name that none begins with is the end of what stood there. */
function owners(text: string): NotedSpeaker[] {
  return fullNames(text, OWNS).map(({ name }) => {
    const last = name.split(' ').slice(-2).join(' ');
    return { name: startsWithFirstName(name) || !isFullName(last) ? name : last };
  });
}

function speaksLater(text: string, name: string): boolean {
  const first = name.split(' ')[0] ?? name;
  // the name comes first in the pattern: a plain string is looked for far quicker than a place before one
  const speaks = `${first}(?<!\\p{L}${first})(?:\\s\\p{Lu}\\p{Ll}+)?\\s+(?:${SPEECH})\\b`;
  return new RegExp(speaks, 'u').test(text);
}

/**
 * The one name alone that keeps speaking in a keynote's notes ("Werner made the statement", "Werner described"), where
 * the notes also say he or she; undefined when nobody or several do.
 */
export function speakerAlone(text: string): NotedSpeaker | undefined {
  if (!/\b(?:he|she)\b/i.test(text)) return undefined;
  const counts = new Map<string, number>();
  for (const [, name = ''] of text.matchAll(LONE)) {
    if (isLoneName(name) && !isCommonWord(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [best, next] = [...counts].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] >= 2 && (next === undefined || next[1] * 2 <= best[1])
    ? { name: best[0] }
    : undefined;
}

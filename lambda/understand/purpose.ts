import type { Aim } from './focus.ts';

/** "What is the point of a quorum": what it is tells it best. */
const POINT_OF =
  /^what(?: is| was|'s) (?:the )?(?:(?:whole|main|real) )?(?:point|purpose|use|sense) (?:of|in|behind) (?!(?:time|view|sale)\b)(?:(?:having|using|doing) )?(.+)$/;
/** "What is a quorum good for". */
const GOOD_FOR = /^what (?:is|are|was|were) (?!.*\bnot? )(.+) (?:any )?(?:good|useful|used|there) for$/;
/** "Why should I care about chaos engineering", "why bother with it". */
const CARE =
  /^why (?:(?:should|would|do|must|did|could|might) (?:i|we|you|one|people|any(?:one|body)|some(?:one|body)|every(?:one|body)) )?(?:(?:even|ever|really|actually|want|need) (?:to )?)?(?:care about|bother with|bother about|be interested in|pay attention to) (.+)$/;
/** "What do I get from encryption". */
const GAIN =
  /^what (?:do|would|can|could|will) (?:i|we|you|one|people) (?:get|gain) (?:from|out of|with|by) (.+)$/;

/** "What can go wrong with it". */
const GO_WRONG =
  /^what (?:can|could|may|might|will|would|does|did) (?:ever )?go(?:es)? wrong (?:with|in|on|for) (.+)$/;

const ASKED: readonly (readonly [pattern: RegExp, focus: Aim['focus']])[] = [
  [POINT_OF, 'definition'],
  [GOOD_FOR, 'definition'],
  [CARE, 'reason'],
  [GAIN, 'anything'],
  [GO_WRONG, 'drawbacks'],
];

/** What is asked where words ask what a thing is there for; undefined for anything else. */
export function readPurpose(words: readonly string[]): Aim | undefined {
  const text = words.join(' ');
  for (const [pattern, focus] of ASKED) {
    const about = pattern.exec(text)?.[1];
    if (about !== undefined) return { focus, about: about.split(' ') };
  }
  return undefined;
}

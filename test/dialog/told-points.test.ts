import { expect, test } from 'vitest';
import { reasonPhrase, timePhrase } from '../../lambda/dialog/told-points.ts';

test.each([
  [
    'The outage lasted 12 hours shortly before Christmas.',
    'shortly before Christmas',
    'a feast, with what narrows it',
  ],
  ['ECS has run containers on AWS since 2014.', 'since 2014', 'a year'],
  [
    'Databases are in transition, from the relational databases of the 1980s.',
    undefined,
    '"of the 1980s" tells which, not when',
  ],
  ['Scott Baldwin wrote about it on 27 November 2018.', 'on 27 November 2018', 'a date, the day first'],
  ['The talk was on Monday, December 2, 2019.', 'on Monday, December 2, 2019', 'a date, the month first'],
  ['Redshift became 3.5 times faster in the last 6 months.', 'in the last 6 months', 'a span'],
  ['Aurora recovered in 3 seconds.', undefined, 'how long is not when'],
  ['After 5 minutes without connections it scales down.', undefined, 'a condition is no time'],
  ['The 2018 keynote covered Aurora.', undefined, 'a year in a name'],
])('%s → %s (%s)', (sentence, time, _why) => {
  expect(timePhrase(sentence)).toBe(time);
});

test.each([
  ['Aurora recovered in 3 seconds, because Aurora has no redo.', 'because Aurora has no redo', 'a clause'],
  ['Because it is slow, nobody uses it.', undefined, 'the reason stands in front already'],
  ['Aurora has no redo.', undefined, 'none is given'],
  ['Calls should fail fast, so that resources are released.', 'so that resources are released', 'a purpose'],
  ['For a faster start, the team moved to ECS.', '', 'a purpose in front: the sentence is enough'],
])('%s → %s (%s)', (sentence, reason, _why) => {
  expect(reasonPhrase(sentence)).toBe(reason);
});

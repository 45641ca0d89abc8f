import { describe, expect, test } from 'vitest';
import { createNaming, roleName } from '../../lambda/dialog/naming.ts';
import type { Catalogue, Speaker, Talk } from '../../lambda/retrieve/index-format.ts';

function speaker(name: string, more: Partial<Speaker> = {}): Speaker {
  return { id: name.toLowerCase().replace(/\W+/g, '-'), name, aliases: [], talks: [], ...more };
}

function talk(id: string, title: string, more: Partial<Talk> = {}): Talk {
  return { id, title, kind: 'talk', speakers: [], aliases: [], notes: [], ...more };
}

const CATALOGUE: Catalogue = {
  speakers: [
    speaker('Ann Lee', { pronoun: 'she' }),
    speaker('Ann Roe'),
    speaker('Dr. Bob Hill', { pronoun: 'he' }),
    speaker('C. D. Poe'),
    speaker('Iris James'),
  ],
  talks: [
    talk('key-18', 'Are You Well Architected?', {
      kind: 'keynote',
      year: 2018,
      conference: 'X',
      speakers: ['dr-bob-hill'],
    }),
    talk('key-19-a', 'Keynote - Ann Lee', {
      kind: 'keynote',
      year: 2019,
      conference: 'X',
      speakers: ['ann-lee'],
    }),
    talk('key-19-b', 'Scale: the long road', {
      kind: 'keynote',
      year: 2019,
      conference: 'X',
      speakers: ['iris-james'],
    }),
    talk('live', 'Monday Night Live', { kind: 'keynote', year: 2018, conference: 'X' }),
    talk('speed', 'Innovation at Speed', { kind: 'breakout', speakers: ['ann-roe'] }),
    talk('chat', 'Data | sovereignty', { kind: 'chat', speakers: ['dr-bob-hill', 'c-d-poe'] }),
    talk('panel', 'What now?', { kind: 'panel' }),
    talk('short', 'On cells', { kind: 'lightning', speakers: ['c-d-poe'] }),
  ],
  topics: [{ id: 'dynamodb', name: 'DynamoDB', aliases: ['Dynamo DB'], talks: [], passages: 1 }],
  days: [],
};
const naming = createNaming(CATALOGUE);

test.each([
  ['dr-bob-hill', 'Bob', 'a title is no first name'],
  ['ann-lee', 'Ann Lee', 'two are called Ann'],
  ['c-d-poe', 'C. D. Poe', 'an initial is no first name'],
  ['iris-james', 'Iris', 'one is called Iris'],
  ['nobody', 'nobody', 'an id that the catalogue lacks is no error'],
])('%s is called %s: %s', (id, name) => {
  expect(naming.shortName(id)).toBe(name);
});

test.each([
  ['key-18', 'the 2018 keynote', 'one keynote by a person in that year'],
  ['key-19-b', 'the 2019 keynote Scale, the long road', 'two of that year are told apart by title'],
  ['live', 'the 2018 keynote Monday Night Live', 'a keynote by nobody has its title'],
  ['speed', 'the talk Innovation at Speed', 'a talk has its title'],
  ['chat', 'the chat Data, sovereignty', 'a stroke is not said'],
  ['panel', 'the panel What now', 'nor a question mark within a sentence'],
  ['short', 'the lightning talk On cells', 'every kind has its word'],
  ['gone', 'the talk', 'a talk that the catalogue lacks is no error'],
])('%s is named %s: %s', (id, name) => {
  expect(naming.talkName(id)).toBe(name);
});

test.each([
  ['key-18', "Bob's 2018 keynote", 'a keynote is its speaker’s'],
  ['key-19-a', "Ann Lee's 2019 keynote", 'a title that only names the speaker again is left out'],
  ['speed', "Ann Roe's talk Innovation at Speed", 'the full name where the first is shared'],
  ['live', 'the 2018 keynote Monday Night Live', 'nobody’s'],
  ['chat', "Bob's chat Data, sovereignty", 'the first of several'],
])('%s is somebody’s: %s: %s', (id, name) => {
  expect(naming.ownTalkName(id)).toBe(name);
});

describe('keynotes without a title of their own', () => {
  const named = createNaming({
    ...CATALOGUE,
    talks: [
      talk('one', 'Day 1 Keynote', { kind: 'keynote', year: 2017, conference: 'X', speakers: ['ann-roe'] }),
      talk('two', 'Day 2 Keynote', { kind: 'keynote', year: 2017, conference: 'X', speakers: ['ann-roe'] }),
      talk('far', 'Day 2 Keynote', { kind: 'keynote', year: 2018, conference: 'X' }),
      talk('off', 'Day 1 keynote', { kind: 'keynote', year: 2018, conference: 'Y', speakers: ['ann-lee'] }),
    ],
  });
  test.each([
    [
      'one',
      'the Day 1 Keynote of X 2017',
      "Ann Roe's Day 1 Keynote of X 2017",
      'two of a year are told apart by the day',
    ],
    ['far', 'the Day 2 Keynote of X 2018', 'the Day 2 Keynote of X 2018', '… and by where they were held'],
    ['off', 'the 2018 keynote', "Ann Lee's Day 1 keynote of Y 2018", 'the only one of that year by a person'],
  ])('%s is %s: %s', (id, name, own) => {
    expect([named.talkName(id), named.ownTalkName(id)]).toEqual([name, own]);
  });
});

test('a name that ends in s takes an apostrophe only', () => {
  const one = createNaming({
    ...CATALOGUE,
    speakers: [speaker('Iris')],
    talks: [talk('a', 'Cells', { speakers: ['iris'] })],
  });
  expect(one.ownTalkName('a')).toBe("Iris' talk Cells");
});

test.each([
  ['dynamodb', 'DynamoDB'],
  ['dynamo db', 'DynamoDB'],
  ['dynamodb and cells', 'DynamoDB and cells'],
  ['giraffes', 'giraffes'],
  ['constructor', 'constructor'],
])('%s is written %s', (words, written) => {
  expect(naming.asWritten(words)).toBe(written);
});

test('she, he, or they where the notes do not tell', () => {
  expect(['ann-lee', 'dr-bob-hill', 'ann-roe', 'nobody'].map(naming.pronoun)).toEqual([
    'she',
    'he',
    'they',
    'they',
  ]);
});

test.each([
  ['security expert', 'a security expert', 'a trade takes an article'],
  [
    'Senior Principal Engineer at Amazon Web Services',
    'a Senior Principal Engineer at Amazon Web Services',
    'with its company',
  ],
  ['open source advocate', 'an open source advocate', 'before a vowel'],
  ['CTO of Amazon.com', 'CTO of Amazon.com', 'an office of one person takes none'],
  [
    'Vice President of Cloud Architecture Strategy',
    'Vice President of Cloud Architecture Strategy',
    'the same',
  ],
  ['Amazon Web Services', 'from Amazon Web Services', 'a company is no trade'],
  ['Prin SRE, Github', 'Prin SRE, Github', '… and what is written like one may be work'],
  ['SVP of Retail', 'SVP of Retail', 'an office'],
  ['Former Astronaut', 'Former Astronaut', 'what somebody was'],
])('%s: %s (%s)', (role, said, _why) => {
  expect(roleName(role)).toBe(said);
});

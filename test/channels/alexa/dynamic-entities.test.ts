import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dynamicEntities } from '../../../lambda/channels/alexa/dynamic-entities.ts';
import type { Catalogue, Talk, Topic } from '../../../lambda/retrieve/index-format.ts';

const talk = (id: string, title: string, speakers: string[]): Talk => ({
  id,
  title,
  kind: 'talk',
  speakers,
  aliases: [],
  notes: [id],
});
const topic = (name: string, talks: string[], passages: number): Topic => ({
  id: name.toLowerCase(),
  name,
  aliases: [],
  talks,
  passages,
});

const CATALOGUE: Catalogue = {
  talks: [
    talk('bread', 'Better Bread', ['ann-baker']),
    talk('cake', 'Cake at Scale', ['ann-baker', 'bo-lee']),
  ],
  speakers: [
    { id: 'ann-baker', name: 'Ann Baker', aliases: [], talks: ['bread', 'cake'] },
    { id: 'bo-lee', name: 'Bo Lee', aliases: [], talks: ['cake'] },
  ],
  topics: [topic('Flour', ['bread'], 2), topic('Ovens', ['bread', 'cake'], 5), topic('Icing', ['cake'], 9)],
  days: [],
};

const idsOf = (about: Parameters<typeof dynamicEntities>[0], catalogue = CATALOGUE) =>
  Object.fromEntries(
    (dynamicEntities(about, catalogue)?.types ?? []).map(({ name, values }) => [
      name,
      values?.map(({ id }) => id),
    ]),
  );

describe('what may be named next', () => {
  test('a talk: itself, its speakers, its topics, the most spoken of first', () => {
    expect(idsOf({ talk: 'bread', speaker: 'ann-baker' })).toEqual({
      Talk: ['bread'],
      Speaker: ['ann-baker'],
      Topic: ['ovens', 'flour'],
    });
  });

  test('a speaker: the talks, those who spoke with them, the topics of all', () => {
    expect(idsOf({ speaker: 'ann-baker' })).toEqual({
      Talk: ['bread', 'cake'],
      Speaker: ['ann-baker', 'bo-lee'],
      Topic: ['icing', 'ovens', 'flour'],
    });
  });

  test('nothing in particular, or somebody unknown: no directive', () => {
    expect(dynamicEntities({}, CATALOGUE)).toBeUndefined();
    expect(dynamicEntities({ speaker: 'nobody' }, CATALOGUE)).toBeUndefined();
    expect(dynamicEntities({ talk: 'gone' }, CATALOGUE)).toBeUndefined();
  });

  test('values have the names that are heard', () => {
    const values = dynamicEntities({ talk: 'cake' }, CATALOGUE)?.types?.[1]?.values;
    expect(values?.[0]?.name).toEqual({
      value: 'Ann Baker',
      synonyms: ['ann', 'baker', 'doctor baker', 'mister baker'],
    });
  });

  test('names that are written alike without their signs are told apart', () => {
    const topics = [topic('C', ['bread'], 3), topic('C++', ['bread'], 2), topic('?', ['bread'], 1)];
    const listed = dynamicEntities({ talk: 'bread' }, { ...CATALOGUE, topics })?.types?.find(
      ({ name }) => name === 'Topic',
    );
    expect(listed?.values?.map(({ id, name }) => [id, name?.value])).toEqual([
      ['c', 'C'],
      ['c++', 'c. plus plus'],
    ]);
  });

  test('whatever the notes: at most 100 values and synonyms, none without a name, none too long', () => {
    const name = fc.string({ minLength: 1, maxLength: 200 });
    const topics = fc.array(fc.tuple(name, fc.nat(50)), { maxLength: 200 });
    fc.assert(
      fc.property(topics, name, (named, title) => {
        const catalogue = {
          ...CATALOGUE,
          talks: [talk('bread', title, ['ann-baker'])],
          topics: named.map(([text, passages], at) => ({
            ...topic(text, ['bread'], passages),
            id: `t${at}`,
          })),
        };
        const values = (dynamicEntities({ talk: 'bread' }, catalogue)?.types ?? []).flatMap(
          (type) => type.values ?? [],
        );
        const forms = values.flatMap((value) => [value.name?.value ?? '', ...(value.name?.synonyms ?? [])]);
        expect(forms.length).toBeLessThanOrEqual(100);
        expect(forms.filter((form) => form === '' || form.length > 140)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

import type { Catalogue } from '../../lambda/retrieve/index-format.ts';

/** A catalogue of the size of a large conference, its names put together from syllables. */
const FIRST = ['ma', 'lo', 'ri', 'ta', 'ber', 'no', 'sel', 'vi', 'dor', 'ka', 'jen', 'pau'];
const MIDDLE = ['ra', 'li', 'nor', 'te', 'mun', 'ske', 'vo', 'gra', 'pi', 'lan', 'dri', 'so'];
const LAST = ['na', 'ck', 'rt', 'son', 'ley', 'ka', 'ro', 'ng', 'tti', 'berg', 'well', 'sky'];

function name(index: number): string {
  const parts = [
    FIRST[index % 12],
    MIDDLE[(index * 5 + 3) % 12],
    LAST[(index * 7 + Math.floor(index / 12)) % 12],
  ];
  const word = parts.join('');
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** `speakers` people with a talk each, and `topics` topics of one or two words. */
export function bigCatalogue({
  speakers,
  topics,
}: {
  readonly speakers: number;
  readonly topics: number;
}): Catalogue {
  const people = Array.from({ length: speakers }, (_, index) => ({
    id: `speaker-${index}`,
    name: `${name(index)} ${name(index * 3 + 50)}`,
    aliases: [],
    talks: [`talk-${index}`],
  }));
  return {
    speakers: people,
    talks: people.map(({ id }, index) => ({
      id: `talk-${index}`,
      title: `${name(index + 400)} and ${name(index + 500)} in practice`,
      kind: 'talk',
      conference: 'Example Conf',
      year: 2018 + (index % 3),
      date: `20${18 + (index % 3)}-05-0${1 + (index % 4)}`,
      code: `ABC${100 + index}`,
      speakers: [id],
      aliases: [],
      notes: [],
    })),
    topics: Array.from({ length: topics }, (_, index) => ({
      id: `topic-${index}`,
      name: index % 3 === 0 ? `${name(index + 100)} ${name(index + 200)}` : name(index + 100),
      aliases: [],
      talks: [],
      passages: 2,
    })),
    days: [],
  };
}

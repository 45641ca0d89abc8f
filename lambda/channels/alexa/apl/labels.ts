import type { Offer } from '../../../dialog/session.ts';

/** Words that only a screen has, in one place. */
export const NAME = 'Keynote Recap';

/** What can be touched while nothing narrower is on offer, and the words that the touch says. */
export const STARTERS = [
  { label: 'Talks', say: 'list the talks' },
  { label: 'Speakers', say: 'list the speakers' },
  { label: 'Topics', say: 'list the topics' },
] as const;

/** What "yes" does, on a button. */
export function yesLabel(offer: Offer): string {
  if (offer.do === 'list') return offer.from === undefined ? LISTS[offer.what] : 'More';
  return YES[offer.do];
}

const YES: Readonly<Record<Exclude<Offer['do'], 'list'>, string>> = {
  more: 'More',
  next: 'Next part',
  ask: 'Yes',
  compare: 'Compare',
  fact: 'Yes',
  find: 'Yes',
  recap: 'Recap',
};
const LISTS = { talks: 'Talks', speakers: 'Speakers', topics: 'Topics', days: 'Days' } as const;

export const BACK = { label: 'Previous', say: 'previous' } as const;

export const noted = (credit: string) => `noted by ${credit}`;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "2018-11-29" as "29 November 2018"; anything else as it is. Without the locale's tables: loading them takes a start longer than all else. */
export function dateLabel(day: string): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? day : `${Number(date)} ${name} ${year}`;
}

import { analyze } from '../retrieve/analyze.ts';
import { talksFor } from '../retrieve/filters.ts';
import type { Talk } from '../retrieve/index-format.ts';
import type { QueryTerm } from '../retrieve/query.ts';
import type { Findings } from './evidence.ts';
import type { Subject } from './session.ts';
import type { World } from './world.ts';

/** A word is telling when it weighs this share of the heaviest of its question: of "Terraform on AWS" AWS is not. */
export const WEIGHTY = 0.5;
/** A word stands for another in a title when it is hardly another: "Spark" for PySpark. */
const SAME = 0.9;

/** What may be asked in place of each other: "music or sound". */
const OR = /\bor\b/;

function standsIn(title: ReadonlySet<string>, { stem, matches }: QueryTerm): boolean {
  if (title.has(stem)) return true;
  for (const [other, likeness] of matches) if (likeness >= SAME && title.has(other)) return true;
  return false;
}

/** The talks, of those asked for, whose titles hold all that is telling of what is asked for, or of one of its alternatives. */
export function talksTitled({ query }: Findings, subject: Subject, { knowledge }: World): readonly Talk[] {
  const telling = query.terms.filter(({ weight }) => weight >= WEIGHTY * query.heaviest);
  const asked = subject.about.split(OR).map((part) => {
    const stems = new Set(analyze(part));
    return telling.filter(({ stem }) => stems.has(stem));
  });
  const among = talksFor(knowledge.catalogue, subject);
  return knowledge.catalogue.talks.filter(({ id, title }) => {
    if (among?.has(id) === false) return false;
    const terms = new Set(analyze(title));
    return asked.some((part) => part.length > 0 && part.every((term) => standsIn(terms, term)));
  });
}

/** What parts a title from what explains it: "Taming the Tiger: sockets in PHP". */
const HALVES = /:\s|\s[-–—|]{1,2}\s/;

/** The one talk that is called by these words and no others, or by those of a half of its title. */
export function talkCalled(about: string, { knowledge }: World): Talk | undefined {
  const key = (text: string) => analyze(text).join(' ');
  const asked = key(about);
  const [talk, ...others] = knowledge.catalogue.talks.filter(({ title }) =>
    [title, ...title.split(HALVES)].some((one) => key(one) === asked),
  );
  return asked === '' || others.length > 0 ? undefined : talk;
}

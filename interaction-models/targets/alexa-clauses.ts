import type { Catalogue } from '../../lambda/retrieve/index-format.ts';
import { spokenForms } from '../../lambda/speech/spoken-forms.ts';

/**
 * How people go on after "how many", "who", "when", "where", "why", "how", "what" and "is": what fills the slot type Clause.
 * Alexa learns from them how long such a slot is and what stands in it; other words are heard there as well.
 */
const CLAUSES = [
  'nodes does * write to',
  'copies does * keep',
  'customers use *',
  'servers are needed for *',
  'times was * mentioned',
  'does * take to recover',
  'did * grow in a year',
  'of the traffic goes to *',
  'built *',
  'uses * in production',
  'asked the question about *',
  'came on stage to talk about *',
  'was responsible for *',
  'was * launched',
  'did * fail the last time',
  'should i use *',
  'will * be available to everyone',
  'does * run',
  'is the data of * stored',
  'can i try * out',
  'is * so fast',
  'do we need * at all',
  'did they change *',
  'does * matter to a small company',
  'does * work',
  'is * tested before it is released',
  'does * scale under load',
  'happens when * fails',
  'makes * different from the others',
  'problem does * solve',
  'is the limit of *',
  'company moved to *',
  'was wrong with the old *',
  'do people use * for',
  'are the parts of *',
  '* better than what we had before',
  'the cost of * go down over time',
  'we use * together with *',
  'it possible to run * at home',
  '* support more than one region',
];

/** Each clause is shown with this many topics. */
const TOPICS_EACH = 3;
/** A step that has no factor in common with most numbers of topics, so that the clauses get different ones. */
const STEP = 7;

/** Examples of what stands in the slot type Clause, made of the catalogue's topics; sorted. */
export function clauseExamples({ topics }: Catalogue): string[] {
  const names = topics
    .toSorted((one, other) => other.passages - one.passages || (one.id < other.id ? -1 : 1))
    .flatMap(({ name }) => spokenForms(name).slice(0, 1))
    .filter((name) => name.split(' ').length <= TOPICS_EACH);
  if (names.length === 0) return CLAUSES.map((clause) => clause.replaceAll('*', 'it')).sort();
  let turn = 0;
  const next = () => names[(turn++ * STEP) % names.length] ?? '';
  const examples = CLAUSES.flatMap((clause) =>
    Array.from({ length: TOPICS_EACH }, () => clause.replaceAll('*', next)),
  );
  return [...new Set(examples)].sort();
}

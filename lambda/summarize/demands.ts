import { analyze, stem, tokenize } from '../retrieve/analyze.ts';
import type { QueryTerm } from '../retrieve/query.ts';
import { HAS_FORM } from './focus-fit.ts';
import { type Asked, type Demands, holds, holdsItself, type Telling } from './telling.ts';

/** A word that stands for the one asked less well than this makes another name: "screen" is no load test. */
const IS_NAME = 0.5;
/** Between the words of a name stand at most so many others: "safe scale point", "a point of safe scale". */
const MOST_BETWEEN = 2;

const JOINS = /^(?:and|or)$/;

/** "API Gateway and load balancers" are two things, and no gateway load balancer; "unit and integration tests" are unit tests. */
function areSeveral(text: string, places: ReadonlySet<number>): boolean {
  return text.split(' ').some((word, at) => JOINS.test(word) && places.has(at - 1) && places.has(at + 1));
}

/** True when the words stand together in a text, each of them near the first. */
export function standTogether(words: readonly QueryTerm[], text: string): boolean {
  const isNamedBy = ({ matches }: QueryTerm, terms: ReadonlySet<string>) =>
    [...matches].some(([match, share]) => share >= IS_NAME && terms.has(match));
  // most texts lack one of them, and need not be taken apart word by word
  const all = new Set(analyze(text));
  if (!words.every((word) => isNamedBy(word, all))) return false;
  const written = text.split(' ').map((word) => new Set(analyze(word)));
  const places = words.map((asked) => written.flatMap((word, at) => (isNamedBy(asked, word) ? [at] : [])));
  const [first = [], ...others] = places;
  const reach = words.length - 1 + MOST_BETWEEN;
  const isOne = first.some((from) => others.every((own) => own.some((at) => Math.abs(at - from) <= reach)));
  return isOne && !areSeveral(text, new Set(places.flat()));
}

const termsOfAsked = new WeakMap<Asked, Map<string, readonly QueryTerm[]>>();

/** The terms of a question that some of its words are. Looked up once for all sentences that may answer. */
function termsOf(words: string, asked: Asked): readonly QueryTerm[] {
  const known = termsOfAsked.get(asked) ?? new Map<string, readonly QueryTerm[]>();
  termsOfAsked.set(asked, known);
  const found = known.get(words);
  if (found !== undefined) return found;
  const said = new Set(tokenize(words).map(({ word }) => word));
  const terms = asked.query.terms.filter(({ word }) => said.has(word));
  known.set(words, terms);
  return terms;
}

const isLoose = ({ light, isOfAll }: QueryTerm) => light || isOfAll;

function holdsOneOf(terms: readonly QueryTerm[], telling: Telling): boolean {
  return terms.length === 0 || terms.some((term) => isLoose(term) || holds(term, telling));
}

/** "How do I delete a bucket": what is done is said, and to what. */
function tellsAct(telling: Telling, act: string, asked: Asked): boolean {
  const terms = termsOf(act, asked);
  if (terms.length === 0 || terms.some(isLoose)) return true;
  return telling.weakest > 0 && holdsOneOf(terms, telling);
}

/** "How do I get a job at Amazon": a job is told of, and not just Amazon. */
function tellsOfGot(telling: Telling, got: string, asked: Asked): boolean {
  const terms = termsOf(got, asked);
  const telltale = terms.filter(({ light }) => !light);
  const some = telltale.length > 0 ? telltale : terms;
  return some.length === 0 || some.some((term) => holdsItself(term, telling));
}

/** "What did Mik Kersten write about Lambda": that he wrote something is no answer, nor is anything on Lambda. */
function tellsWhose(telling: Telling, { by = '', on = '' }: Demands, asked: Asked): boolean {
  const [whose, what] = [termsOf(by, asked), termsOf(on, asked)];
  const isName = whose.some(({ proper, known }) => proper || (known && whose.length === 1));
  return !isName || [whose, what].every((terms) => holdsOneOf(terms, telling));
}

/** "What does cloud map do" is told where a cloud map is spoken of, not where a cloud is and a map as well; "Aurora backups" are Aurora's. */
function tellsOfOne(telling: Telling, asOne: string, asked: Asked): boolean {
  const words = termsOf(asOne, asked);
  if (words.some(({ proper }) => proper)) return words.every((term) => holds(term, telling));
  return words.length < 2 || [telling.text, ...telling.headings].some((one) => standTogether(words, one));
}

/** Every word that tells stands in the sentence, above it or in the talk's title. */
function tellsOfAll(telling: Telling, words: string, asked: Asked): boolean {
  return termsOf(words, asked).every(
    (term) =>
      isLoose(term) || holds(term, telling) || [...term.matches.keys()].some((one) => telling.title.has(one)),
  );
}

/** "When teams get too big": one of the words that carry the case, in the sentence or above it. */
function tellsCase(telling: Telling, during: string, asked: Asked): boolean {
  const terms = termsOf(during, asked).filter((term) => !isLoose(term));
  return terms.length === 0 || terms.some((term) => holds(term, telling));
}

/** "Is the tool free": that it is, and not what else is free; of more words one may be said otherwise. */
function tellsSo(telling: Telling, so: string, asked: Asked): boolean {
  const isShort = asked.query.terms.filter((term) => !isLoose(term)).length <= 3;
  return holdsOneOf(termsOf(so, asked), telling) && (!isShort || telling.weakest > 0);
}

/** Whether a text has a verb, in whatever form, with its particle behind it. */
function goes(text: string, verb: string): boolean {
  const [act = '', way = ''] = verb.split(' ');
  return tokenize(text).some(
    ({ word }, at, all) => word === way && stem(all[at - 1]?.word ?? '') === stem(act),
  );
}

const SMALL_WORD = /^(?:and|of|the|for|in)$/i;

/** "What does LSN stand for": words that begin with these letters, one after the other. What is not written in capitals stands for anything. */
function spellsOut(text: string, letters: string): boolean {
  const words = text.split(/[^\p{L}]+/u);
  const isLetters = (word: string) => word.toLowerCase() === letters && /^\p{Lu}.*\p{Lu}/u.test(word);
  if (!words.some(isLetters)) return true;
  const initials = (some: readonly string[]) => some.map((word) => word.charAt(0).toLowerCase()).join('');
  return [words, words.filter((word) => !SMALL_WORD.test(word))].some((some) =>
    initials(some).includes(letters),
  );
}

const RANKS = /\b(?:better|worse|most|recommend\w*|prefer\w*|should|favou?rite|worst|\w{2,}est)\b/i;
const COMING = /^(?:next|upcoming|coming)$/;

/** Whether a text calls something coming: "the next big summit" of a summit, and not "the next meeting". */
function isComing(text: string, noun: string): boolean {
  const words = tokenize(text).map(({ word }) => word);
  const isNoun = (word: string) => stem(word) === stem(noun);
  return words.some(
    (word, at) => COMING.test(word) && words.slice(at + 1, at + 2 + MOST_BETWEEN).some(isNoun),
  );
}

/** Whether a sentence has all that an answer must have. */
export function meets(telling: Telling, asked: Asked): boolean {
  const { demands } = asked;
  if (demands === undefined) return true;
  const {
    act,
    got,
    by,
    asOne,
    rate,
    letters,
    part,
    cause,
    not,
    so,
    stranger,
    says,
    coming,
    called,
    during,
    lasts,
  } = demands;
  return (
    (act === undefined || tellsAct(telling, act, asked)) &&
    (got === undefined || tellsOfGot(telling, got, asked)) &&
    (by === undefined || tellsWhose(telling, demands, asked)) &&
    (asOne === undefined || tellsOfOne(telling, asOne, asked)) &&
    [called, lasts].every((words) => words === undefined || tellsOfAll(telling, words, asked)) &&
    (not === undefined || !goes(telling.text, not)) &&
    (so === undefined || tellsSo(telling, so, asked)) &&
    (says === undefined || RANKS.test(telling.text)) &&
    (during === undefined || tellsCase(telling, during, asked)) &&
    (coming === undefined || isComing(telling.text, coming)) &&
    (stranger === undefined || termsOf(stranger, asked).every(({ known }) => known)) &&
    [rate, part].every((words) => words === undefined || holdsOneOf(termsOf(words, asked), telling)) &&
    (letters === undefined || spellsOut(telling.text, letters)) &&
    (cause === undefined || asked.focus !== 'reason' || telling.fit > HAS_FORM)
  );
}

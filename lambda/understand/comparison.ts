import type { CompareSide, Question } from '../dialog/question.ts';
import { toAbout } from './about.ts';
import type { Heard } from './heard.ts';
import { type Lexicon, wordsOf } from './lexicon.ts';
import { meantBy, mentionsAlone, said, sideOf } from './slots.ts';

const YEAR = /^(?:19|20)\d\d$/;
const BETWEEN = /^(and|with|to|versus|vs|against|or)$/;

/**
 * Two sides. Where only free words are there ("compare …"), they are cut at the word between the sides; a side that has no words
 * ("them", "is it better than Aurora") is left to the conversation.
 */
export function toComparison({ slots, lexicon, turn }: Heard): Question {
  const sides = [sideOf(slots, '', lexicon), sideOf(slots, 'other_', lexicon)] as const;
  const about = said(slots, 'about');
  const quality = wordsOf(meantBy(slots, 'quality')).join(' ');
  if (about === '' || sides.every((side) => isNamed(side)))
    return {
      kind: 'compare',
      about: toAbout(about, lexicon).about,
      sides: [named(sides[0], lexicon), named(sides[1], lexicon)],
      ...(quality !== '' && { quality }),
      turn,
    };
  const words = about.split(' ');
  const cut = words.findIndex((word, at) => at > 0 && BETWEEN.test(word));
  if (cut < 0) return { kind: 'ask', about, focus: 'anything', turn };
  return {
    kind: 'compare',
    about: '',
    sides: [
      named({ about: words.slice(0, cut).join(' ') }, lexicon),
      named({ about: words.slice(cut + 1).join(' ') }, lexicon),
    ],
    turn,
  };
}

function isNamed(side: CompareSide): boolean {
  return side.about !== '' || Object.keys(side).length > 1;
}

/** A side in free words that is nothing but a name, or a year ("the 2018 one"), stands for what it names. */
function named(side: CompareSide, lexicon: Lexicon): CompareSide {
  if (side.about === '') return side;
  const filters = mentionsAlone(side.about, lexicon);
  if (filters !== undefined) return { about: '', ...filters };
  const { about } = toAbout(side.about, lexicon);
  return YEAR.test(about) ? { about: '', year: Number(about) } : { ...side, about };
}

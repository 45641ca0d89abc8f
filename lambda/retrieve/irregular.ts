import { once } from './lazily.ts';

/** Forms that no rule of spelling leads back to their word: "wrote" and "written" are "write". By base, then its forms. */
const FORMS = `
  add added adding|become became|begin began begun|bend bent|bind bound|bite bit bitten|blow blew blown|break broke broken|breed bred|bring brought
  build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug
  draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found
  flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
  go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known|lead led|learn learnt
  leave left|lend lent|lose lost|make made|mean meant|meet met|mistake mistook mistaken|pay paid|prove proven|ride rode ridden
  ring rang rung|rise rose risen|run ran|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot
  show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent|spin spun
  stand stood|steal stole stolen|stick stuck|strike struck|strive strove striven|swear swore sworn|sweep swept|swim swam swum
  swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|understand understood
  overcome overcame|undergo underwent undergone|wake woke woken|wear wore worn|weave wove woven|win won|withdraw withdrew withdrawn
  withstand withstood|write wrote written|rewrite rewrote rewritten|rebuild rebuilt|oversee oversaw overseen
  child children|man men|woman women|foot feet|tooth teeth|mouse mice|criterion criteria|index indices|matrix matrices
  analysis analyses|hypothesis hypotheses|half halves|life lives|knife knives|shelf shelves|leaf leaves`;

/** Irregular form → its word. */
export const irregular = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      FORMS.trim()
        .split(/\||\n/)
        .flatMap((row) => {
          const [base = '', ...forms] = row.trim().split(' ');
          return forms.map((form): [string, string] => [form, base]);
        }),
    ),
);

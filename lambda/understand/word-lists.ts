/** Lists of plain words that several stages of understanding read. Each word stands once, in lower case. */

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}

export const AUXILIARIES = setOf(
  'is are was were be been do does did can could should would will shall has have had may might must am',
);
export const BE_FORMS = setOf('is are was were');
export const ARTICLES = setOf('the a an');
/** What a noun follows, and never a verb. */
export const DETERMINERS = setOf('the a an this these those my your our his her its their each every');
export const SUBJECT_PRONOUNS = setOf('i we you one people they');
export const PREPOSITIONS = setOf(
  'of in on for at with to from by between per about into through during after before without within under over against than as like',
);
export const QUESTION_WORDS = setOf('what which who whom whose when where why how');

/** What a speaker does with words: "what did werner say". Each form that follows "did" or stands alone. */
export const SPEECH_VERBS = setOf(
  `say says said mention mentions mentioned talk talks talked speak speaks spoke spoken announce announces announced explain explains explained describe describes described
  present presents presented recommend recommends recommended suggest suggests suggested claim claims claimed think thinks thought tell tells told argue argues argued
  discuss discusses discussed cover covers covered state states stated predict predicts predicted warn warns warned advise advises advised emphasize emphasizes emphasized
  stress stresses stressed point points pointed quote quotes quoted cite cites cited define defines defined introduce introduces introduced unveil unveils unveiled
  believe believes believed admit admits admitted promise promises promised note notes noted highlight highlights highlighted teach teaches taught ask asks asked address addressed
  give gives gave call calls called list lists listed name names named`,
);
/** Of these, the ones that say nothing of their own: they are taken off, the others stay part of what is asked. */
export const SAYING = setOf(
  'say says said mention mentions mentioned talk talks talked speak speaks spoke spoken tell tells told discuss discusses discussed state states stated think thinks thought claim claims claimed argue argues argued explain explains explained describe describes described cover covers covered believe believes believed address addressed list lists listed',
);
/** What is somebody's when they spoke: "werner's view". */
export const SPOKEN_THINGS = setOf(
  'view views opinion opinions take thoughts position advice words message messages point points remarks statement statements claim claims argument arguments prediction predictions announcement announcements recommendation recommendations',
);

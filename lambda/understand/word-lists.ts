/** Lists of plain words that several stages of understanding read. Each word stands once, in lower case. */

/** The words of a text, and those of another with their plurals. */
export function setOf(text: string, nouns = ''): ReadonlySet<string> {
  return new Set(`${text} ${nouns.replace(/\S+/g, '$& $&s')}`.split(/\s+/).filter(Boolean));
}

export const AUXILIARIES = setOf(
  'is are was were be been do does did can could should would will shall has have had may might must am',
);
export const BE_FORMS = setOf('is are was were');
export const ARTICLES = setOf('the a an');
/** What a noun follows, and never a verb. */
export const DETERMINERS = setOf('the a an this these those my your our his her its their each every');
export const SUBJECT_PRONOUNS = setOf(
  'i we you one people they anyone anybody someone somebody everyone everybody',
);
export const PREPOSITIONS = setOf(
  'of in on for at with to from by between per about into through during after before without within under over against than as like',
);
/** "Look up" is a verb, whatever "lookup" is: search looks for both. */
export const PARTICLES = setOf('up down off over back away');
export const QUESTION_WORDS = setOf('what which who whom whose when where why how');

/** The forms of regular verbs, and other forms as they are. */
export function verbForms(regular: string, irregular: string): readonly string[] {
  const forms = (verb: string) => [
    verb,
    verb.replace(/(?<=s|ch)$/, 'e').concat('s'),
    verb.replace(/e?$/, 'ed'),
  ];
  return [...regular.split(' ').flatMap(forms), ...irregular.split(' ')];
}

/** What says nothing of its own: it is taken off. */
export const SAYING: ReadonlySet<string> = new Set(
  verbForms(
    'mention talk explain describe claim argue discuss cover state believe list',
    'say says said speak speaks spoke spoken tell tells told think thinks thought address addressed',
  ),
);
/** What a speaker does with words: "what did werner say". Each form that follows "did" or stands alone; what has a meaning of its own stays part of what is asked. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set([
  ...SAYING,
  ...verbForms(
    'announce present recommend suggest predict warn advise emphasize stress point quote cite define introduce unveil promise note highlight ask call name want expect',
    'hope hopes hoped prefer prefers preferred admit admits admitted teach teaches taught give gives gave',
  ),
]);
/** What is somebody's when they spoke: "werner's view". */
export const SPOKEN_THINGS = setOf(
  'take thoughts position advice words remarks',
  'view opinion message point statement claim argument prediction announcement recommendation',
);

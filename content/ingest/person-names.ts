/** Whether words are a person's name, or what a person does. No list of names could be long enough: shape decides. */

const ROLE =
  /\b(?:(?:software|site|data|security|cloud|systems?|network|platform|research)?\s*engineer(?:ing)?|developer|architect|director|managers?|management|evangelist|advocate|c[etifo]o|ciso|[se]?vp|vice president|president|(?:co-?)?founder|lead(?:er)?|head|chief|officer|scientist|researcher|prof(?:essor)?|lecturer|student|designer|consultant|analyst|specialist|strategist|technologist|principal|prin|staff|senior|sr|junior|jr|fellow|author|writer|editor|journalist|host|moderator|organi[sz]er|(?:co-?)?chair|maintainer|coordinator|committer|contributor|owner|partner|gm|sre|dev(?:rel|ops)?|eng|arch|mgr|dir|exec|distinguished|teacher|trainer|coach|instructor|hacker|programmer|administrator|admin|advis[oe]r|secretary|entrepreneur|team|group|expert|ph\.?d|guru|bdm|pm|tpm)\b/i;

/** True when the words tell what somebody does: "Senior Principal Engineer", "CTO, Amazon.com". */
export function isRole(text: string): boolean {
  return text.length <= 120 && ROLE.test(text);
}

const HONORIFIC = /^(?:dr|prof|professor|mr|mrs|ms|miss|sir|dame|rev)\.?\s+/i;
const PARTICLE = /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|bin|al|el|y|ten|ter|zu)$/i;
const NAME_WORD = /^\p{Lu}(?:[\p{L}'’]*|[\p{L}'’]*-\p{L}[\p{L}'’]*|\.)$/u;
const NICKNAME = /^[(“"']\p{Lu}[\p{L}.]*[)”"']$/u;
/** Suffixes of things and doings, not of people. */
const THING =
  /(?:tion|tions|sion|ment|ments|ness|ware|ology|ability|ibility|ivity|ics|isms?|ity|ities|ances?|ences?|izing|ising)$/i;

/** Words that names of talks, products and firms are made of and people's names hardly ever. */
const COMMON: ReadonlySet<string> = new Set(
  `a about above abstract academy access account across action adding advanced after agenda agile ai all alternatives amazon an
  analysis analytics and android another any apache api apis app apple application applications apps arch architecture
  architectures are art as ask async at audience automated automation aws azure back background backend bad based basics be
  beating become before behind best better beyond big bigger blockchain book books both boring bot bots break breaking bring
  browser bug bugs build building business but by can career case challenges change changes channels chaos chat ci class
  client closing cloud cluster clusters code coding college com command comes common community company compute computer
  computers computing conclusion concurrency conf conference container containers content control cool core corp creating
  cross css culture custom customer customers data database databases day days dead debug debugging deep deeper definitive
  delivery demo demos deploy deploying deployments design desktop details dev developers development devices devops did
  digital discovery distributed dive diving dns do docker docs doing domain down driven each early easy edge effective
  elastic embedded end engine engines engineering enterprise environment error ethical event events every everyone
  everything examples experience expressive extensions facebook failing failure fast faster features final first five fluent
  for forms foundation four framework frameworks free fresh from front frontend full fun function functional functions
  future game games general get getting git github give global go going good google graph graphql great group guide hack
  hacking handling hands hard hardware has health help here hidden high history home hot how html http human humans hybrid
  i idea ideas if image images in inc industry info infrastructure innovation inside instances intelligence interface
  internet intro introducing introduction into iot is issue it its java javascript join journey just kernel key keynote
  keynotes knowledge kubernetes lab labs lambda language languages large latency launch layer layers leadership learn
  learned learning legacy lessons let level leveraging library life lightning like links linux list live local log logging
  long look loop lunch machine made make making managed many map mastering mean media meet memory message messaging method
  methods metrics micro microservice microservices microsoft migrating migration mobile model modern modes money monitoring
  monolith monolithic more most moving multi my myth native netflix network networks new next night no node not note notes
  now number object of off offline old on one online only ops open opening operations optimization or oracle orchestration
  order org other our out over overview own package pains panel paper parallel part party past patterns people perfect
  performance php pipelines pitfalls planning platform platforms plumbing policy power practice practices practical predicting
  preserving privacy private pro problem problems process processing product production products program programmers
  programming project projects proofs property protect protection public python q quality queries query questions queue quick quotes
  rails reactive real reality record redis relational release reliability remote report requirements research resilience resources rest results
  right risk robots roles routing ruby run running runtime rust safe safety sail scala scale scaling schedule science
  scratch search secret secrets secure security seeing self serverless server servers service services session sessions
  set setting setup seven shared ship simple simplicity six slides small so social software solution solutions some source spark speaker
  speakers speed sponsors sql stack stacks standard starting start startup state static step storage stories story strategy
  stream streaming studio stuff success summary summit support surprises sustainable swarm system systems table takeaway takeaways tale talk talks
  taming teach teaching team teams tech technical technologies technology ten test tested testing tests text than that the their
  them then theory there these they things think thinking this thoughts three threat through time tips title to today
  together tool toolkit tools top topic topics toward towards tracing tracking track traffic training transform true trust
  try two type types ui ultimate under understanding universe up us use user users using ux value vendors version via video
  virtual vision voice vs wall walls war was way ways we weave web website websites week welcome well what whats when where which
  while who whole why wide will win window windows wiki winning with within without women work worker workflow workflows working
  workload workloads works workshop world worst writing wrong yes you your zero`
    .split(/\s+/)
    .filter(Boolean),
);

/** True when the words look like a full name ("Adrian Cockcroft", "Peter M. O'Donnell", "Pablo Gonzalez Martinez"). */
export function isFullName(text: string): boolean {
  const words = nameWords(text);
  return (
    words.length >= 2 && words.length <= 5 && words.every((word, at) => isNamePart(word, at, words.length))
  );
}

/** True when the word could be a first or last name alone, where the place says that a person must stand there. */
export function isLoneName(text: string): boolean {
  const [word, more] = nameWords(text);
  return (
    word !== undefined &&
    more === undefined &&
    /^\p{Lu}[\p{Ll}'’]+(?:\p{Lu}\p{Ll}+)?$/u.test(word) &&
    !isCommon(word)
  );
}

/** A name as one would print it: no title, no shouting, single spaces. */
export function tidyName(text: string): string {
  const bare = text.replace(HONORIFIC, '').replace(/\s+/g, ' ').trim();
  const isLoud = bare === bare.toUpperCase() && /\p{L}{2}/u.test(bare);
  return isLoud
    ? bare.toLowerCase().replace(/(?<![\p{L}’'])\p{L}|(?<=-)\p{L}/gu, (letter) => letter.toUpperCase())
    : bare;
}

function nameWords(text: string): string[] {
  return text.trim().replace(HONORIFIC, '').split(/\s+/).filter(Boolean);
}

function isNamePart(word: string, at: number, count: number): boolean {
  if (at > 0 && at < count - 1 && (PARTICLE.test(word) || NICKNAME.test(word))) return true;
  return (
    NAME_WORD.test(word) &&
    !isCommon(word) &&
    !(THING.test(word) && word.length > 6) &&
    !isAcronym(word, count)
  );
}

function isCommon(word: string): boolean {
  return COMMON.has(word.toLowerCase().replace(/['’]s?$/, ''));
}

/** "AWS Lambda" is no name; "WERNER VOGELS", all in capitals, may be; "JJ Asghar" is one. */
function isAcronym(word: string, count: number): boolean {
  return count < 2 || (/^\p{Lu}{3,4}$/u.test(word) && !/[AEIOUY]/.test(word));
}

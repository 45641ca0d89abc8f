/**
 * Every word that the assistant says of itself, in one place. Functions take finished names and return plain sentences.
 * Where several wordings stand, the turn chooses, so that no two answers in a row open alike.
 */

/** Deterministic variety: the turn's own choice among equals. */
export function vary<T>(turn: number, choices: readonly [T, ...T[]]): T {
  return choices[turn % choices.length] ?? choices[0];
}

/** One stop at the end, whatever the words end with: "Docker Inc." has one, "Why?" asks. */
export function stop(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** "a", "a and b", "a, b and c" */
export function listOf(names: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}

const COUNTS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A small number in words: "two". */
export function numberWord(number: number): string {
  return COUNTS[number] ?? `${number}`;
}

/** Small numbers in words: "eleven talks", "one talk". */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${numberWord(number)} ${number === 1 ? noun : plural}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What the notes don't say, by what was asked. */
const UNSAID: ReadonlyMap<string, string> = new Map([
  ['reason', "The notes don't say why."],
  ['time', "The notes don't say when."],
  ['place', "The notes don't say where."],
  ['person', "The notes don't say who."],
  ['figures', "The notes don't give a figure for that."],
  ['announcements', "The notes don't tell of an announcement on that."],
  ['benefits', "The notes don't say what speaks for it."],
  ['drawbacks', "The notes don't say what speaks against it."],
]);

/** "from 12:15 PM to 1:15 PM", "at 9 AM", "in the morning". */
function ofTime(time: string): string {
  if (!/^\d/.test(time)) return time;
  return / to /.test(time) ? `from ${time}` : `at ${time}`;
}

export const en = {
  welcome: (talks: string, conference: string) =>
    `Welcome to Keynote Recap, with notes of ${talks}${conference}.`,
  saidAbout: (speaker: string, topic: string) => `what ${speaker} said about ${topic}`,
  forRecap: (talk: string) => `for a recap of ${talk}`,
  welcomeHint: (examples: readonly string[]) => `You can ask ${listOf(examples, 'or')}.`,
  welcomePrompt: 'What would you like to know?',
  newSince: (talks: readonly string[]) => `Since last time, there are notes of ${listOf(talks)}.`,
  newSinceMany: (talks: string, names: readonly string[]) =>
    `Since last time, there are notes of ${talks}, among them ${listOf(names)}.`,
  nothingNew: 'Nothing has been added to the notes since last time.',
  allIsNew: "I don't remember an earlier visit, so everything is new to you.",
  notHeardYet: (talks: readonly string[]) => `You haven't heard about ${listOf(talks)} yet.`,
  offerTalkNow: (talk: string) => `Shall I tell you about ${talk}?`,
  trouble: 'Sorry, something went wrong on my side.',
  cannotListen: "I can't listen just now.",
  typeInstead: 'Could you type your question instead?',
  notSaved: "I couldn't keep that change just now, but it holds until we finish talking.",
  oneMoment: 'One moment.',
  welcomeBack: (chapter: string, talk: string) => `Welcome back. You were at ${chapter} in ${talk}.`,
  shallIGoOn: (turn: number) =>
    vary(turn, ['Shall I go on?', 'Would you like more?', 'Do you want to hear more?', 'Should I continue?']),
  offerTopics: (names: readonly string[], turn: number) =>
    vary(turn, [
      `More on ${listOf(names, 'or')}?`,
      `Would you like more on ${listOf(names, 'or')}?`,
      `Shall I go on with ${listOf(names, 'or')}?`,
    ]),
  anythingElse: (turn: number) =>
    vary(turn, [
      'What else would you like to know?',
      'Is there anything else?',
      'What would you like to hear next?',
      'What else can I look up?',
    ]),
  offerTalk: (name: string, turn: number) =>
    vary(turn, [`Shall I tell you what ${name} said?`, `Would you like to hear it from ${name}?`]),
  offerList: 'Would you like the list of talks?',
  offerNext: (title: string, turn: number) =>
    vary(turn, [
      `Next comes ${title}. Shall I go on?`,
      `Shall I go on with ${title}?`,
      `The next part is ${title}. Shall I read it?`,
    ]),
  offerRecap: (name: string) => `Shall I recap ${name}?`,

  saidIn: (own: string, bare: string, name: string, rest: string) =>
    `In ${own} ${bare}, ${name} said that ${rest}`,
  saidInThe: (talk: string, name: string, rest: string) => `In ${talk}, ${name} said that ${rest}`,
  inTalk: (talk: string, rest: string) => `In ${talk}, ${rest}`,
  thatWas: (talk: string) => `That was ${talk}.`,
  accordingTo: (talk: string, rest: string) => `According to ${talk}, ${rest}`,
  thatWasIn: (talk: string) => `That was in ${talk}.`,

  notInNotes: (turn: number) =>
    vary(turn, ["That isn't in the notes.", "The notes don't say.", "I can't find that in the notes."]),
  dontSay: (focus: string) => UNSAID.get(focus) ?? "The notes don't say that.",
  notMentioned: (what: string) => `The notes don't mention ${what}.`,
  notMentionedBy: (notes: string, what: string) => `The notes on ${notes} don't mention ${what}.`,
  notExplained: (term: string) => `The notes don't explain the term ${term}.`,
  notToldBy: (notes: string) => `The notes on ${notes} don't say that.`,
  notToldOf: (topic: string, turn: number) =>
    vary(turn, [
      `The notes don't say that about ${topic}.`,
      `That isn't in what the notes have on ${topic}.`,
    ]),
  otherwiseFrom: (talk: string) => `They do have something on it, from ${talk}.`,
  otherwiseOn: (topic: string, talk: string) => `They do have something on ${topic}, from ${talk}.`,
  mayNotAnswer: "I'm not sure the notes answer that.",
  comesNear: (talk: string, part: string) => `${capital(talk)} comes near, where it speaks of ${part}.`,
  shallISumUp: (notes: string) => `Shall I sum up ${notes}?`,
  shallITell: (turn: number) => vary(turn, ['Would you like to hear that?', 'Shall I tell you that?']),
  notesAreAbout: (talks: string, topics: readonly string[]) =>
    topics.length > 0 ? `They cover ${talks}, on ${listOf(topics)}.` : `They cover ${talks}.`,
  isConference: (name: string) => `${name} is a conference that these notes were taken at.`,
  talkDoes: (talk: string) => `${capital(talk)} does.`,
  talkHas: (talk: string) => `${capital(talk)} has something on it.`,
  sorry: 'Sorry about that. I can only tell what the notes say.',
  noOpinion: 'I have no opinion of my own.',
  onlyNotes: "I can't do that: all I know is what these notes say.",
  noSuchName: (name: string) => `I don't find ${name} among the speakers in these notes.`,
  thatIsAll: (what: string, turn: number) =>
    vary(turn, [`That is all the notes have${what}.`, `The notes have nothing more${what}.`]),
  nothingToContinue: "I haven't told you anything yet.",

  whichOne: (names: readonly string[]) => `Which one: ${listOf(names, 'or')}?`,
  several: (number: string, who: string, names: readonly string[]) =>
    `There are ${number} by ${who}: ${listOf(names)}.`,
  didYouMean: (names: readonly string[]) => `Did you mean ${listOf(names, 'or')}?`,
  unclear: (turn: number) =>
    vary(turn, ["Sorry, I didn't get that.", "I didn't catch that.", "I'm not sure what you asked."]),
  onlyOne: 'There is only one.',
  thereAre: (choices: string) => `There are ${choices}.`,
  notSure: "I'm not sure which you mean.",
  mightHaveMisheard: 'I may have misheard that.',
  hello: 'Hello.',
  tryThis: (examples: readonly string[]) => `You could ask ${listOf(examples, 'or')}.`,
  wayOut: 'Shall I list the talks?',

  source: (speakers: string, talk: string, credit: string) =>
    `That was ${speakers === '' ? '' : `${speakers}, `}in ${talk}${credit}.`,
  fromTheNotes: (credit: string) => `, from the notes of ${credit}`,
  saidInTalk: (talk: string) => `That was in ${talk}. The notes don't name who said it.`,
  whenWas: (talk: string, when: string) => `${capital(talk)} was ${when}.`,
  whereWas: (talk: string, where: string) => stop(`${capital(talk)} was ${where}`),
  dontSayWhen: (talk: string) => `The notes don't say when ${talk} was.`,
  dontSayHours: (talk: string) => `The notes don't give the hours of ${talk}.`,
  dontSayWhere: (talk: string) => `The notes don't say where ${talk} was.`,
  dontSayWho: (talk: string) => `The notes don't say who gave ${talk}.`,
  titleOf: (talk: string, title: string) => stop(`The title of ${talk} is ${title}`),
  codeOf: (talk: string, code: string) => stop(`The session code of ${talk} is ${code}`),
  noCode: (talk: string) => `The notes don't give a session code for ${talk}.`,
  creditOf: (talk: string, credits: readonly string[]) =>
    stop(`The notes on ${talk} are by ${listOf(credits)}`),
  noCredit: (talk: string) => `The notes on ${talk} don't say who took them.`,
  givenBy: (talk: string, speakers: readonly string[]) =>
    stop(`${capital(talk)} was given by ${listOf(speakers)}`),
  isRole: (name: string, role: string) => stop(`${name} is ${role}`),
  gave: (name: string, talks: readonly string[]) => stop(`${capital(name)} gave ${listOf(talks)}`),

  talkedAbout: (who: readonly string[], what: string) => stop(`${capital(listOf(who))} talked about ${what}`),
  talksMention: (talks: readonly string[], what: string) =>
    stop(`${capital(listOf(talks))} ${talks.length === 1 ? 'mentions' : 'mention'} ${what}`),
  aSecondSpeaker: 'a second speaker',
  hadSeveral: (talks: readonly string[], all = talks.length) =>
    all > talks.length
      ? `${capital(count(all, 'talk'))} had more than one speaker, among them ${listOf(talks)}.`
      : `${capital(listOf(talks))} had more than one speaker.`,
  nobodyElse: (what: string) => `The notes have nobody else on ${what}.`,
  dontSayWhich: (quality: string) => `The notes don't say which is ${quality}.`,
  twoToCompare: "I don't know which two you mean.",
  onlyOneToCompare: (what: string) => `I know only one of the two: ${what}.`,
  compareWhich: 'What shall I compare?',
  compareWithWhat: 'What shall I compare it with?',
  compareMissing: (what: string) => `On ${what}, the notes say nothing.`,
  compareMissingFrom: (whom: string) => `From ${whom}, the notes have nothing on that.`,
  listIntro: (what: string) => `There are ${what}.`,
  listPart: (names: readonly string[]) => `${capital(listOf(names))}.`,
  listMore: 'Shall I name the next ones?',
  listDone: 'Which one would you like to hear about?',
  topicsAre: (names: readonly string[]) => `The notes have most on ${listOf(names)}.`,

  recapOf: (talk: string, parts: string) => `${capital(talk)}, in ${parts}.`,
  chapter: (number: string, title: string) => stop(`${capital(number)}: ${title}`),
  recapDone: (talk: string) => `That was the recap of ${talk}.`,
  noChapter: (what: string, talk: string) => `I find no part on ${what} in ${talk}.`,
  noRecap: 'No recap is running.',
  inShort: (talks: string, topics: readonly string[]) =>
    topics.length > 0 ? `There are ${talks}, above all on ${listOf(topics)}.` : `There are ${talks}.`,
  offerParts: 'Shall I go through it part by part?',
  theTalksOf: (when: string) => `the talks of ${when}`,
  theConference: 'the conference',
  talksBy: (name: string) => `${name}'s talks`,
  allTalks: 'the talks',
  partNamed: (title: string) => `the part ${title}`,
  partNumber: (number: number) => `part ${number}`,
  inYear: (year: number | string) => `in ${year}`,
  onDay: (day: string) => `on ${day}`,
  onDayAt: (day: string, time: string) => `on ${day}, ${ofTime(time)}`,
  atPlace: (place: string) =>
    /^(?:in|at|on) /i.test(place)
      ? place
      : `at ${/^[Tt]he |^[^,]* (?:\d+[A-Z]?|[A-Z]\d*)$/.test(place) ? '' : 'the '}${place}`,
  atConference: (conference: string) => `at ${conference}`,
  nothingFrom: (day: string) => `The notes have nothing from ${day}.`,
  theyCover: (days: string) => `They cover ${days}.`,
  offerSpeakers: 'Would you like the list of speakers?',
  theyName: (speakers: string) => `They name ${speakers}.`,
  remaining: (parts: string, minutes: string) => `${capital(parts)} left, about ${minutes}.`,
  nothingLeft: 'This was the last part.',
  firstPart: 'This is the first part.',

  saved: (sentences: string) => `Saved. You have ${sentences} now.`,
  nothingToSave: 'There is nothing to save yet.',
  savedList: (sentences: string) => `You saved ${sentences}.`,
  unsaved: (sentences: string) => `Deleted. You have ${sentences} left.`,
  notAmongSaved: "That isn't among what you saved.",
  unsaveHow: 'You can say "delete the second one", or "clear my list".',
  nothingSaved: 'You have saved nothing yet. Say "save that" after an answer.',

  helpStart: (examples: readonly string[]) =>
    `Ask me about the talks: for example, ${listOf(examples, 'or')}.`,
  helpAnswer: 'You can say "more", ask who said that, or say "save that".',
  helpRecap: 'You can say "next", "previous", "skip to" and a topic, or "stop".',
  helpChoice: (names: readonly string[]) => `You can say ${listOf(names, 'or')}.`,
  allRight: (turn: number) => vary(turn, ['All right.', 'Okay.', 'Fine.']),
  welcomeThanks: "You're welcome.",
  bye: 'Goodbye.',
} as const;

export type Phrases = typeof en;

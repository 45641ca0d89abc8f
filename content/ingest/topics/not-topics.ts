import { singular } from './singular.ts';

/** Words that name a place in the notes, a time, a role, or nothing that one could ask about. Small, in the singular. */
const NOT_TOPICS: ReadonlySet<string> = new Set(
  `abstract action additional agenda announcement answer background bonus break breakout chapter closing comment conclusion
  demo description detail disclaimer discussion end example exercise faq feature final finding future goal highlight history
  homework idea info information intro introduction item keynote key lab lesson level link list lunch main misc miscellaneous
  more motivation next note notes opening other outline outlook overview panel part plan point pro con prologue problem
  question quote recap recommendation reference remark resource result review room schedule section session slide solution
  speaker start status step summary summaries takeaway talk task thank thought tip title tldr todo topic track tutorial update
  use usage video welcome what when where who why how workshop wrap challenge issue introduce continue
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
  today yesterday tomorrow morning afternoon evening day week month year time hour minute second am pm
  thing way lot kind sort bit case fact number people person man guy everyone everybody someone anyone something anything
  everything nothing one two three four five six seven eight nine ten zero first last new old good bad great better best big
  small right wrong left high low long short full whole half same different many much few several single multiple various
  image picture screenshot figure photo diagram table graph chart screen page line word name type form set side place area
  world company team work job user customer developer business product project service system application app tool
  approach method process change need want go get make let look see try think know say tell come take give keep put run
  stuff bunch course reason purpose middle front back head past turn term pair sense mind hand rest top bottom beginning
  moment piece couple chance rule amount range piece space value guess matter deal favor stage conference audience crowd
  little course impact order choice version yourself imperative love help play show read write find check build create allow share copy navigate command commands edit
  yes no ok okay true false none null free easy hard simple complex real actual general specific important useful
  able available possible ready sure probably
  the this that these those there here very really just also even only still yet again always never often sometimes usually
  american english french chinese japanese german spanish mr mrs ms dr prof
  engineer architect director manager officer president founder developer advocate vp ceo cto cfo cio senior principal
  inc ltd corp q a gb tb pb mb kb ms god`
    .split(/\s+/)
    .filter(Boolean),
);

/** Last words that make no topic of what stands before them: "screenshot shows", "definition name". */
const EMPTY_ENDS: ReadonlySet<string> = new Set(
  'name named summary status detail edit info overview example thing bit called time way lot day show shows case part kind number problem work look scale support use need run works'.split(
    ' ',
  ),
);

/** True for a word, given small, that by itself is nothing to ask about. */
export function isNoTopic(word: string): boolean {
  return NOT_TOPICS.has(word) || NOT_TOPICS.has(singular(word)) || /^\d+$/.test(word);
}

/** True where the last word, given small, says nothing of what the others name. */
export function isEmptyEnd(word: string): boolean {
  return EMPTY_ENDS.has(word) || EMPTY_ENDS.has(singular(word)) || /(?<!spe|fe|se|emb|sh|ne)ed$/.test(word);
}

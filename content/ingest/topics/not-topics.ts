/** Words that name a place in the notes, a time, or nothing that one could ask about. In lower case, singular. */
export const NOT_TOPICS: ReadonlySet<string> = new Set(
  `abstract action additional agenda announcement answer background bonus break breakout chapter closing comment conclusion
  demo description detail disclaimer discussion end example exercise faq feature final finding future goal highlight history
  homework idea info information intro introduction item keynote key lab lesson level link list lunch main misc more motivation
  next note notes opening other outline outlook overview panel part plan point pro con prologue problem question quote recap
  recommendation reference remark resource result review room schedule section session slide solution speaker start step
  summary takeaway talk task thank thought tip title tldr todo topic track tutorial update use usage video welcome what when
  where who why how workshop wrap
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december today yesterday tomorrow morning afternoon evening day week month year time hour minute second
  thing way lot kind sort bit case fact number people person man guy everyone everybody someone anyone something anything
  everything nothing one two three four five six seven eight nine ten first last new old good bad great better best big small
  right wrong left high low long short full whole half same different many much few several single multiple various
  image picture screenshot figure photo diagram table graph chart screen page line word name type form set side place area
  world company team work job user customer developer engineer business product project service system application app tool
  approach method process change need want go get make let look see try think know say tell come take give keep put run
  yes no ok okay true false none null free easy hard simple complex real actual general specific important useful
  able available possible ready sure able-to
  the this that these those there here very really just also even only still yet again always never often sometimes usually
  american english mr mrs ms dr prof ceo cto cfo vp inc ltd corp q a`
    .split(/\s+/)
    .filter(Boolean),
);

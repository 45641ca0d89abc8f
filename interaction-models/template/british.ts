/** American endings, and the British ones for the same word. A form that nobody writes does no harm: nobody asks with it. */
const ENDINGS: readonly (readonly [american: RegExp, british: string])[] = [
  [/or(able|ite|ful)?$/, 'our$1'],
  [/ize$/, 'ise'],
  [/ization$/, 'isation'],
  [/yze$/, 'yse'],
  [/([bt])er$/, '$1re'],
  [/og$/, 'ogue'],
  [/ense$/, 'ence'],
  [/ice$/, 'ise'],
  [/ll(ful|ment)?$/, 'l$1'],
  [/gment$/, 'gement'],
  [/old$/, 'ould'],
  [/able$/, 'eable'],
];

/** What no ending tells. */
const OTHERS =
  'aluminium amongst artefact axe cheque cosy draught dreamt enquiry grey jewellery kerb learnt manoeuvre maths moustache plough pyjamas sceptic sceptical skilful speciality spelt storey sulphur tyre'.split(
    ' ',
  );

/** British spellings of American words: "colour" of "color". Names, with their capital, are spelled alike everywhere. */
export function britishOf(words: readonly string[]): string[] {
  const plain = words.filter((word) => /^[a-z]/.test(word));
  const made = ENDINGS.flatMap(([american, british]) =>
    plain.filter((word) => american.test(word)).map((word) => word.replace(american, british)),
  );
  return [...made, ...OTHERS];
}

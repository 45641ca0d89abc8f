import { ALEXA_LOCALES, INVOCATION_NAME } from '../../interaction-models/targets/alexa.ts';

export type LocaleTexts = {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly examplePhrases: readonly string[];
  readonly keywords: readonly string[];
  readonly smallIconUri: string;
  readonly largeIconUri: string;
};
export type Viewport = Readonly<Record<'minWidth' | 'maxWidth' | 'minHeight' | 'maxHeight', number>> & {
  readonly mode: string;
  readonly shape: string;
};
export type Manifest = {
  readonly publishingInformation: {
    readonly category: string;
    readonly testingInstructions: string;
    readonly locales: Readonly<Record<string, LocaleTexts>>;
  };
  readonly privacyAndCompliance: Readonly<Record<string, unknown>>;
  readonly apis: {
    readonly custom?: {
      readonly endpoint?: unknown;
      readonly interfaces: readonly {
        readonly type: string;
        readonly supportedViewports?: readonly Viewport[];
      }[];
    };
  };
};

/** One thing that certification or the deployment refuses. `advice` is empty when the manifest keeps to it. */
export type ManifestRule = {
  readonly rule: string;
  readonly advice: (manifest: Manifest) => readonly string[];
};

/** The schema lists neither categories nor interfaces: these are the ones that are ours to choose from. */
const CATEGORIES = ['KNOWLEDGE_AND_TRIVIA', 'EDUCATION_AND_REFERENCE', 'ORGANIZERS_AND_ASSISTANTS', 'NEWS'];
const INTERFACES = ['ALEXA_PRESENTATION_APL'];
const LAUNCH = /^Alexa, (?:open|ask|start|launch|tell) /;
const PRIVACY = [
  'allowsPurchases',
  'containsAds',
  'isChildDirected',
  'isExportCompliant',
  'usesPersonalInfo',
];

function forLocales(rule: string, fault: (texts: LocaleTexts) => readonly string[]): ManifestRule {
  return {
    rule,
    advice: ({ publishingInformation: { locales } }) =>
      Object.entries(locales).flatMap(([locale, texts]) =>
        fault(texts).map((found) => `${locale}: ${found}`),
      ),
  };
}

export const MANIFEST_RULES: readonly ManifestRule[] = [
  {
    rule: 'the locales are those that have a model',
    advice: ({ publishingInformation: { locales } }) => {
      const [named, modelled] = [Object.keys(locales).sort(), [...ALEXA_LOCALES].sort()];
      return named.join() === modelled.join() ? [] : [`has texts for ${named}, and models for ${modelled}.`];
    },
  },
  {
    rule: 'the category and the interfaces exist',
    advice: ({ publishingInformation: { category }, apis }) => [
      ...(CATEGORIES.includes(category) ? [] : [`${category} is no category: take one of ${CATEGORIES}.`]),
      ...(apis.custom?.interfaces ?? [])
        .filter(({ type }) => !INTERFACES.includes(type))
        .map(({ type }) => `${type} is not one of ${INTERFACES}.`),
    ],
  },
  {
    rule: 'there is one kind of skill, without an endpoint: the deployment writes it',
    advice: ({ apis }) => [
      ...(Object.keys(apis).join() === 'custom' ? [] : ['must be a custom skill and nothing else.']),
      ...(apis.custom?.endpoint === undefined ? [] : ['has an endpoint: take it out.']),
    ],
  },
  {
    rule: 'every question on privacy is answered',
    advice: ({ privacyAndCompliance }) =>
      PRIVACY.filter((name) => typeof privacyAndCompliance[name] !== 'boolean').map(
        (name) => `does not answer ${name}.`,
      ),
  },
  {
    rule: 'the testers are told how',
    advice: ({ publishingInformation: { testingInstructions } }) =>
      testingInstructions.length >= 40 && testingInstructions.length <= 4_000
        ? []
        : ['says too little or too much to those who test it.'],
  },
  forLocales('three example phrases, the first opening the skill', ({ examplePhrases }) => [
    ...(examplePhrases.length === 3 ? [] : [`has ${examplePhrases.length} example phrases, not three.`]),
    ...(/^Alexa, open /.test(examplePhrases[0] ?? '')
      ? []
      : ['the first example phrase does not open the skill.']),
  ]),
  forLocales(
    'example phrases have the wake word, a launch word and the invocation name',
    ({ examplePhrases }) =>
      examplePhrases
        .filter((phrase) => !LAUNCH.test(phrase) || !phrase.includes(INVOCATION_NAME))
        .map((phrase) => `"${phrase}" is not "Alexa, ask ${INVOCATION_NAME} …".`),
  ),
  forLocales('example phrases have no odd signs, end, and do not say "enable"', ({ examplePhrases }) =>
    examplePhrases
      .filter((phrase) => !/^[\w\s.?:,'-]+[.?]$/.test(phrase) || /\benable\b/i.test(phrase))
      .map((phrase) => `"${phrase}" has a sign too many, no end, or "enable".`),
  ),
  forLocales('summary and description are long enough, and short enough', ({ summary, description }) => [
    ...(summary.length >= 20 && summary.length <= 160 ? [] : ['the summary must have 20 to 160 characters.']),
    ...(description.length >= 40 && description.length <= 4_000
      ? []
      : ['the description must have 40 to 4000 characters.']),
  ]),
  forLocales('no address is given that may not be there', (texts) =>
    /https?:|www\./.test(Object.values(texts).flat().join(' '))
      ? ['names an address: certification opens it.']
      : [],
  ),
  forLocales('icons are files of the package', ({ smallIconUri, largeIconUri }) =>
    [smallIconUri, largeIconUri]
      .filter((uri) => !/^file:\/\/assets\/images\/[\w-]+\.png$/.test(uri))
      .map((uri) => `${uri} is not file://assets/images/….png.`),
  ),
  {
    rule: 'screens are declared from the smallest to the largest, each well formed',
    advice: ({ apis }) =>
      (apis.custom?.interfaces ?? []).flatMap(({ supportedViewports = [] }) =>
        supportedViewports
          .filter(
            ({ minWidth, maxWidth, minHeight, maxHeight }) => minWidth > maxWidth || minHeight > maxHeight,
          )
          .map(({ mode, shape }) => `a viewport ${mode} ${shape} ends before it begins.`),
      ),
  },
];

/** Everything that would be refused, each with what to do. */
export function manifestAdvice(manifest: Manifest): string[] {
  return MANIFEST_RULES.flatMap(({ advice }) => advice(manifest));
}

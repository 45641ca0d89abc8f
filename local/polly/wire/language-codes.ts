/** The languages that Polly's API names. */
export const LANGUAGE_CODES: readonly string[] =
  `arb ar-AE ca-ES cmn-CN cs-CZ cy-GB da-DK de-AT de-CH de-DE en-AU en-GB en-GB-WLS en-IE en-IN en-NZ en-SG en-US en-ZA
  es-ES es-MX es-US fi-FI fr-BE fr-CA fr-FR hi-IN is-IS it-IT ja-JP ko-KR nb-NO nl-BE nl-NL pl-PL pt-BR pt-PT ro-RO
  ru-RU sv-SE tr-TR yue-CN`.split(/\s+/);

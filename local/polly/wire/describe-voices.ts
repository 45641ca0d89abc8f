import { jsonReply } from '../../wire/json-body.ts';
import type { WireReply, WireRequest } from '../../wire/serve.ts';
import { WireError } from '../../wire/wire-error.ts';
import { LANGUAGES, VOICES } from '../voices.ts';
import { LANGUAGE_CODES } from './language-codes.ts';
import { requireOneOf } from './validation.ts';

const ENGINES = ['standard', 'neural', 'long-form', 'generative'];

/** DescribeVoices: those of one engine or language, or all. They fit into one page. */
export function describeVoices({ url: { searchParams } }: WireRequest): WireReply {
  const engine = searchParams.get('Engine');
  const language = searchParams.get('LanguageCode');
  if (engine !== null) requireOneOf(engine, ENGINES, 'engine');
  if (language !== null) requireOneOf(language, LANGUAGE_CODES, 'languageCode');
  refuseToken(searchParams.get('NextToken'));
  const found = [...VOICES.values()].filter(
    ({ engines, languageCode }) =>
      (engine === null || engines.some((one) => one === engine)) &&
      (language ?? languageCode) === languageCode,
  );
  return jsonReply({
    Voices: found.map(({ id, gender, languageCode, engines }) => ({
      Gender: gender,
      Id: id,
      LanguageCode: languageCode,
      LanguageName: LANGUAGES.get(languageCode),
      Name: id,
      SupportedEngines: engines,
    })),
  });
}

/** Everything fits into one page: nobody can have been given a token. */
export function refuseToken(token: string | null): void {
  if (token !== null) throw new WireError(400, 'InvalidNextTokenException', 'The NextToken is invalid.');
}

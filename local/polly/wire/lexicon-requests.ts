import { jsonReply, readJsonObject } from '../../wire/json-body.ts';
import type { WireReply, WireRequest } from '../../wire/serve.ts';
import { unknownOperation } from '../../wire/wire-error.ts';
import { refuseToken } from './describe-voices.ts';
import type { LexiconStore, StoredLexicon } from './lexicon-store.ts';
import { requireText } from './validation.ts';

/** PutLexicon, GetLexicon, DeleteLexicon. */
export function handleLexicon(request: WireRequest, name: string, store: LexiconStore): WireReply {
  switch (request.method) {
    case 'PUT':
      store.put(name, requireText(readJsonObject(request).Content, 'content'));
      return jsonReply({});
    case 'GET': {
      const lexicon = store.require(name);
      return jsonReply({
        Lexicon: { Content: lexicon.content, Name: name },
        LexiconAttributes: attributesOf(lexicon),
      });
    }
    case 'DELETE':
      store.remove(name);
      return jsonReply({});
    default:
      throw unknownOperation(request.method, request.url.pathname);
  }
}

/** ListLexicons: all on one page. */
export function listLexicons({ url }: WireRequest, store: LexiconStore): WireReply {
  refuseToken(url.searchParams.get('NextToken'));
  return jsonReply({
    Lexicons: store.all().map((lexicon) => ({ Name: lexicon.name, Attributes: attributesOf(lexicon) })),
  });
}

function attributesOf({ name, alphabet, languageCode, modified, lexemes, content }: StoredLexicon) {
  return {
    Alphabet: alphabet,
    LanguageCode: languageCode,
    LastModified: modified / 1000,
    LexiconArn: `arn:aws:polly:us-east-1:000000000000:lexicon/${name}`,
    LexemesCount: lexemes.length,
    Size: Buffer.byteLength(content),
  };
}

/** The tags that Alexa's voices know (platform.md §A7) and their attributes. `mark` is none of them. */
const TAGS: ReadonlyMap<string, RegExp> = new Map([
  ['speak', /^$/],
  ['p', /^$/],
  ['s', /^$/],
  ['break', /^ time="\d{1,5}ms"$/],
  ['sub', /^ alias="[^"<&]*(?:&(?:amp|lt|gt|quot|apos);[^"<&]*)*"$/],
  ['phoneme', /^ alphabet="ipa" ph="[^"<&]+"$/],
  ['say-as', /^ interpret-as="[a-z-]+"$/],
]);

const ENTITY = /&(?:amp|lt|gt|quot|apos);/g;

export type Speech = { readonly words: string; readonly faults: readonly string[] };

type Reading = { words: string; readonly open: string[]; readonly faults: string[] };

/** A tag: opened, closed or empty. */
function readTag(token: string, { open, faults }: Reading): void {
  if (token.startsWith('</')) {
    const name = token.slice(2, -1);
    if (open.pop() !== name) faults.push(`</${name}> closes nothing`);
    return;
  }
  const parts = /^<([a-z-]+)((?: [a-z-]+="[^"]*")*)(\/)?>$/.exec(token);
  const [, name = '', attributes = '', empty] = parts ?? [];
  if (!TAGS.get(name)?.test(attributes)) faults.push(`${token} is no tag of Alexa's`);
  if (empty === undefined) open.push(name);
}

function readText(token: string, { faults }: Reading): void {
  if (token === '<' || token === '>') faults.push(`a bare ${token}`);
  if (token.replace(ENTITY, '').includes('&')) faults.push(`a bare & in "${token.slice(0, 40)}"`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(token) || !token.isWellFormed())
    faults.push('a character that XML does not allow');
}

/** Reads marked-up speech as strictly as an XML parser would, and says what is wrong with it. */
export function checkSpeech(ssml: string): Speech {
  const reading: Reading = { words: '', open: [], faults: [] };
  for (const [token] of ssml.matchAll(/<[^<>]*>|[^<>]+|[<>]/g)) {
    const isTag = token.length > 1 && token.startsWith('<');
    if (isTag) readTag(token, reading);
    else readText(token, reading);
    reading.words += isTag ? (/^<\/?(?:s|break)\b/.test(token) ? ' ' : '') : token;
  }
  if (!/^<speak>[\s\S]*<\/speak>$/.test(ssml)) reading.faults.push('not one <speak>');
  if (reading.open.length > 0) reading.faults.push(`<${reading.open.join('><')}> not closed`);
  return { words: decode(reading.words).replace(/\s+/g, ' ').trim(), faults: reading.faults };
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

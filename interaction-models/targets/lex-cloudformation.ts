import type { ArchiveFile } from './lex-archive.ts';

/** A property of a template. */
type Property = string | number | boolean | readonly Property[] | { readonly [name: string]: Property };
type Fields = Readonly<Record<string, unknown>>;

/** Names that CloudFormation does not know, or that it writes in other letters. */
const LEFT_OUT: ReadonlySet<string> = new Set(['identifier', 'version']);
const RENAMED: ReadonlyMap<string, string> = new Map([['ssmlMessage', 'SSMLMessage']]);
const LOCALE = /^[^/]+\/BotLocales\/([^/]+)\/(.+)$/;

/**
 * The languages of an archive as the property `BotLocales` of AWS::Lex::Bot: the same settings, with names in capitals, in
 * lists instead of folders, and without what is not set.
 */
export function toBotLocales(files: readonly ArchiveFile[]): Property[] {
  const locales = new Map<string, Map<string, Fields>>();
  for (const { path, text } of files) {
    const [, id, rest] = LOCALE.exec(path) ?? [];
    if (id === undefined || rest === undefined) continue;
    const locale = locales.get(id) ?? new Map<string, Fields>();
    locales.set(id, locale.set(rest, JSON.parse(text) as Fields));
  }
  return [...locales].map(([id, locale]) => toLocale(id, locale));
}

function toLocale(id: string, files: ReadonlyMap<string, Fields>): Property {
  const settings = files.get('BotLocale.json') ?? {};
  const vocabulary = files.get('CustomVocabulary/CustomVocabulary.json');
  const intents = filesLike(files, /^Intents\/([^/]+)\/Intent\.json$/).map(([name, intent]) => {
    const slots = filesLike(files, new RegExp(`^Intents/${name}/Slots/([^/]+)/Slot\\.json$`));
    return { ...intent, ...(slots.length > 0 && { slots: slots.map(([, slot]) => slot) }) };
  });
  return {
    LocaleId: id,
    ...named({
      nluConfidenceThreshold: settings.nluConfidenceThreshold,
      voiceSettings: settings.voiceSettings,
      slotTypes: filesLike(files, /^SlotTypes\/([^/]+)\/SlotType\.json$/).map(([, type]) => type),
      intents,
      ...(vocabulary !== undefined && { customVocabulary: vocabulary }),
    }),
  };
}

/** The files with such a path, each with the name that its folder gives it. */
function filesLike(files: ReadonlyMap<string, Fields>, path: RegExp): (readonly [string, Fields])[] {
  return [...files].flatMap(([file, fields]) => {
    const name = path.exec(file)?.[1];
    return name === undefined ? [] : [[name, fields] as const];
  });
}

/** Fields with CloudFormation's names; what is null or an empty list is not set, and is left out. */
function named(fields: Fields): Readonly<Record<string, Property>> {
  const kept = Object.entries(fields).flatMap(([name, value]) => {
    const property = LEFT_OUT.has(name) ? undefined : toProperty(value);
    return property === undefined ? [] : [[capital(name), property] as const];
  });
  return Object.fromEntries(kept);
}

function capital(name: string): string {
  return RENAMED.get(name) ?? name.charAt(0).toUpperCase() + name.slice(1);
}

function toProperty(value: unknown): Property | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const list = value.flatMap((one) => toProperty(one) ?? []);
    return list.length === 0 ? undefined : list;
  }
  return typeof value === 'object' ? named(value as Fields) : (value as string | number | boolean);
}

/** An element with what stands in it, in order. */
export type Element = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
};

/** The text is no well-formed XML; the message says why and where. */
export class XmlError extends Error {
  constructor(message: string, place: number) {
    super(`${message} at character ${place + 1}`);
    this.name = 'XmlError';
  }
}

const NAMED = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));
const NAME = /[A-Za-z_][\w:.-]*/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
/** What no XML document may hold, however it is written. */
const FORBIDDEN = /[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

type Open = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
};

/**
 * Reads one element and all that is in it: the XML that speech markup needs, strictly. Comments, processing instructions, CDATA
 * and document types are refused. Throws XmlError.
 */
export function parseXml(text: string): Element {
  const bad = FORBIDDEN.exec(text);
  if (bad !== null) throw new XmlError('a character that XML forbids', bad.index);
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const open: Open[] = [root];
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('<', at);
    const to = next === -1 ? text.length : next;
    if (to > at) addText(open, text.slice(at, to), at);
    at = to;
    if (at < text.length) at = text[at + 1] === '/' ? closeTag(open, text, at) : openTag(open, text, at);
  }
  if (open.length > 1) throw new XmlError(`<${open.at(-1)?.name}> is not closed`, text.length);
  const [element, ...more] = root.children;
  if (element === undefined || typeof element === 'string') throw new XmlError('no element', 0);
  if (more.length > 0) throw new XmlError('more than one element', text.length);
  return element;
}

function addText(open: readonly Open[], raw: string, at: number): void {
  const inside = open.at(-1);
  if (open.length === 1) {
    if (raw.trim() !== '') throw new XmlError('text outside of the element', at);
    return;
  }
  if (raw.includes(']]>')) throw new XmlError('"]]>" in text', at);
  inside?.children.push(decode(raw, at));
}

function decode(raw: string, at: number): string {
  return raw.replace(/&([^;&<]{0,12};?)/g, (all, name: string, offset: number) => {
    const code = /^#(?:x([0-9a-fA-F]+)|(\d+));$/.exec(name);
    const figure = code === null ? Number.NaN : Number.parseInt(code[1] ?? code[2] ?? '', code[1] ? 16 : 10);
    const sign = name.endsWith(';') ? NAMED.get(name.slice(0, -1)) : undefined;
    if (sign !== undefined) return sign;
    if (figure > 0 && figure <= 0x10ffff && !FORBIDDEN.test(String.fromCodePoint(figure)))
      return String.fromCodePoint(figure);
    throw new XmlError(`"${all}" is no entity`, at + offset);
  });
}

function openTag(open: Open[], text: string, at: number): number {
  NAME.lastIndex = at + 1;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) throw new XmlError('"<" begins no tag', at);
  const attributes = new Map<string, string>();
  let end = at + 1 + name.length;
  ATTRIBUTE.lastIndex = end;
  for (let found = ATTRIBUTE.exec(text); found !== null; found = ATTRIBUTE.exec(text)) {
    const [all, key = '', double, single] = found;
    if (attributes.has(key)) throw new XmlError(`${key} twice in <${name}>`, end);
    attributes.set(key, decode(double ?? single ?? '', end));
    end += all.length;
    ATTRIBUTE.lastIndex = end;
  }
  const close = /^\s*(\/?)>/.exec(text.slice(end, end + 20));
  if (close === null) throw new XmlError(`<${name}> does not end`, end);
  const element: Open = { name, attributes, children: [] };
  open.at(-1)?.children.push(element);
  if (close[1] === '') open.push(element);
  return end + close[0].length;
}

function closeTag(open: Open[], text: string, at: number): number {
  const end = text.indexOf('>', at);
  const name = text.slice(at + 2, end === -1 ? text.length : end).trimEnd();
  if (end === -1 || open.length === 1 || open.at(-1)?.name !== name)
    throw new XmlError(`</${name.slice(0, 40)}> closes nothing`, at);
  open.pop();
  return end + 1;
}

import { evaluate, type Scope, textOf } from './apl-expression.ts';
import type { Device } from './device.ts';

/** A document with its data, as a skill sends it. */
export type Shown = { readonly token: string; readonly document: unknown; readonly datasources: unknown };

/** What a screen shows that can be read or touched. */
export type Screen = {
  readonly lines: readonly string[];
  /** What can be touched: the words on it, and what it sends. */
  readonly touchable: readonly { readonly label: string; readonly arguments: readonly unknown[] }[];
  /** What can be spoken out of the document, by the component's id: speech markup. */
  readonly speech: ReadonlyMap<string, string>;
};

type Json = Readonly<Record<string, unknown>>;
type Waiting = { readonly component: Json; readonly scope: Scope; readonly touched?: Touched };
type Touched = { label: string; arguments: readonly unknown[] };

/** No screen of ours has more components. */
const MOST_COMPONENTS = 5000;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Reads a document as a screen of that device would show it: its texts from top to bottom, what can be touched and spoken. */
export function readScreen({ document, datasources }: Shown, { viewport }: Device): Screen {
  const screen = {
    lines: [] as string[],
    touchable: [] as Touched[],
    speech: new Map<string, string>(),
  };
  const template = isJson(document) && isJson(document.mainTemplate) ? document.mainTemplate : {};
  const payload = withTransforms(datasources);
  const [parameter = 'payload'] = listOf(template.parameters).map(String);
  const scope = { payload, [parameter]: payload, viewport: viewportOf(viewport?.Viewport), environment: {} };
  const waiting: Waiting[] = childrenOf(template, scope, undefined).toReversed();
  for (let count = 0; count < MOST_COMPONENTS; count += 1) {
    const next = waiting.pop();
    if (next === undefined) return screen;
    waiting.push(...visit(next, screen).toReversed());
  }
  return screen;
}

function viewportOf(viewport: NonNullable<Device['viewport']>['Viewport']): Json {
  const density = (viewport?.dpi ?? 160) / 160;
  return {
    shape: viewport?.shape?.toLowerCase(),
    mode: viewport?.mode?.toLowerCase(),
    width: (viewport?.pixelWidth ?? 0) / density,
    height: (viewport?.pixelHeight ?? 0) / density,
    pixelWidth: viewport?.pixelWidth,
    pixelHeight: viewport?.pixelHeight,
  };
}

/** The data with what the service computes of it: speech markup stands for the sound that would be made of it. */
function withTransforms(datasources: unknown): Json {
  if (!isJson(datasources)) return {};
  return Object.fromEntries(
    Object.entries(datasources).map(([name, source]) => {
      if (!isJson(source) || !isJson(source.properties)) return [name, source];
      const { properties } = source;
      const made = listOf(source.transformers)
        .filter(isJson)
        .map(({ inputPath, outputName }) => [
          textOf(outputName ?? inputPath),
          evaluate(`\${${inputPath}}`, properties),
        ]);
      return [name, { ...source, properties: { ...properties, ...Object.fromEntries(made) } }];
    }),
  );
}

/** A component's children, one for each entry of its data, each with what it may refer to. */
function childrenOf(component: Json, scope: Scope, touched: Touched | undefined): Waiting[] {
  const items = [...listOf(component.items), ...listOf(component.item)].filter(isJson);
  const heads = listOf(component.firstItem).filter(isJson);
  const place = (item: Json, more: Scope = {}): Waiting => ({
    component: item,
    scope: { ...scope, ...more },
    ...(touched && { touched }),
  });
  if (component.data === undefined) return [...heads, ...items].map((item) => place(item));
  const data = listOf(evaluate(component.data, scope));
  return [
    ...heads.map((item) => place(item)),
    ...data.flatMap((entry, index) => {
      const more = { data: entry, index, ordinal: index + 1, length: data.length };
      const item = items.find((each) => isShown(each, { ...scope, ...more }));
      return item === undefined ? [] : [place(item, more)];
    }),
  ];
}

function isShown({ when, display }: Json, scope: Scope): boolean {
  const hidden = /^(?:none|invisible)$/.test(textOf(evaluate(display, scope)));
  return !hidden && (when === undefined || Boolean(evaluate(when, scope)));
}

type Mutable = { lines: string[]; touchable: Touched[]; speech: Map<string, string> };

function visit({ component, scope: outer, touched }: Waiting, screen: Mutable): Waiting[] {
  let scope = outer;
  for (const { name, value } of listOf(component.bind).filter(isJson))
    scope = { ...scope, [textOf(name)]: evaluate(value, scope) };
  if (!isShown(component, scope)) return [];
  if (component.speech !== undefined) {
    const speech = textOf(evaluate(component.speech, scope));
    if (speech !== '') screen.speech.set(textOf(evaluate(component.id, scope)), speech);
  }
  if (component.type === 'Text') {
    const text = textOf(evaluate(component.text, scope)).trim();
    if (text !== '') screen.lines.push(text);
    if (touched !== undefined) touched.label = `${touched.label} ${text}`.trim();
  }
  return childrenOf(component, scope, touchTarget(component, scope, screen) ?? touched);
}

function touchTarget(component: Json, scope: Scope, screen: Mutable): Touched | undefined {
  const event = listOf(component.onPress)
    .filter(isJson)
    .find(({ type }) => type === 'SendEvent');
  if (event === undefined) return undefined;
  const target = { label: '', arguments: listOf(event.arguments).map((each) => evaluate(each, scope)) };
  screen.touchable.push(target);
  return target;
}

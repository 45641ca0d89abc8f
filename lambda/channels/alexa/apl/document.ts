import { sentences, sources } from './answer.ts';
import { bound, IS_ROUND, IS_WIDE, SCREEN } from './bound.ts';
import { chapters, rows } from './lists.ts';
import { nextStep } from './next-step.ts';
import type { Part } from './part.ts';
import { COLOURS, RESOURCES, STYLES } from './theme.ts';
import { header, progress } from './top.ts';

/** answer: sentences and where they stand; list: what can be chosen; recap: an answer with its place in the walk. */
export type ScreenKind = 'answer' | 'list' | 'recap';

/** The features used are those of APL 1.1; every device with a screen that is still supported understands it. */
const VERSION = '1.1';

/** What is scrolled through, under the header. */
const BODY: Readonly<Record<ScreenKind, () => readonly Part[]>> = {
  answer: () => [sentences(), sources()],
  list: () => [rows()],
  recap: () => [sentences(), { when: bound(`!${IS_WIDE}`), ...chapters() }, sources()],
};

/** The body, with the next step at its end on a round screen: there no edge is long enough for it. */
function scrolled(parts: readonly Part[]): Part {
  return {
    type: 'ScrollView',
    id: 'body',
    grow: 1,
    shrink: 1,
    item: {
      type: 'Container',
      paddingTop: '@gap',
      paddingBottom: bound(`${IS_ROUND} ? '120dp' : '24dp'`),
      items: [...parts, { when: bound(IS_ROUND), ...nextStep() }],
    },
  };
}

/** Beside the body, on a wide screen: the parts of the recap. */
function besideChapters(body: Part): Part {
  const column = {
    when: bound(IS_WIDE),
    type: 'ScrollView',
    width: '26vw',
    height: '100%',
    paddingTop: '@gap',
    paddingRight: '@gap',
    item: chapters(),
  };
  const beside = { ...body, height: '100%', width: bound(`${IS_WIDE} ? '60vw' : '100%'`) };
  return { type: 'Container', direction: 'row', width: '100%', grow: 1, shrink: 1, items: [column, beside] };
}

function inside(kind: ScreenKind): readonly Part[] {
  const body = scrolled(BODY[kind]());
  const parts = kind === 'recap' ? [header(), progress(), besideChapters(body)] : [header(), body];
  return [...parts, { when: bound(`!(${IS_ROUND})`), ...nextStep() }];
}

const built = new Map<ScreenKind, Part>();

/** The document of one kind of screen. It is the same for every answer of the kind, and made once: what is said is in its data. */
export function buildDocument(kind: ScreenKind): Part {
  const document = built.get(kind) ?? makeDocument(kind);
  built.set(kind, document);
  return document;
}

function makeDocument(kind: ScreenKind): Part {
  return {
    type: 'APL',
    version: VERSION,
    theme: 'dark',
    background: COLOURS.background,
    resources: RESOURCES,
    styles: STYLES,
    mainTemplate: {
      parameters: ['payload'],
      items: [
        {
          type: 'Container',
          id: 'page',
          bind: [{ name: 'at', type: 'number', value: bound(`${SCREEN}.at`) }],
          width: '100vw',
          height: '100vh',
          paddingLeft: '@side',
          paddingRight: '@side',
          paddingTop: '@edge',
          paddingBottom: bound(`${IS_ROUND} ? '0dp' : '24dp'`),
          items: inside(kind),
        },
      ],
    },
  };
}

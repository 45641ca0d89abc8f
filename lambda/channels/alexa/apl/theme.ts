import { bound, IS_ROUND } from './bound.ts';

/**
 * How every screen looks: dark, big type, generous space, one accent colour. Written with what APL 1.1 has, so that any
 * device shows it; sizes follow the viewport, since a page on a desk, a round clock and a television are read differently.
 */

/** Every text colour stands out from the background by more than the 4.5 that WCAG 2.1 asks for; a test measures it. */
export const COLOURS = {
  background: '#0D1117',
  surface: '#1B222C',
  pressed: '#303B49',
  text: '#F2F5F8',
  quiet: '#9AA7B5',
  dim: '#768391',
  accent: '#FFB454',
} as const;

type Dimensions = Readonly<
  Record<'line' | 'row' | 'small' | 'label' | 'side' | 'edge' | 'gap' | 'button', string>
>;

/** Sizes in density-independent pixels: a page that stands on a kitchen table, read from two steps away. */
const MEDIUM: Dimensions = {
  line: '38dp',
  row: '32dp',
  small: '22dp',
  label: '24dp',
  side: '56dp',
  edge: '36dp',
  gap: '20dp',
  button: '60dp',
};
const SMALL: Dimensions = {
  line: '36dp',
  row: '30dp',
  small: '20dp',
  label: '22dp',
  side: '40dp',
  edge: '20dp',
  gap: '14dp',
  button: '52dp',
};
const LARGE: Dimensions = {
  line: '48dp',
  row: '40dp',
  small: '26dp',
  label: '30dp',
  side: '80dp',
  edge: '52dp',
  gap: '28dp',
  button: '76dp',
};
const XLARGE: Dimensions = {
  line: '64dp',
  row: '54dp',
  small: '34dp',
  label: '38dp',
  side: '120dp',
  edge: '80dp',
  gap: '40dp',
  button: '96dp',
};
/** On a round screen text keeps to the square inside the circle. */
const ROUND: Dimensions = {
  line: '30dp',
  row: '24dp',
  small: '20dp',
  label: '22dp',
  side: '76dp',
  edge: '72dp',
  gap: '14dp',
  button: '52dp',
};
/** Across a room, and with the border that televisions cut off. */
const TELEVISION: Dimensions = {
  line: '34dp',
  row: '29dp',
  small: '20dp',
  label: '22dp',
  side: '64dp',
  edge: '40dp',
  gap: '16dp',
  button: '52dp',
};

/** What the sizes and colours are called in documents: `@line`, `@accent`. Later blocks win where their condition holds. */
export const RESOURCES = [
  { colors: COLOURS, dimensions: MEDIUM },
  { when: bound('viewport.height < 560'), dimensions: SMALL },
  { when: bound('viewport.width >= 1200 && viewport.height >= 700'), dimensions: LARGE },
  { when: bound('viewport.width >= 1700 || viewport.height >= 1700'), dimensions: XLARGE },
  { when: bound("viewport.mode == 'tv'"), dimensions: TELEVISION },
  { when: bound(IS_ROUND), dimensions: ROUND },
] as const;

/** A sentence; what can be touched, also by the arrows of a remote control. */
export const STYLES = {
  sentence: {
    values: [
      { color: '@text' },
      { when: bound('state.disabled'), color: '@dim' },
      { when: bound('state.karaoke || state.checked'), color: '@accent' },
    ],
  },
  chapter: {
    values: [
      { color: '@quiet' },
      { when: bound('state.pressed || state.focused'), color: '@text' },
      { when: bound('state.checked'), color: '@accent' },
    ],
  },
  button: {
    values: [
      { backgroundColor: '@surface', borderColor: '@surface', borderWidth: '3dp', borderRadius: '14dp' },
      { when: bound('state.pressed'), backgroundColor: '@pressed' },
      { when: bound('state.focused'), borderColor: '@accent' },
    ],
  },
} as const;

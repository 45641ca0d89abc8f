/** An expression of APL as a value of a document: it is worked out on the device, from the data that comes with the document. */
export function bound(expression: string): string {
  return `\${${expression}}`;
}

/** The field of a screen's data (screen.ts) as an expression. */
export const SCREEN = 'payload.screen.properties';
export const IS_ROUND = "viewport.shape == 'round'";
/** Too narrow for things to stand side by side: a clock, a page held upright. */
export const IS_NARROW = `(${IS_ROUND} || viewport.height > viewport.width)`;
/** Wide enough for a second column. */
export const IS_WIDE = `(!${IS_NARROW} && viewport.width >= 1200)`;

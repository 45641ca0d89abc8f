import { bound, IS_NARROW, IS_ROUND } from './bound.ts';

/** A component of a document, as APL's JSON has it. */
export type Part = Readonly<Record<string, unknown>>;

/** Text is centred on a round screen, where no edge is straight. */
export const CENTRED = bound(`${IS_ROUND} ? 'center' : 'left'`);
/** Side by side where there is room, else one under the other. */
export const BESIDE = bound(`${IS_NARROW} ? 'column' : 'row'`);

/** Something to read; `size` is one of the theme's dimensions. */
export function text(content: string, size: string, own: Part): Part {
  return { type: 'Text', text: content, fontSize: `@${size}`, ...own };
}

/** Something to touch, also by the arrows of a remote control: a card that shows when it is pressed or reached. */
export function touchCard(label: string, item: Part, own: Part): Part {
  return {
    type: 'TouchWrapper',
    // what a screen reader says of it
    accessibilityLabel: label,
    item: { type: 'Frame', style: 'button', inheritParentState: true, item },
    ...own,
  };
}

/** The command that says words to the skill, as if they had been spoken. */
export function say(words: string): readonly Part[] {
  return [{ type: 'SendEvent', arguments: ['say', words] }];
}

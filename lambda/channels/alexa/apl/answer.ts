import { bound, SCREEN } from './bound.ts';
import { CENTRED, type Part, text, touchCard } from './part.ts';

/**
 * The sentences. While one is said the others are quieter (disabled), and it is lit: line by line where it is read along
 * (karaoke), as a whole where the voice says it before the screen takes over (checked).
 */
export function sentences(): Part {
  const sentence = text(bound('data'), 'line', {
    id: `line${bound('index')}`,
    style: 'sentence',
    disabled: bound('at >= 0 && at != index'),
    checked: bound(`at == index && index < ${SCREEN}.first`),
    speech: bound(`${SCREEN}['line' + index + 'Speech']`),
    fontWeight: 400,
    lineHeight: 1.3,
    paddingBottom: '@gap',
    textAlign: CENTRED,
  });
  return { type: 'Container', data: bound(`${SCREEN}.lines`), items: [sentence] };
}

/** A line of a note, by its number. */
function noteLine(): Part {
  return {
    type: 'Container',
    width: '100%',
    direction: 'row',
    paddingTop: '12dp',
    items: [
      text(bound('data.number'), 'small', { color: '@accent', width: '@button' }),
      text(bound('data.text'), 'small', { color: '@text', shrink: 1, grow: 1 }),
    ],
  };
}

/** A talk behind the answer; touched, it unfolds to the note's own lines. */
function source(): Part {
  const card = {
    type: 'Container',
    width: '100%',
    paddingLeft: '@gap',
    paddingRight: '@gap',
    paddingTop: '12dp',
    paddingBottom: '12dp',
    items: [
      text(`${bound("open ? '−' : '+'")} ${bound('data.title')}`, 'small', { color: '@text', maxLines: 2 }),
      text(bound('data.by'), 'small', { when: bound("data.by != ''"), color: '@quiet' }),
      {
        type: 'Container',
        display: bound("open ? 'normal' : 'none'"),
        data: bound('data.lines'),
        items: [noteLine()],
      },
    ],
  };
  return touchCard(bound('data.title'), card, {
    bind: [{ name: 'open', type: 'boolean', value: false }],
    onPress: [
      { type: 'SetValue', property: 'open', value: bound('!open') },
      { type: 'Scroll', componentId: 'body', distance: bound('open ? 0.7 : 0') },
    ],
    paddingTop: '@gap',
  });
}

/** Where the answer stands, quietly, under it. */
export function sources(): Part {
  return {
    when: bound(`${SCREEN}.sources.length > 0`),
    type: 'Container',
    paddingTop: '@edge',
    data: bound(`${SCREEN}.sources`),
    items: [source()],
  };
}

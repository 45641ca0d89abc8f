import { bound, IS_WIDE, SCREEN } from './bound.ts';
import { CENTRED, type Part, say, text, touchCard } from './part.ts';

/** A choice with the number that it can be called by. */
function row(): Part {
  return {
    type: 'Container',
    width: '100%',
    direction: 'row',
    alignItems: 'center',
    minHeight: '@button',
    paddingLeft: '@gap',
    paddingRight: '@gap',
    items: [
      text(bound('data.number'), 'row', { fontWeight: 700, color: '@accent', width: '@button' }),
      text(bound('data.label'), 'row', { color: '@text', maxLines: 3, shrink: 1, grow: 1 }),
    ],
  };
}

/** What can be touched or said next, in a list. */
export function rows(): Part {
  return {
    type: 'Container',
    data: bound(`${SCREEN}.rows`),
    items: [
      touchCard(bound('data.label'), row(), { paddingBottom: '@gap', onPress: say(bound('data.say')) }),
    ],
  };
}

/** The parts of a recap by name; a touch goes there. The one that is being said is lit. */
export function chapters(): Part {
  return {
    type: 'Container',
    paddingTop: bound(`${IS_WIDE} ? 0 : @edge`),
    data: bound(`${SCREEN}.chapters`),
    items: [
      {
        type: 'TouchWrapper',
        accessibilityLabel: bound('data'),
        checked: bound(`index == ${SCREEN}.chapter`),
        onPress: say(`skip to ${bound('data')}`),
        item: text(bound('data'), 'small', {
          style: 'chapter',
          inheritParentState: true,
          maxLines: 2,
          paddingTop: '10dp',
          paddingBottom: '10dp',
          textAlign: CENTRED,
        }),
      },
    ],
  };
}

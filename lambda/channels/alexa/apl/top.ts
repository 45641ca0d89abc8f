import { bound, IS_NARROW, IS_ROUND, SCREEN } from './bound.ts';
import { BESIDE, CENTRED, type Part, text } from './part.ts';

/** Whose talk it is, over the sentences: the title, and where there is room who and when. */
export function header(): Part {
  return {
    type: 'Container',
    direction: BESIDE,
    justifyContent: 'spaceBetween',
    alignItems: bound(`${IS_ROUND} ? 'center' : 'start'`),
    paddingBottom: '@gap',
    items: [
      text(bound(`${SCREEN}.title`), 'small', {
        fontWeight: 700,
        color: '@quiet',
        maxLines: 1,
        shrink: 1,
        textAlign: CENTRED,
      }),
      text(bound(`${SCREEN}.by`), 'small', {
        when: bound(`!(${IS_ROUND}) && ${SCREEN}.by != ''`),
        color: '@dim',
        maxLines: 1,
        paddingLeft: bound(`${IS_NARROW} ? 0 : 32`),
      }),
    ],
  };
}

/** Where a recap stands: one bar a part, those that were said in the accent colour. */
export function progress(): Part {
  return {
    type: 'Container',
    direction: 'row',
    alignItems: 'start',
    height: '18dp',
    data: bound(`${SCREEN}.chapters`),
    items: [
      {
        type: 'Frame',
        grow: 1,
        height: '6dp',
        borderRadius: '3dp',
        spacing: '4dp',
        backgroundColor: bound(`index <= ${SCREEN}.chapter ? @accent : @surface`),
      },
    ],
  };
}

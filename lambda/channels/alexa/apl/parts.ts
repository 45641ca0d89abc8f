import { bound, IS_NARROW, IS_ROUND, IS_WIDE, SCREEN } from './bound.ts';

/** A component of a document, as APL's JSON has it. */
export type Part = Readonly<Record<string, unknown>>;

const CENTRED = bound(`${IS_ROUND} ? 'center' : 'left'`);

/** Whose talk it is, over the sentences: the title, and on wide screens who and when. */
export function header(): Part {
  return {
    type: 'Container',
    direction: bound(`${IS_NARROW} ? 'column' : 'row'`),
    justifyContent: 'spaceBetween',
    alignItems: bound(`${IS_ROUND} ? 'center' : 'start'`),
    paddingBottom: '@gap',
    items: [
      {
        type: 'Text',
        text: bound(`${SCREEN}.title`),
        fontSize: '@small',
        fontWeight: 700,
        color: '@quiet',
        maxLines: 1,
        shrink: 1,
        textAlign: CENTRED,
      },
      {
        when: bound(`!(${IS_ROUND}) && ${SCREEN}.by != ''`),
        type: 'Text',
        text: bound(`${SCREEN}.by`),
        fontSize: '@small',
        color: '@dim',
        maxLines: 1,
        paddingLeft: bound(`${IS_NARROW} ? 0 : 32`),
      },
    ],
  };
}

/** Where a recap stands: one bar a part, those that were said in the accent colour. */
export function progress(): Part {
  return {
    type: 'Container',
    direction: 'row',
    height: '6dp',
    data: bound(`${SCREEN}.chapters`),
    items: [
      {
        type: 'Frame',
        grow: 1,
        height: '6dp',
        borderRadius: '3dp',
        left: 0,
        spacing: '4dp',
        backgroundColor: bound(`index <= ${SCREEN}.chapter ? @accent : @surface`),
      },
    ],
  };
}

/**
 * The sentences. While one is said the others are quieter (disabled), and it is lit: line by line where it is read along
 * (karaoke), as a whole where the voice says it before the screen takes over (checked).
 */
export function sentences(): Part {
  return {
    type: 'Container',
    data: bound(`${SCREEN}.lines`),
    items: [
      {
        type: 'Text',
        id: `line${bound('index')}`,
        style: 'sentence',
        disabled: bound('at >= 0 && at != index'),
        checked: bound(`at == index && index < ${SCREEN}.first`),
        text: bound('data'),
        speech: bound(`${SCREEN}['line' + index + 'Speech']`),
        fontSize: '@line',
        fontWeight: 400,
        lineHeight: 1.3,
        paddingBottom: '@gap',
        textAlign: CENTRED,
      },
    ],
  };
}

/** What can be touched or said next, in a list: each with the number that it can be called by. */
export function rows(): Part {
  return {
    type: 'Container',
    data: bound(`${SCREEN}.rows`),
    items: [
      {
        type: 'TouchWrapper',
        paddingBottom: '@gap',
        onPress: [{ type: 'SendEvent', arguments: ['say', bound('data.say')] }],
        item: {
          type: 'Frame',
          style: 'button',
          inheritParentState: true,
          item: {
            type: 'Container',
            width: '100%',
            direction: 'row',
            alignItems: 'center',
            minHeight: '@button',
            paddingLeft: '@gap',
            paddingRight: '@gap',
            items: [
              {
                type: 'Text',
                text: bound('data.number'),
                fontSize: '@row',
                fontWeight: 700,
                color: '@accent',
                width: '@button',
              },
              {
                type: 'Text',
                text: bound('data.label'),
                fontSize: '@row',
                color: '@text',
                maxLines: 3,
                shrink: 1,
                grow: 1,
              },
            ],
          },
        },
      },
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
        checked: bound(`index == ${SCREEN}.chapter`),
        onPress: [{ type: 'SendEvent', arguments: ['say', `skip to ${bound('data')}`] }],
        item: {
          type: 'Text',
          style: 'chapter',
          inheritParentState: true,
          text: bound('data'),
          fontSize: '@small',
          maxLines: 2,
          paddingTop: '10dp',
          paddingBottom: '10dp',
          textAlign: CENTRED,
        },
      },
    ],
  };
}

/** A talk behind the answer; touched, it unfolds to the note's own lines. */
function source(): Part {
  return {
    type: 'TouchWrapper',
    bind: [{ name: 'open', type: 'boolean', value: false }],
    onPress: [
      { type: 'SetValue', property: 'open', value: bound('!open') },
      { type: 'Scroll', componentId: 'body', distance: bound('open ? 0.7 : 0') },
    ],
    paddingTop: '@gap',
    item: {
      type: 'Frame',
      style: 'button',
      inheritParentState: true,
      item: {
        type: 'Container',
        width: '100%',
        paddingLeft: '@gap',
        paddingRight: '@gap',
        paddingTop: '12dp',
        paddingBottom: '12dp',
        items: [
          {
            type: 'Text',
            text: `${bound("open ? '−' : '+'")} ${bound('data.title')}`,
            fontSize: '@small',
            color: '@text',
            maxLines: 2,
          },
          {
            type: 'Text',
            text: bound('data.by'),
            when: bound("data.by != ''"),
            fontSize: '@small',
            color: '@quiet',
          },
          {
            type: 'Container',
            display: bound("open ? 'normal' : 'none'"),
            data: bound('data.lines'),
            items: [
              {
                type: 'Container',
                width: '100%',
                direction: 'row',
                paddingTop: '12dp',
                items: [
                  {
                    type: 'Text',
                    text: bound('data.number'),
                    fontSize: '@small',
                    color: '@accent',
                    width: '@button',
                  },
                  {
                    type: 'Text',
                    text: bound('data.text'),
                    fontSize: '@small',
                    color: '@text',
                    shrink: 1,
                    grow: 1,
                  },
                ],
              },
            ],
          },
        ],
      },
    },
  };
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

/** The question that keeps the conversation open, and what can be touched instead of said. */
export function nextStep(): Part {
  return {
    type: 'Container',
    paddingTop: '@gap',
    items: [
      {
        type: 'Text',
        id: 'prompt',
        text: bound(`${SCREEN}.prompt`),
        speech: bound(`${SCREEN}.promptSpeech`),
        fontSize: '@label',
        color: '@quiet',
        textAlign: CENTRED,
        paddingBottom: '12dp',
      },
      {
        when: bound(`${SCREEN}.buttons.length > 0`),
        type: 'Container',
        direction: bound(`${IS_NARROW} ? 'column' : 'row'`),
        data: bound(`${SCREEN}.buttons`),
        items: [
          {
            type: 'TouchWrapper',
            shrink: 1,
            paddingRight: `\${${IS_NARROW} ? 0 : 16}dp`,
            paddingBottom: `\${${IS_NARROW} ? 12 : 0}dp`,
            onPress: [{ type: 'SendEvent', arguments: ['say', bound('data.say')] }],
            item: {
              type: 'Frame',
              style: 'button',
              inheritParentState: true,
              item: {
                type: 'Text',
                text: bound('data.label'),
                fontSize: '@label',
                fontWeight: 500,
                color: bound('index == 0 ? @accent : @text'),
                maxLines: 1,
                height: '@button',
                textAlign: 'center',
                textAlignVertical: 'center',
                paddingLeft: '24dp',
                paddingRight: '24dp',
              },
            },
          },
        ],
      },
    ],
  };
}

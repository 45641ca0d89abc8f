import { bound, IS_NARROW, SCREEN } from './bound.ts';
import { BESIDE, CENTRED, type Part, say, text, touchCard } from './part.ts';

/** What can be touched instead of said; the first is the one that most will want. */
function button(): Part {
  const label = text(bound('data.label'), 'label', {
    fontWeight: 500,
    color: bound('index == 0 ? @accent : @text'),
    maxLines: 1,
    height: '@button',
    textAlign: 'center',
    textAlignVertical: 'center',
    paddingLeft: '24dp',
    paddingRight: '24dp',
  });
  return touchCard(bound('data.label'), label, {
    shrink: 1,
    paddingRight: bound(`${IS_NARROW} ? '0dp' : '16dp'`),
    paddingBottom: bound(`${IS_NARROW} ? '12dp' : '0dp'`),
    onPress: say(bound('data.say')),
  });
}

/** The question that keeps the conversation open, and its answers to touch. */
export function nextStep(): Part {
  const question = text(bound(`${SCREEN}.prompt`), 'label', {
    id: 'prompt',
    speech: bound(`${SCREEN}.promptSpeech`),
    color: '@quiet',
    textAlign: CENTRED,
    paddingBottom: '12dp',
  });
  const buttons = {
    when: bound(`${SCREEN}.buttons.length > 0`),
    type: 'Container',
    direction: BESIDE,
    data: bound(`${SCREEN}.buttons`),
    items: [button()],
  };
  return { type: 'Container', paddingTop: '@gap', items: [question, buttons] };
}

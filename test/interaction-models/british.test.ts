import { describe, expect, test } from 'vitest';
import { britishOf } from '../../interaction-models/template/british.ts';

const CASES = [
  ['color', 'colour'],
  ['organize', 'organise'],
  ['organization', 'organisation'],
  ['analyze', 'analyse'],
  ['center', 'centre'],
  ['catalog', 'catalogue'],
  ['license', 'licence'],
  ['practice', 'practise'],
  ['fulfill', 'fulfil'],
  ['enrollment', 'enrolment'],
  ['judgment', 'judgement'],
  ['mold', 'mould'],
] as const;

describe('the British spelling of', () => {
  test.each(CASES)('%s is %s', (american, british) => {
    expect(britishOf([american])).toContain(british);
  });

  test('a name is no other', () => {
    expect(britishOf(['Tudor'])).not.toContain('Tudour');
  });
});

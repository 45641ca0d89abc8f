import { expect, test } from 'vitest';
import { offerable } from '../../lambda/dialog/offers.ts';

test.each([
  { heading: 'Chaos engineering', ok: true, why: 'a name' },
  { heading: 'Key takeaways', ok: false, why: 'any talk may have them' },
  { heading: 'Some other thoughts', ok: false, why: 'names nothing' },
  { heading: 'Lessons of the outage', ok: true, why: 'names what they are of' },
  { heading: 'Q&A', ok: false, why: 'any talk may have it' },
  { heading: 'Why it matters', ok: false, why: 'leans on what stands before it' },
  { heading: 'Aurora is built on quorums', ok: false, why: 'a sentence' },
])('"$heading" is offered: $ok ($why)', ({ heading, ok }) => {
  expect(offerable(heading)).toBe(ok);
});

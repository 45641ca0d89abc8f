import { expect, test } from 'vitest';
import { stripFillers } from '../../../lambda/summarize/transcript/fillers.ts';

const CASES: readonly { readonly said: string; readonly plain: string; readonly why: string }[] = [
  {
    said: 'Um so the the remote is uh yellow.',
    plain: 'The remote is yellow.',
    why: 'noises, an opener, a word twice',
  },
  { said: 'So we -- we need, you know, a battery', plain: 'We need a battery.', why: 'a restart' },
  { said: 'we need to we need to cut it', plain: 'We need to cut it.', why: 'three words said twice' },
  { said: 'd do we want s spongy rubber?', plain: 'Do we want spongy rubber?', why: 'starts of words' },
  {
    said: 'differ -- different colours are nice.',
    plain: 'Different colours are nice.',
    why: 'a word broken off',
  },
  { said: 'It is kind of soft, right?', plain: 'It is soft?', why: 'a hedge and a tag' },
  {
    said: 'This kind of button is what sort of thing?',
    plain: 'This kind of button is what sort of thing?',
    why: 'kinds that are meant',
  },
  {
    said: "'Cause it's gonna be hard, I dunno.",
    plain: "It's going to be hard, I don't know.",
    why: 'slurred words',
  },
  {
    said: 'I know what you know about it.',
    plain: 'I know what you know about it.',
    why: '"you know" with an object',
  },
  {
    said: 'It costs twenty twenty five Euro.',
    plain: 'It costs twenty twenty five Euro.',
    why: 'figures may stand twice',
  },
  { said: 'Now the fans, the fans are loud', plain: 'The fans are loud.', why: 'said again after a comma' },
  { said: 'No matter what, it works.', plain: 'No matter what, it works.', why: 'an opener that is none' },
  { said: 'yeah, okay, um', plain: '', why: 'nothing but filler' },
  {
    said: '>> {vocalsound} [laughter] We use Linux.',
    plain: 'We use Linux.',
    why: 'marks of the transcriber',
  },
  { said: "We've gotta concentrate on it.", plain: 'We have to concentrate on it.', why: 'got to' },
  {
    said: 'Let x be the price in km.',
    plain: 'Let x be the price in km.',
    why: 'single letters and units that mean something',
  },
  { said: 'No buttons are needed.', plain: 'No buttons are needed.', why: 'a denial is no opener' },
  { said: 'No, we need no buttons.', plain: 'We need no buttons.', why: 'an answer before a pause is one' },
  { said: 'So many people hate it.', plain: 'So many people hate it.', why: 'a measure is no opener' },
  {
    said: 'Because of the cost we cannot.',
    plain: 'Because of the cost we cannot.',
    why: 'a reason is no opener',
  },
  {
    said: 'Look at the case, like the old one.',
    plain: 'Look at the case, like the old one.',
    why: 'a command is no opener',
  },
  { said: "It's soft, I guess.", plain: "It's soft, I guess.", why: 'a doubt is kept for the report' },
  { said: 'I th I like the this case.', plain: 'I like this case.', why: 'two new starts' },
  { said: 'Mr. Chair, we are in a crisis.', plain: 'We are in a crisis.', why: 'an address' },
  { said: '', plain: '', why: 'nothing' },
];

test.each(CASES)('$said → $plain ($why)', ({ said, plain }) => {
  expect(stripFillers(said)).toBe(plain);
});

test.each(CASES)('twice is as once: $said', ({ plain }) => {
  expect(stripFillers(plain)).toBe(plain);
});

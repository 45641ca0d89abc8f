import { expect, test } from 'vitest';
import { readEvalFlags } from '../../../local/evaluation/flags.ts';

test('files, folder and share are read', () => {
  expect(readEvalFlags(['a.jsonl', '--notes', 'mine', '--min', '0.95', 'b.jsonl'])).toEqual({
    files: ['a.jsonl', 'b.jsonl'],
    notes: 'mine',
    min: 0.95,
    json: false,
    help: false,
  });
});

test.each(['2', '-0.1', 'most', '', 'NaN'])('--min %j is refused', (share) => {
  expect(() => readEvalFlags([`--min=${share}`])).toThrow(/share from 0 to 1/);
});

test('an unknown flag is named', () => {
  expect(() => readEvalFlags(['--mni', '1'])).toThrow(/--mni/);
});

import { TextDecoder } from 'node:util';
import { RecapError } from '../../lambda/errors.ts';

/** Longer lines are cut here, so that memory stays bounded whatever is fed in; in UTF-16 units. */
export const MAX_LINE = 100_000;

/**
 * The lines of a text that arrives in pieces, without their line ends, one at a time. UTF-8, or UTF-16 where its mark
 * says so; bytes that are no text of that encoding become U+FFFD. Throws bad-input on a file that is no text.
 */
export async function* textLines(pieces: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let rest = '';
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    const parts = decoder.decode(piece, { stream: true }).split('\n');
    for (const [at, part] of parts.entries()) {
      rest = (rest + part).slice(0, MAX_LINE + 1);
      assertText(rest, name);
      if (at === parts.length - 1) break;
      yield cut(rest);
      rest = '';
    }
  }
  rest += decoder?.decode() ?? '';
  if (rest !== '') yield cut(rest);
}

function cut(line: string): string {
  return line.replace(/\r$/, '').slice(0, MAX_LINE).toWellFormed();
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function assertText(text: string, name: string): void {
  if (!text.includes('\0')) return;
  throw new RecapError(
    'bad-input',
    `${name} is not a text file: give a file with one question on each line.`,
  );
}

import { asciidoc } from './asciidoc.ts';
import { clocks } from './clocks.ts';
import { dates } from './dates.ts';
import { escapes } from './escapes.ts';
import { mail } from './mail.ts';
import { mediaWiki } from './media-wiki.ts';
import { outline } from './outline.ts';
import { copiedPosts, liveBlog, thread } from './posts.ts';
import { recorder } from './recorder.ts';
import { restructuredText } from './restructured-text.ts';
import { savedChat } from './saved-chat.ts';
import { timetable } from './timetable.ts';
import { tomlHead } from './toml.ts';
import { vault } from './vault.ts';

/** A way of marking text, and how its marks are written in Markdown. */
export type Dialect = {
  /** Cheap: asked of every file. `file` is its path. */
  readonly looksLike: (text: string, file: string) => boolean;
  /** As many lines as it is given, each in its place: a sentence's line is told by counting. */
  readonly rewrite: (lines: readonly string[]) => string[];
};

/** One row a dialect. A wiki's links stand in any of them. */
const DIALECTS: readonly Dialect[] = [
  mail,
  escapes,
  vault,
  restructuredText,
  asciidoc,
  mediaWiki,
  copiedPosts,
  thread,
  liveBlog,
  savedChat,
  recorder,
  clocks,
  outline,
  timetable,
  dates,
];

/** A text with the marks of other programs written as Markdown's, line by line; the text itself where it has none. */
export function toMarkdown(file: string, text: string): string {
  return DIALECTS.reduce(
    (words, { looksLike, rewrite }) =>
      looksLike(words, file) ? rewrite(words.split('\n')).join('\n') : words,
    tomlHead(text),
  );
}

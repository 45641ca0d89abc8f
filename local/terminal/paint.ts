import { styleText } from 'node:util';

/** How a piece of text is shown; on anything but a colour terminal every one of them returns its text unchanged. */
export type Paint = Readonly<Record<'plain' | 'quiet' | 'strong' | 'accent', (text: string) => string>>;

/** Colours for a stream: only where it is a terminal that shows them, and never against NO_COLOR. */
export function createPaint(stream: NodeJS.WritableStream): Paint {
  const style = (format: 'dim' | 'bold' | 'cyan') => (text: string) => styleText(format, text, { stream });
  return { plain: (text) => text, quiet: style('dim'), strong: style('bold'), accent: style('cyan') };
}

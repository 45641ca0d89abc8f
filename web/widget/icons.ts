import { html, type TemplateResult } from 'lit';

/** Line drawings on a field of 24 by 24, in the colour of the text around them. They say nothing to a screen reader. */
const PATHS = {
  send: 'M12 19V5M5.5 11.5 12 5l6.5 6.5',
  stop: 'M7 7h10v10H7z',
  edit: 'M4 20l1-4L16.5 4.5l3 3L8 19zM14 7l3 3',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  done: 'M4.5 12.5 10 18 20 6.5',
  listen: 'M4 9.5v5h3.5L12 19V5L7.500 9.500zM15.500 9a4.200 4.200 0 0 1 0 6M18 6a8.500 8.500 0 0 1 0 12',
  quiet: 'M4 9.5v5h3.5L12 19V5L7.500 9.500zM16 9.500l5 5M21 9.500l-5 5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  fold: 'M9 6l6 6-6 6',
  again: 'M19 12a7 7 0 1 1-2-4.900M19 4v4h-4',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;
}

import { html, type TemplateResult } from 'lit';

/** Line drawings on a field of 24 by 24, in the colour of the text around them. They say nothing to a screen reader. */
const PATHS = {
  send: 'M12 19V5M5.5 11.5 12 5l6.5 6.5',
  stop: 'M6.5 6.5h11v11h-11z',
  edit: 'M4 20l1-4L16.5 4.5l3 3L8 19zM14 7l3 3',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  done: 'M4.5 12.5 10 18 20 6.5',
  listen: 'M4 9.5v5h3.5L12 19V5L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6a8.5 8.5 0 0 1 0 12',
  quiet: 'M4 9.5v5h3.5L12 19V5L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5',
  more: 'M4.6 12a.4.4 0 1 0 .8 0a.4.4 0 1 0-.8 0M11.6 12a.4.4 0 1 0 .8 0a.4.4 0 1 0-.8 0M18.6 12a.4.4 0 1 0 .8 0a.4.4 0 1 0-.8 0',
  fold: 'M9 6l6 6-6 6',
  again: 'M19 12a7 7 0 1 1-2-4.9M19 4v4h-4',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;
}

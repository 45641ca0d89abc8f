import { render } from 'lit';
import type { About } from '../../lambda/channels/web/api.ts';
import type { KeynoteRecap } from '../widget/keynote-recap.ts';
import '../widget/keynote-recap.ts';
import { viewAbout, viewMissing } from './view-about.ts';

const widget = document.querySelector<KeynoteRecap>('keynote-recap');
const place = document.querySelector<HTMLElement>('#about');

const ask = (question: string) => void widget?.ask(question);

/** Fetches what is in here; undefined when it cannot be had. */
async function fetchAbout(): Promise<About | undefined> {
  try {
    const response = await fetch('/api/about');
    return response.ok ? ((await response.json()) as About) : undefined;
  } catch {
    return undefined;
  }
}

/** Shows what is in here in place of the skeleton. */
async function showAbout(): Promise<void> {
  if (place === null) return;
  const about = await fetchAbout();
  place.querySelector('.skeleton')?.remove();
  render(about === undefined ? viewMissing(() => void showAbout()) : viewAbout(about, ask), place);
  place.removeAttribute('aria-busy');
  if (widget !== null && about !== undefined) widget.examples = about.examples;
}

/** What was built is kept for the next visit; it waits until the page is usable. */
function keepForLater(): void {
  if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/service-worker.js');
}

// whoever asks, here or in the widget, sees it whole, down to the button that listens
widget?.addEventListener('keynote-recap-ask', () => widget.scrollIntoView({ block: 'nearest' }));
void showAbout();
if (document.readyState === 'complete') keepForLater();
else addEventListener('load', keepForLater);

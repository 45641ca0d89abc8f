import { render } from 'lit';
import type { About } from '../../lambda/channels/web/api.ts';
import type { KeynoteRecap } from '../widget/keynote-recap.ts';
import '../widget/keynote-recap.ts';
import { viewAbout, viewMissing } from './view-about.ts';

const widget = document.querySelector<KeynoteRecap>('keynote-recap');
const place = document.querySelector<HTMLElement>('#about');

/** Asks in the widget, and brings it into view where it stands elsewhere on the page. */
function ask(question: string): void {
  void widget?.ask(question);
  widget?.scrollIntoView({ block: 'nearest' });
}

/** Fetches what is in here and shows it in place of the skeleton. */
async function showAbout(): Promise<void> {
  if (place === null) return;
  try {
    const response = await fetch('/api/about');
    if (!response.ok) throw new Error(`${response.status}`);
    const about = (await response.json()) as About;
    place.replaceChildren();
    render(viewAbout(about, ask), place);
    if (widget !== null) widget.examples = about.examples;
  } catch {
    place.replaceChildren();
    render(
      viewMissing(() => void showAbout()),
      place,
    );
  }
  place.removeAttribute('aria-busy');
}

/** What was built is kept for the next visit; it waits until the page is usable. */
function keepForLater(): void {
  if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/service-worker.js');
}

void showAbout();
if (document.readyState === 'complete') keepForLater();
else addEventListener('load', keepForLater);

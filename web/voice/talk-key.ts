export type HeldActions = { press(): void; release(): void };
export type HeldKey = { leave(): void };

/** What does something of its own with the space bar. */
const TAKES_SPACE =
  'input, textarea, select, button, summary, a, audio, video, [contenteditable], [tabindex="0"]';

/**
 * Takes the space bar, held, on the button itself and wherever nothing else wants it in the widget around it; outside the widget it
 * belongs to the page.
 */
export function holdKey(button: HTMLElement, actions: HeldActions): HeldKey {
  const root = button.getRootNode();
  const area = root instanceof ShadowRoot ? root.host : document;
  const gone = new AbortController();
  let isDown = false;
  const down = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || !isSpace(event) || !isFree(event, button)) return;
    // not a click as well, nor a page further down
    event.preventDefault();
    if (event.repeat || isDown) return;
    isDown = true;
    actions.press();
  };
  const up = (event: Event) => {
    if (!isDown || !(event instanceof KeyboardEvent) || event.code !== 'Space') return;
    event.preventDefault();
    isDown = false;
    actions.release();
  };
  area.addEventListener('keydown', down, { signal: gone.signal });
  // let go somewhere else, or in another window
  document.addEventListener('keyup', up, { signal: gone.signal });
  window.addEventListener('blur', () => isDown && actions.release(), { signal: gone.signal });
  return { leave: () => gone.abort() };
}

const isSpace = ({ code, ctrlKey, altKey, metaKey }: KeyboardEvent) =>
  code === 'Space' && !ctrlKey && !altKey && !metaKey;

function isFree(event: KeyboardEvent, button: HTMLElement): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return false;
  const isOwn = target.getRootNode() === button.shadowRoot && target.matches('.talk');
  return isOwn || !target.matches(TAKES_SPACE);
}

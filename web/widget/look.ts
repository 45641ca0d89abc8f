import { css } from 'lit';

/**
 * Colours, type and the frame. Every `--kr-…` may be set from outside, on the element or above it; what is not set follows the
 * reader's light or dark. `--kr-accent` fills, with `--kr-on-accent` on it; `--kr-accent-text` is the same colour where it is read.
 */
export const LOOK = css`
  :host {
    --background: var(--kr-background, light-dark(#ffffff, #0d1117));
    --surface: var(--kr-surface, light-dark(#f3f1ed, #1b222c));
    --line: var(--kr-line, light-dark(#d9d4cb, #303b49));
    --edge: var(--kr-edge, light-dark(#857d70, #768391));
    --text: var(--kr-text, light-dark(#14181d, #f2f5f8));
    --quiet: var(--kr-quiet, light-dark(#565f69, #a3afbc));
    --accent: var(--kr-accent, #ffb454);
    --on-accent: var(--kr-on-accent, #1c1204);
    --accent-text: var(--kr-accent-text, light-dark(#8a4600, #ffb454));
    --mark: var(--kr-mark, light-dark(#ffe3b8, #4a3412));
    --danger: var(--kr-danger, light-dark(#a3231b, #ff9d92));
    --radius: var(--kr-radius, 1.25rem);
    --space: clamp(1rem, 4cqi, 2rem);
    container-type: inline-size;
    display: block;
    block-size: min(46rem, 100dvh);
    min-block-size: 22rem;
    color-scheme: light dark;
    color: var(--text);
    font: 400 1rem / 1.5 var(--kr-font, system-ui, sans-serif);
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:disabled {
    color: var(--quiet);
    cursor: default;
  }
  :focus-visible {
    outline: 3px solid var(--accent-text);
    outline-offset: 2px;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .frame {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    overflow: clip;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--background);
  }
  .bar {
    display: flex;
    flex: none;
    align-items: center;
    gap: 0.25rem;
    min-block-size: 3.5rem;
    padding-inline: var(--space) calc(var(--space) / 2);
    border-block-end: 1px solid var(--line);
  }
  .bar h2 {
    flex: 1;
    overflow: hidden;
    font-size: 1rem;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tool {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-inline-size: 2.5rem;
    min-block-size: 2.5rem;
    padding-inline: 0.5rem;
    border-radius: 0.75rem;
    color: var(--quiet);
    font-size: 0.9375rem;
  }
  .tool .icon {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }
  .tool:hover {
    background: var(--surface);
    color: var(--text);
  }
  .tool[aria-checked='true'] {
    color: var(--accent-text);
  }
  .menu {
    position: relative;
  }
  .menu-panel {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-end: 0;
    z-index: 2;
    inline-size: max-content;
    max-inline-size: calc(100cqi - 2rem);
    padding: 0.5rem;
    border: 1px solid var(--line);
    border-radius: 1rem;
    background: var(--background);
    box-shadow: 0 0.75rem 2rem rgb(0 0 0 / 0.2);
  }
  .menu-panel li button {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding-inline: 0.75rem;
    border-radius: 0.625rem;
    text-align: start;
  }
  .menu-panel li button:hover:enabled {
    background: var(--surface);
  }
  .menu-panel h3 {
    margin: 0.5rem 0.75rem 0.25rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--line);
    color: var(--quiet);
    font-size: 0.875rem;
    font-weight: 600;
  }
  .menu-panel dl {
    padding: 0 0.75rem 0.5rem;
    font-size: 0.875rem;
  }
  .menu-panel dl div {
    display: flex;
    justify-content: space-between;
    gap: 1.5rem;
  }
  .menu-panel dt {
    color: var(--quiet);
  }
  @container (inline-size < 30rem) {
    .bar .tool span {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      overflow: hidden;
      white-space: nowrap;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --line: var(--edge);
      --quiet: var(--text);
    }
  }
`;

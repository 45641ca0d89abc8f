import { css } from 'lit';

/** A quiet bar: what is being said, how far it is, and what one can do about it. */
export const LOOK_PLAYER = css`
  :host {
    display: block;
    color: var(--text, inherit);
  }
  :host([hidden]) {
    display: none;
  }
  section {
    padding: 0.25rem 0.5rem 0.375rem;
    border-block-start: 1px solid var(--line, currentColor);
    background: var(--surface, transparent);
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 0.25rem;
    margin-block-end: 0.25rem;
    border: 0;
    border-radius: 0.125rem;
    background: var(--line, transparent);
    appearance: none;
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--line, transparent);
  }
  progress::-webkit-progress-value {
    background: var(--accent-text, currentColor);
  }
  progress::-moz-progress-bar {
    background: var(--accent-text, currentColor);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.125rem;
  }
  .part {
    margin: 0;
    overflow: hidden;
    color: var(--quiet, inherit);
    font-size: 0.875rem;
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .caption {
    align-content: center;
    min-block-size: 2lh;
    margin: 0.25rem 0.5rem;
    font-size: 1.25rem;
    line-height: 1.4;
    text-align: center;
    text-wrap: balance;
  }
  mark {
    border-radius: 0.25rem;
    background: var(--mark, Highlight);
    color: inherit;
    box-shadow: 0 0 0 0.125rem var(--mark, Highlight);
  }
  button,
  select {
    min-inline-size: 2.75rem;
    min-block-size: 2.75rem;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 1.375rem;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.9375rem;
    cursor: pointer;
    touch-action: manipulation;
  }
  select {
    padding-inline: 0.5rem;
    color-scheme: inherit;
  }
  option {
    background: var(--background, Canvas);
    color: var(--text, CanvasText);
  }
  button {
    display: grid;
    place-items: center;
  }
  button:hover,
  select:hover {
    background: var(--line, transparent);
  }
  button[aria-pressed='true'] {
    color: var(--accent-text, inherit);
    box-shadow: inset 0 0 0 2px var(--accent-text, currentColor);
  }
  :focus-visible {
    outline: 3px solid var(--accent-text, currentColor);
    outline-offset: 2px;
  }
  svg {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @container (inline-size < 22rem) {
    button {
      min-inline-size: 2.5rem;
    }
    select {
      padding-inline: 0;
    }
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
  }
`;

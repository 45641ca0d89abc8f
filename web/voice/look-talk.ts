import { css } from 'lit';

/** The button takes its place in the row of whatever is around it; the message stands above that row. */
export const LOOK_TALK = css`
  :host {
    display: contents;
  }
  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    user-select: none;
    -webkit-user-select: none;
  }
  :focus-visible {
    outline: 3px solid var(--accent-text, currentColor);
    outline-offset: 3px;
  }
  svg {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .talk {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 4rem;
    block-size: 4rem;
    border: 2px solid transparent;
    border-radius: 50%;
    background: var(--accent, #ffb454);
    color: var(--on-accent, #1c1204);
    touch-action: none;
  }
  .talk::before {
    position: absolute;
    inset: -2px;
    border-radius: 50%;
    box-shadow: 0 0 0 calc(var(--level, 0) * 0.875rem) var(--accent, #ffb454);
    content: '';
    opacity: 0;
    pointer-events: none;
  }
  .listening::before {
    opacity: 0.4;
  }
  .listening {
    box-shadow:
      0 0 0 2px var(--background, #fff),
      0 0 0 5px var(--accent-text, currentColor);
  }
  .opening path,
  .thinking path {
    stroke-width: 3.5;
    animation: wait 1.4s ease-in-out infinite;
  }
  @keyframes wait {
    50% {
      opacity: 0.35;
    }
  }
  .hands {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-inline-size: 3rem;
    min-block-size: 3rem;
    padding-inline: 0.625rem;
    border-radius: 1.5rem;
    color: var(--quiet, inherit);
    font-size: 0.9375rem;
  }
  .hands svg {
    inline-size: 1.5rem;
    block-size: 1.5rem;
  }
  .hands:hover {
    background: var(--surface, transparent);
    color: var(--text, inherit);
  }
  .hands[aria-checked='true'] {
    background: var(--surface, transparent);
    box-shadow: inset 0 0 0 2px var(--accent-text, currentColor);
    color: var(--accent-text, inherit);
  }
  .message {
    flex: 1 1 100%;
    order: -1;
    margin: 0;
    padding-inline: 0.25rem;
    color: var(--text, inherit);
    font-size: 0.9375rem;
  }
  /* there for a screen reader before it has something to say, and in nobody's way */
  .message:empty {
    position: absolute;
  }
  @container (inline-size < 34rem) {
    .hands span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .opening path,
    .thinking path {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .talk {
      border-color: ButtonText;
    }
    .listening {
      outline: 3px solid Highlight;
    }
    .hands[aria-checked='true'] {
      outline: 2px solid Highlight;
    }
  }
`;

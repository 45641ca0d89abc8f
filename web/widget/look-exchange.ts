import { css } from 'lit';

/** The conversation: one question, one answer and one next step in view; what was before stands above it, smaller. */
export const LOOK_EXCHANGE = css`
  .scroll {
    position: relative;
    flex: 1;
    min-block-size: 0;
    container: scroll / size;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scroll-behavior: smooth;
    scrollbar-width: thin;
  }
  .scroll:focus-visible {
    outline-offset: -3px;
  }
  .exchange {
    padding: calc(var(--space) * 0.75) var(--space);
    outline-offset: -4px;
  }
  .exchange:focus:not(:focus-visible) {
    outline: none;
  }
  .exchange.last {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 0.75);
    min-block-size: 100cqb;
    padding-block: calc(var(--space) * 0.75) var(--space);
  }
  .exchange:not(.last) {
    border-block-end: 1px solid var(--line);
    color: var(--quiet);
  }
  .question {
    display: flex;
    align-items: flex-start;
    gap: 0.5rem;
  }
  .question h3 {
    padding-block: 0.375rem;
    overflow-wrap: anywhere;
    color: var(--quiet);
    font-size: 1.0625rem;
    font-weight: 600;
  }
  .edit {
    flex: none;
  }
  .editing {
    flex-wrap: wrap;
  }
  .editing input {
    flex: 1 1 14rem;
    min-inline-size: 0;
    min-block-size: 2.75rem;
    padding-inline: 0.875rem;
    border: 1px solid var(--edge);
    border-radius: 0.75rem;
    background: var(--background);
  }
  .answer {
    display: grid;
    gap: 0.75em;
    max-inline-size: 34em;
    font-size: 1rem;
    line-height: 1.45;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .last .answer {
    font-size: clamp(1.1875rem, 0.95rem + 1cqi, 1.5rem);
    letter-spacing: -0.006em;
  }
  /* Numbers hang past the last word: they never stand on a line of their own. */
  .answer p {
    padding-inline-end: 2rem;
  }
  .part {
    cursor: pointer;
    border-radius: 0.25em;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  .part.lit {
    color: var(--accent-text);
  }
  ::highlight(kr-word) {
    background-color: var(--accent);
    color: var(--on-accent);
  }
  button.place {
    display: inline-grid;
    place-items: center;
    min-inline-size: 1.5rem;
    min-block-size: 1.5rem;
    margin-inline: 0.375rem -1.875rem;
    border-radius: 0.5rem;
    background: var(--surface);
    color: var(--quiet);
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 1;
    vertical-align: 0.15em;
  }
  button.place:hover {
    color: var(--text);
  }
  .evidence {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0.5rem;
    max-inline-size: 44rem;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem;
  }
  .sources + .tools {
    min-block-size: 3rem;
  }
  @container (inline-size >= 34rem) {
    .sources + .tools span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  .tools:first-child {
    margin-inline-start: -0.5rem;
  }
  .aside {
    padding-inline: 0.5rem;
    color: var(--quiet);
    font-size: 0.875rem;
  }
`;

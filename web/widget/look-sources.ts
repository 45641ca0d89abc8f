import { css } from 'lit';

/** What unfolds: the notes behind an answer, and the parts of a recap. */
export const LOOK_SOURCES = css`
  .sources {
    flex: 1 1 18rem;
    min-inline-size: 0;
  }
  .chapters {
    max-inline-size: 44rem;
  }
  .exchange:not(.last) > :is(.evidence, .chapters, .trouble) {
    margin-block-start: 0.75rem;
  }
  details {
    border: 1px solid var(--line);
    border-radius: 0.875rem;
  }
  details + details {
    margin-block-start: 0.5rem;
  }
  summary {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    column-gap: 0.5rem;
    min-block-size: 3rem;
    padding: 0.625rem 1rem 0.625rem 0.625rem;
    border-radius: 0.875rem;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    background: var(--surface);
  }
  summary .icon {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    color: var(--quiet);
  }
  details[open] > summary .icon {
    rotate: 90deg;
  }
  .talk {
    color: var(--text);
    font-weight: 600;
  }
  .about {
    grid-column: 2;
    color: var(--quiet);
    font-size: 0.9375rem;
  }
  .excerpt {
    padding: 0.25rem 1rem 0.75rem 0.625rem;
  }
  .excerpt + .excerpt {
    padding-block-start: 0.75rem;
    border-block-start: 1px dashed var(--line);
  }
  .excerpt li {
    display: grid;
    grid-template-columns: 2rem 1fr;
    gap: 0.75rem;
    padding-block: 0.1875rem;
    color: var(--quiet);
    overflow-wrap: anywhere;
  }
  .excerpt .heading {
    font-weight: 600;
  }
  .excerpt .bullet span + span::before {
    content: '• ' / '';
  }
  .line {
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    line-height: 1.85;
    text-align: end;
  }
  mark {
    padding: 0.0625em 0.1875em;
    border-radius: 0.25em;
    background: var(--mark);
    color: var(--text);
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  sup.place {
    margin-inline-start: 0.125rem;
    font-size: 0.75rem;
    line-height: 1;
  }
  .credit {
    padding: 0 1rem 0.75rem 3.375rem;
    color: var(--quiet);
    font-size: 0.9375rem;
  }
  .chapters summary {
    grid-template-columns: auto auto 1fr auto;
  }
  p.chapters {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    font-size: 0.9375rem;
  }
  .chapters .about {
    grid-column: auto;
  }
  .chapter-place {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  progress {
    inline-size: 100%;
    min-inline-size: 2rem;
    max-inline-size: 12rem;
    block-size: 0.375rem;
    border: 0;
    border-radius: 1rem;
    overflow: hidden;
    appearance: none;
    background: var(--line);
  }
  progress::-webkit-progress-bar {
    background: var(--line);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  .chapters ol {
    padding: 0 0.5rem 0.5rem;
  }
  .chapters li button {
    inline-size: 100%;
    min-block-size: 2.5rem;
    padding: 0.25rem 0.75rem;
    border-radius: 0.625rem;
    text-align: start;
  }
  .chapters li button:hover {
    background: var(--surface);
  }
  .chapters [aria-current] {
    color: var(--accent-text);
    font-weight: 600;
  }
`;

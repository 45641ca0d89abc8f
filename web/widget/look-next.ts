import { css } from 'lit';

/** What one does next: the question at the end, the choices, the field; and the states in which nothing is there yet. */
export const LOOK_NEXT = css`
  .next {
    display: grid;
    gap: 0.75rem;
    margin-block-start: auto;
  }
  .ask-back {
    margin-block-start: 0;
  }
  .prompt {
    max-inline-size: 34em;
    font-size: 1.0625rem;
    font-weight: 600;
    text-wrap: balance;
  }
  .ask-back .prompt {
    font-size: 1.1875rem;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
    padding: 0.375rem 1rem;
    border: 1px solid var(--edge);
    border-radius: 1.375rem;
    color: var(--text);
    text-align: start;
  }
  .chip:hover {
    border-color: var(--accent-text);
    background: var(--surface);
  }
  .chip .icon {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }
  .primary,
  .ask-back .chip {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .primary:hover,
  .ask-back .chip:hover {
    border-color: var(--text);
    background: var(--accent);
  }
  .ask-back .choices {
    flex-direction: column;
    align-items: stretch;
    max-inline-size: 24rem;
  }
  .ask-back .chip {
    inline-size: 100%;
    min-block-size: 3.25rem;
    padding-inline: 1.25rem;
    font-size: 1.0625rem;
  }
  .empty {
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    padding: var(--space);
    color: var(--quiet);
  }
  .invitation {
    color: var(--text);
    font-size: clamp(1.5rem, 1rem + 3.2cqi, 2.25rem);
    font-weight: 650;
    letter-spacing: -0.02em;
    line-height: 1.15;
    text-wrap: balance;
  }
  .empty .choices {
    margin-block-start: 0.5rem;
  }
  .wait {
    display: flex;
    align-items: center;
    gap: 0.875rem;
    color: var(--quiet);
    font-size: 1.0625rem;
  }
  .dots {
    display: inline-flex;
    gap: 0.3125rem;
  }
  .dots i {
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border-radius: 50%;
    background: var(--accent-text);
  }
  .trouble {
    display: grid;
    justify-items: start;
    gap: 0.875rem;
    max-inline-size: 34em;
    padding-inline-start: 1rem;
    border-inline-start: 0.25rem solid var(--danger);
    font-size: 1.0625rem;
  }
  .trouble.mild {
    border-color: var(--line);
    color: var(--quiet);
  }
  .dock {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem;
    padding: 0.75rem calc(var(--space) / 2 + 0.25rem) max(0.75rem, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--line);
    background: var(--background);
  }
  .notice {
    flex: 1 1 100%;
    color: var(--quiet);
    font-size: 0.9375rem;
  }
  .ask {
    display: flex;
    flex: 1 1 8rem;
    align-items: center;
    min-inline-size: 0;
    min-block-size: 3.5rem;
    padding-inline: 1.25rem 0.375rem;
    border: 1px solid var(--edge);
    border-radius: 1.75rem;
  }
  .ask:focus-within {
    border-color: var(--accent-text);
    outline: 2px solid var(--accent-text);
    outline-offset: -1px;
  }
  .ask input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 3.25rem;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    font-size: 1.0625rem;
  }
  .ask input::placeholder {
    color: var(--quiet);
    opacity: 1;
  }
  .send {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    border-radius: 50%;
    background: var(--surface);
  }
  .send:hover {
    background: var(--accent);
    color: var(--on-accent);
  }
  .ask:has(input:not(:placeholder-shown)) .send {
    background: var(--accent);
    color: var(--on-accent);
  }
  /* In little room the field shows what it is for; the button comes with the first letter, or to stop what waits. */
  @container (inline-size < 24rem) {
    .dock {
      gap: 0.375rem;
      padding-inline: 0.5rem;
    }
    .ask {
      padding-inline: 1rem 0.25rem;
    }
    .ask:has(input:placeholder-shown):not(.waiting) .send {
      display: none;
    }
  }
`;

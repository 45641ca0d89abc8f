import { css } from 'lit';

/** What moves, where the reader minds no motion; and how things are told apart where the reader's own colours are used. */
export const LOOK_MOTION = css`
  @media (prefers-reduced-motion: no-preference) {
    .last[data-fresh] .answer p,
    .last[data-fresh] .answer ~ * {
      animation: appear 240ms ease-out backwards;
    }
    .last[data-fresh] .answer p:nth-child(2) {
      animation-delay: 90ms;
    }
    .last[data-fresh] .answer p:nth-child(3) {
      animation-delay: 180ms;
    }
    .last[data-fresh] .answer p:nth-child(n + 4) {
      animation-delay: 270ms;
    }
    .last[data-fresh] .answer ~ * {
      animation-delay: 360ms;
    }
    .dots i {
      animation: wait 1.2s ease-in-out infinite;
    }
    .dots i:nth-child(2) {
      animation-delay: 150ms;
    }
    .dots i:nth-child(3) {
      animation-delay: 300ms;
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
      translate: 0 0.25rem;
    }
  }
  @keyframes wait {
    30% {
      opacity: 0.25;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .scroll {
      scroll-behavior: auto;
    }
  }
  @media (forced-colors: active) {
    .frame,
    .chip,
    .send,
    mark {
      border: 1px solid;
    }
    .part.lit {
      text-decoration: underline;
    }
    .chapters [aria-current] {
      color: Highlight;
    }
    progress {
      border: 1px solid;
    }
  }
`;

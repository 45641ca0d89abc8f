import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/**
 * Moves the conversation, and never the page around it: to the question of now when it is asked, and along with what is read aloud. A
 * window that changes its size keeps that question where it was.
 */
export class Scrolling implements ReactiveController {
  readonly #host: Host;
  readonly #sizes = new ResizeObserver(() => this.#keep());
  #scroller: Element | null = null;
  /** Where the question of now was put, in pixels; whoever scrolls away from there wants to be elsewhere. */
  #place = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.#host.renderRoot.querySelector('.scroll');
    if (scroller === null || scroller === this.#scroller) return;
    this.#sizes.disconnect();
    this.#sizes.observe(scroller);
    this.#scroller = scroller;
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#scroller = null;
  }

  /** The question of now stands at the top: its answer has the whole view. */
  toLast(behavior: ScrollBehavior): void {
    this.#place = this.#lastTop();
    this.#scroller?.scrollTo({ top: this.#place, behavior });
  }

  /** What is read aloud can be seen, with a little of what follows. */
  toLit(): void {
    const lit = this.#host.renderRoot.querySelector('.part.lit')?.getBoundingClientRect();
    const view = this.#scroller?.getBoundingClientRect();
    if (lit === undefined || view === undefined) return;
    const below = lit.bottom + lit.height / 2 - view.bottom;
    const above = lit.top - view.top;
    if (below > 0) this.#scroller?.scrollBy({ top: Math.min(below, above) });
    else if (above < 0) this.#scroller?.scrollBy({ top: above });
  }

  #keep(): void {
    const isAway = Math.abs((this.#scroller?.scrollTop ?? 0) - this.#place) > 2;
    if (!isAway) this.toLast('instant');
  }

  #lastTop(): number {
    return this.#host.renderRoot.querySelector<HTMLElement>('.exchange.last')?.offsetTop ?? 0;
  }
}

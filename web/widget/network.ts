import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether there is a network, as far as the browser knows; draws its element anew when that changes. */
export class Network implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #draw = () => this.#host.requestUpdate();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isOffline(): boolean {
    return !navigator.onLine;
  }

  hostConnected(): void {
    addEventListener('online', this.#draw);
    addEventListener('offline', this.#draw);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#draw);
    removeEventListener('offline', this.#draw);
  }
}

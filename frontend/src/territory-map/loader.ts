import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fetchBoundaries } from './boundaries.js';
import type { ComuneFeatures } from './types.js';

export type Loading = 'nothing' | 'loading' | 'failed' | 'ready';

/** Holds the boundaries, given or fetched, and says how far the fetching is. */
export class BoundaryLoader implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #request: AbortController | undefined;
  #address = '';
  state: Loading = 'nothing';
  features: ComuneFeatures | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#request?.abort();
  }

  hostConnected(): void {
    if (this.state === 'loading') {
      void this.load(this.#address);
    }
  }

  take(features: ComuneFeatures): void {
    this.#request?.abort();
    this.features = features;
    this.state = 'ready';
  }

  async load(address: string): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.#address = address;
    this.state = 'loading';
    this.#host.requestUpdate();
    try {
      const features = await fetchBoundaries(address, request.signal);
      if (!request.signal.aborted) {
        this.take(features);
      }
    } catch (error) {
      if (!request.signal.aborted) {
        console.error(error);
        this.state = 'failed';
      }
    }
    this.#host.requestUpdate();
  }

  readonly retry = (): void => {
    void this.load(this.#address);
  };
}

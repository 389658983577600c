import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keeps the draft when the page goes out of sight, and asks before unsaved words are left behind. */
export class LeavingGuard implements ReactiveController {
  readonly #keep: () => void;
  readonly #isDirty: () => boolean;

  constructor(host: ReactiveControllerHost, keep: () => void, isDirty: () => boolean) {
    this.#keep = keep;
    this.#isDirty = isDirty;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#leaving);
    window.addEventListener('pagehide', this.#keep);
    document.addEventListener('visibilitychange', this.#keep);
  }

  hostDisconnected(): void {
    this.#keep();
    window.removeEventListener('beforeunload', this.#leaving);
    window.removeEventListener('pagehide', this.#keep);
    document.removeEventListener('visibilitychange', this.#keep);
  }

  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.#isDirty()) {
      this.#keep();
      event.preventDefault();
    }
  };
}

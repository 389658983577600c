/** What was being written when the tab closed or the connection went. */
export interface Draft {
  readonly document: unknown;
  /** The version the draft was written on. */
  readonly docVersion: number;
  readonly at: number;
}

const PREFIX = 'rosa-draft:';
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/**
 * Drafts on this computer, one a key. Local storage rather than IndexedDB because it is written at
 * once: a tab that is closing has no time to wait for a database.
 */
export class Drafts {
  readonly #storage: Storage;
  readonly #now: () => number;

  constructor(storage: Storage, now: () => number = Date.now) {
    this.#storage = storage;
    this.#now = now;
  }

  /** False when the browser has no room or no right to keep it. */
  keep(key: string, document: unknown, docVersion: number): boolean {
    try {
      this.#storage.setItem(PREFIX + key, JSON.stringify({ document, docVersion, at: this.#now() } satisfies Draft));
      return true;
    } catch {
      return false;
    }
  }

  find(key: string): Draft | null {
    try {
      return readDraft(this.#storage.getItem(PREFIX + key));
    } catch {
      return null;
    }
  }

  drop(key: string): void {
    try {
      this.#storage.removeItem(PREFIX + key);
    } catch {
      // Storage is switched off: there is nothing to drop.
    }
  }

  /** A shared computer must not keep texts of plans for ever. */
  dropOld(): void {
    try {
      const keys = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index) ?? '');
      for (const key of keys.filter((name) => name.startsWith(PREFIX))) {
        const draft = readDraft(this.#storage.getItem(key));
        if (!draft || draft.at < this.#now() - KEPT_FOR) {
          this.#storage.removeItem(key);
        }
      }
    } catch {
      // As above.
    }
  }
}

function readDraft(text: string | null): Draft | null {
  if (text === null) {
    return null;
  }
  try {
    const draft = JSON.parse(text) as Partial<Draft>;
    return draft.document && typeof draft.docVersion === 'number' && typeof draft.at === 'number' ? (draft as Draft) : null;
  } catch {
    return null;
  }
}

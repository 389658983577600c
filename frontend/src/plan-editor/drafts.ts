/** What was being written when the tab closed or the connection went. */
export interface Draft {
  readonly document: unknown;
  /** After which step the draft was written. */
  readonly docVersion: number;
  /** The editor it was written in, and its steps since: with them it is merged. Older drafts have none. */
  readonly client: string;
  readonly steps: readonly unknown[];
  readonly at: number;
}

const PREFIX = 'rosa-draft:';
/** What was written in this working day is brought back without asking. */
const RECENT = 12 * 60 * 60 * 1000;
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
  keep(key: string, draft: Omit<Draft, 'at'>): boolean {
    try {
      this.#storage.setItem(PREFIX + key, JSON.stringify({ ...draft, at: this.#now() } satisfies Draft));
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

  isRecent(draft: Draft): boolean {
    return draft.at > this.#now() - RECENT;
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
    const isOne = draft.document && typeof draft.docVersion === 'number' && typeof draft.at === 'number';
    return isOne ? ({ client: '', steps: [], ...draft } as Draft) : null;
  } catch {
    return null;
  }
}

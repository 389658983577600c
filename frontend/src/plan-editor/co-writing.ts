import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Collaboration } from './collaboration.js';
import { isOffline, watchConnection } from './connection.js';
import { DraftDesk, type DraftOffer } from './draft-desk.js';
import type { Texts } from './labels.js';
import { LeavingGuard } from './leaving-guard.js';
import type { Peer, Sync, Told } from './peer.js';
import { syncWords, toldNotice, type SyncWords } from './sync-words.js';

const KEEP_AFTER = 400;

/** The paper on which several people write. */
export interface WritingHost {
  readonly element: LitElement;
  readonly texts: () => Texts;
  /** Null while nothing is on the page. */
  readonly state: () => EditorState | null;
  readonly dispatch: (tr: Transaction) => void;
  readonly peer: () => Peer | null;
  readonly isFit: () => boolean;
  /** The browser keeps no copy of what is written. */
  readonly unkept: () => void;
  readonly changed: () => void;
}

/**
 * What is written on the paper and not yet at the server: sends it, keeps it on this computer until
 * it has arrived, says where it stands, and does not let it be left behind unasked.
 */
export class CoWriting implements ReactiveController {
  readonly collaboration: Collaboration;
  readonly drafts: DraftDesk;
  readonly #host: WritingHost;
  #sync: Sync = { kind: 'stored' };
  #told: Told | null = null;
  #timer = 0;
  #unwatch = (): void => undefined;

  constructor(host: WritingHost) {
    this.#host = host;
    this.drafts = new DraftDesk(host.changed);
    this.collaboration = new Collaboration({
      state: () => {
        const state = host.state();
        if (!state) {
          throw new Error('The editor is not on the page.');
        }
        return state;
      },
      dispatch: host.dispatch,
      peer: host.peer,
      maySend: () => host.state() !== null && host.isFit(),
      show: (sync) => {
        this.#sync = sync;
        if (sync.kind === 'saved') {
          this.keep();
        }
        this.#show();
      },
      tell: (told) => {
        this.#told = told;
        host.changed();
      },
    });
    new LeavingGuard(host.element, this.#leave, () => host.state() !== null && this.collaboration.unsent.length > 0);
    host.element.addController(this);
    host.element.addEventListener('focusout', this.flush);
  }

  /** Where the text stands, for who comes too late for the event. */
  get words(): SyncWords {
    return syncWords(this.#sync, isOffline(), this.#host.texts());
  }

  hostConnected(): void {
    this.#unwatch = watchConnection(() => {
      this.#show();
      if (!isOffline() && this.#host.state()) {
        this.collaboration.retry();
      }
    });
  }

  hostDisconnected(): void {
    this.#unwatch();
    this.collaboration.close();
    window.clearTimeout(this.#timer);
  }

  /** A text is on the paper anew; the answer is the draft of it that was found, if the person must choose. */
  open(loaded: Node, version: number, draftKey: string | null, mayWrite: boolean): DraftOffer | null {
    window.clearTimeout(this.#timer);
    this.collaboration.open(version);
    if (draftKey === null) {
      this.drafts.settle();
      return null;
    }
    return this.drafts.open(draftKey, loaded, mayWrite ? (draft) => this.collaboration.restore(draft) : null);
  }

  /** The text changed, here or by others' hands. */
  written(): void {
    this.collaboration.changed();
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (!this.keep()) {
        this.#host.unkept();
      }
    }, KEEP_AFTER);
  }

  /** Sends at once. */
  readonly flush = (): void => {
    if (this.#host.state()) {
      this.collaboration.flush();
    }
  };

  /** Keeps on this computer what has not arrived. False if there was no room for it. */
  keep(): boolean {
    const doc = this.#host.state()?.doc;
    const { version, client, unsent } = doc ? this.collaboration : { version: 0, client: '', unsent: [] };
    return !doc || this.drafts.keep(doc, version, client, unsent);
  }

  /** What must not be missed: words that could not be merged. */
  notice(): TemplateResult | typeof nothing {
    const close = (): void => {
      this.#told = null;
      this.#host.changed();
    };
    const see = (): void => {
      close();
      this.#host.element.dispatchEvent(new CustomEvent('history-open'));
    };
    return toldNotice(this.#told, this.#host.texts(), see, close);
  }

  #show(): void {
    this.#host.element.dispatchEvent(new CustomEvent('sync', { detail: this.words }));
  }

  readonly #leave = (): void => {
    this.keep();
    this.flush();
  };
}

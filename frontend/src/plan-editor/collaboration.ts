import { getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import type { Draft } from './drafts.js';
import type { Answer, Peer, Sync, Told } from './peer.js';
import { schema } from './schema.js';
import { areEqual, brings } from './step-json.js';

export interface CollaborationHost {
  readonly state: () => EditorState;
  readonly dispatch: (tr: Transaction) => void;
  readonly peer: () => Peer | null;
  /** False while the text is one that the server would refuse. */
  readonly maySend: () => boolean;
  readonly show: (sync: Sync) => void;
  readonly tell: (told: Told) => void;
}

const PAUSE = 400;
const LONGEST_UNSENT = 2_500;
/** An answer that takes longer is said to be missing, and asked for again. */
const PATIENCE = 8_000;
const LONGEST_WAIT = 30_000;

/**
 * Brings the text on the paper and the server's together: sends the steps made here, takes in those
 * of others and those of its own that were confirmed. Whatever is sent again is not done twice.
 */
export class Collaboration {
  readonly #host: CollaborationHost;
  #client = newClient();
  #base = 0;
  #head = 0;
  #opened = 0;
  #asked = 0;
  #isAsking = false;
  #isClosed = false;
  #tries = 0;
  #unsentSince = 0;
  #timer = 0;

  constructor(host: CollaborationHost) {
    this.#host = host;
  }

  /** Names the steps of this editor while it is on the page. */
  get client(): string {
    return this.#client;
  }

  /** After how many steps the server has what was last confirmed here. */
  get version(): number {
    return this.#base + getVersion(this.#host.state());
  }

  get unsent(): readonly Step[] {
    return sendableSteps(this.#host.state())?.steps ?? [];
  }

  /** Another text, or another version of it, is on the paper. */
  open(version: number): void {
    window.clearTimeout(this.#timer);
    this.#base = version - getVersion(this.#host.state());
    this.#head = Math.max(version, this.#head);
    this.#opened++;
    this.#isAsking = false;
    this.#isClosed = false;
    this.#tries = 0;
    this.#unsentSince = 0;
    this.#host.show({ kind: 'stored' });
    if (this.#head > version) {
      void this.#ask();
    }
  }

  /** Something was written here. */
  changed(): void {
    if (this.#isClosed || this.unsent.length === 0) {
      return;
    }
    this.#unsentSince ||= Date.now();
    if (!this.#isAsking && this.#tries === 0) {
      this.#host.show({ kind: 'unsaved' });
      this.#later(Math.max(0, Math.min(PAUSE, this.#unsentSince + LONGEST_UNSENT - Date.now())));
    }
  }

  /** The server has steps up to `head`. */
  ring(head: number): void {
    this.#head = Math.max(this.#head, head);
    if (this.#head > this.version && this.unsent.length === 0) {
      void this.#ask();
    }
  }

  /** Asks what others wrote. */
  pull(): void {
    void this.#ask();
  }

  /** Sends at once what there is to send. */
  flush(): void {
    if (this.unsent.length > 0) {
      void this.#ask();
    }
  }

  /** The line is up again: no need to wait for the next try. */
  retry(): void {
    if (this.#tries > 0) {
      this.#isAsking = false;
      void this.#ask();
    }
  }

  /** Brings what was kept on this computer to the server, and its outcome to the paper. False if it could not be merged. */
  async restore(draft: Draft): Promise<boolean> {
    const opened = this.#opened;
    this.#host.show({ kind: 'saving' });
    for (let wait = 1_000; opened === this.#opened; wait = Math.min(LONGEST_WAIT, wait * 2)) {
      try {
        const answer = await this.#host.peer()?.commit(draft.docVersion, draft.client, draft.steps);
        if (answer?.outcome === 'taken') {
          if (!this.#take(answer, 0, true)) {
            this.#host.peer()?.reload();
          }
          return true;
        }
        if (await this.#host.peer()?.keep(draft.document)) {
          this.#host.tell('apart');
          this.#host.show({ kind: 'stored' });
          return true;
        }
        this.#host.show({ kind: 'stored' });
        return false;
      } catch {
        this.#host.show({ kind: 'silent' });
        await new Promise((done) => window.setTimeout(done, wait));
      }
    }
    return false;
  }

  close(): void {
    window.clearTimeout(this.#timer);
    this.#opened++;
    this.#client = newClient();
  }

  #later(wait: number): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#ask(), wait);
  }

  async #ask(): Promise<void> {
    window.clearTimeout(this.#timer);
    const peer = this.#host.peer();
    if (this.#isAsking || this.#isClosed || !peer || !this.#host.maySend()) {
      return;
    }
    const opened = this.#opened;
    const asked = ++this.#asked;
    const head = this.#head;
    const steps = this.unsent.map((step) => step.toJSON() as unknown);
    this.#isAsking = true;
    if (steps.length > 0 && this.#tries === 0) {
      this.#host.show({ kind: 'saving' });
    }
    const missing = window.setTimeout(() => {
      this.#failed(opened, asked);
    }, PATIENCE);
    try {
      const answer = await peer.commit(this.version, this.client, steps);
      if (opened === this.#opened) {
        this.#isAsking = asked === this.#asked ? false : this.#isAsking;
        this.#tries = 0;
        // The answer is as new as the bell, unless that rang meanwhile.
        this.#head = this.#head === head ? this.version : this.#head;
        await this.#heard(answer, steps.length);
      }
    } catch {
      this.#failed(opened, asked);
    } finally {
      window.clearTimeout(missing);
    }
  }

  #failed(opened: number, asked: number): void {
    if (opened === this.#opened && asked === this.#asked) {
      this.#isAsking = false;
      this.#tries++;
      this.#host.show({ kind: 'silent' });
      this.#later(Math.min(LONGEST_WAIT, 1_000 * 2 ** this.#tries));
    }
  }

  async #heard(answer: Answer, sent: number): Promise<void> {
    switch (answer.outcome) {
      case 'taken':
        if (!this.#take(answer, sent)) {
          await this.#giveUp();
        }
        return;
      case 'apart':
      case 'refused':
        return this.#giveUp();
      case 'forbidden':
      case 'gone':
        this.#isClosed = true;
        if (answer.outcome === 'forbidden' && (await this.#keep(this.#host.state().doc.toJSON()))) {
          this.#host.tell('apart');
          this.#host.peer()?.reload();
        } else {
          this.#host.show({ kind: answer.outcome });
        }
    }
  }

  /** The text here and the server's have nothing in common that could be merged: ours goes to the history. */
  async #giveUp(): Promise<void> {
    if (this.unsent.length === 0 || (await this.#keep(this.#host.state().doc.toJSON()))) {
      this.#host.tell('apart');
      this.#host.peer()?.reload();
    } else {
      this.#failed(this.#opened, this.#asked);
    }
  }

  async #keep(document: unknown): Promise<boolean> {
    try {
      return (await this.#host.peer()?.keep(document)) ?? false;
    } catch {
      return false;
    }
  }

  /** False if the batches do not fit what is here. */
  #take(answer: Extract<Answer, { outcome: 'taken' }>, sent: number, isRestored = false): boolean {
    const before = this.#host.state().doc;
    const written = this.unsent.slice(sent);
    const others = new Set<string>();
    let overwrote = false;
    try {
      for (const batch of answer.since.filter(({ last }) => last > this.version)) {
        if (batch.first !== this.version + 1) {
          return false;
        }
        const steps = batch.steps.map((json) => Step.fromJSON(schema, json));
        const isOurs = batch.client === this.client && !isRestored;
        // Both sides rebase by the same rule; should they ever differ, the server's text counts.
        if (isOurs && !areEqual(steps, this.unsent.slice(0, steps.length))) {
          return false;
        }
        if (!isOurs) {
          others.add(batch.by);
          overwrote ||= batch.overwrote;
        }
        const clients = steps.map(() => (isOurs ? this.client : 'others'));
        this.#host.dispatch(receiveTransaction(this.#host.state(), steps, clients, { mapSelectionBackward: true }));
      }
    } catch {
      return false;
    }
    // What was sent the server has dealt with; what was written since it has never seen.
    if (this.unsent.length < written.length && written.some(brings)) {
      void this.#keep(before.toJSON()).then(() => {
        this.#host.tell('kept');
      });
    }
    if (answer.kept) {
      this.#host.tell('kept');
    } else if (overwrote) {
      this.#host.tell('overwrote');
    }
    this.#goOn(answer.at, [...others]);
    return true;
  }

  #goOn(at: string, by: readonly string[]): void {
    if (this.unsent.length > 0) {
      this.#unsentSince = Date.now();
      this.#host.show({ kind: 'unsaved' });
      this.#later(PAUSE);
      return;
    }
    this.#unsentSince = 0;
    this.#host.show({ kind: 'saved', at, by });
    if (this.#head > this.version) {
      this.#later(0);
    }
  }
}

/** Not randomUUID: an office's server may have no certificate. */
function newClient(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

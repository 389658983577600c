import { collab, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import type { Answer, CommittedSteps, Peer } from './peer.js';
import { schema } from './schema.js';

/** Stands for the server in tests: one order of steps, late ones rebased, what comes twice known. */
export class Authority implements Peer {
  readonly batches: CommittedSteps[] = [];
  readonly keptTexts: unknown[] = [];
  reloads = 0;
  /** Overrules the next answers. */
  readonly answers: Answer[] = [];
  /** How the next requests fail: before the server hears of them, or after. */
  readonly failures: ('deaf' | 'mute')[] = [];
  #docs: Node[];

  constructor(doc: Node) {
    this.#docs = [doc];
  }

  get head(): number {
    return this.#docs.length - 1;
  }

  get doc(): Node {
    return this.#docs[this.head] ?? schema.topNodeType.create();
  }

  commit(base: number, client: string, steps: readonly unknown[]): Promise<Answer> {
    const failure = this.failures.shift();
    if (failure === 'deaf') {
      return Promise.reject(new Error('no answer'));
    }
    const overruled = this.answers.shift();
    if (overruled) {
      return Promise.resolve(overruled);
    }
    const since = this.batches.filter(({ last }) => last > base);
    const isKnown = since.some((batch) => batch.client === client);
    const lost = isKnown ? false : this.#append(base, client, steps.map((json) => Step.fromJSON(schema, json)), since);
    return failure === 'mute'
      ? Promise.reject(new Error('no answer'))
      : Promise.resolve({ outcome: 'taken', since: this.batches.filter(({ last }) => last > base), kept: lost ? 'r1' : '', at: '10:45' });
  }

  /** Somebody else writes. */
  write(change: (state: EditorState) => ReturnType<EditorState['tr']['insertText']>, by = 'Bruno'): void {
    const { steps } = change(EditorState.create({ doc: this.doc }));
    this.#add('other', steps, by);
  }

  keep(document: unknown): Promise<boolean> {
    this.keptTexts.push(document);
    return Promise.resolve(true);
  }

  reload(): void {
    this.reloads++;
  }

  #append(base: number, client: string, steps: readonly Step[], since: readonly CommittedSteps[]): boolean {
    const plugins = [collab({ clientID: client })];
    let state = EditorState.create({ doc: this.#docs[base] ?? this.doc, plugins });
    const tr = state.tr;
    steps.forEach((step) => tr.step(step));
    state = state.apply(tr);
    for (const batch of since) {
      const others = batch.steps.map((json) => Step.fromJSON(schema, json));
      state = state.apply(receiveTransaction(state, others, others.map(() => batch.client)));
    }
    const rebased = sendableSteps(state)?.steps ?? [];
    this.#add(client, rebased, 'Anna');
    return rebased.length < steps.length;
  }

  #add(client: string, steps: readonly Step[], by: string): void {
    if (steps.length === 0) {
      return;
    }
    const first = this.head + 1;
    for (const step of steps) {
      this.#docs.push(step.apply(this.doc).doc ?? this.doc);
    }
    this.batches.push({ first, last: this.head, steps: steps.map((step) => step.toJSON() as unknown), client, by, overwrote: false });
  }
}

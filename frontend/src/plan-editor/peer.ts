/** Steps that the server committed together, as it applied them. */
export interface CommittedSteps {
  readonly first: number;
  readonly last: number;
  readonly steps: readonly unknown[];
  readonly client: string;
  readonly by: string;
  /** They deleted words that somebody else had written meanwhile. */
  readonly overwrote: boolean;
}

export type Answer =
  /** `kept` names the revision that holds what of ours could not be merged; `at` is the hour. */
  | { readonly outcome: 'taken'; readonly since: readonly CommittedSteps[]; readonly kept: string; readonly at: string }
  | { readonly outcome: 'apart' | 'refused' | 'forbidden' | 'gone' };

/** The server, for one text. */
export interface Peer {
  /** Commits steps made after step `base`; without any it only tells what came since. */
  commit(base: number, client: string, steps: readonly unknown[]): Promise<Answer>;
  /** Keeps a text in the history that could not be merged. False if it may not. */
  keep(document: unknown): Promise<boolean>;
  /** Brings the stored text to the paper anew. */
  reload(): void;
}

export type Sync =
  | { readonly kind: 'stored' | 'unsaved' | 'saving' | 'silent' | 'forbidden' | 'gone' }
  | { readonly kind: 'saved'; readonly at: string; readonly by: readonly string[] };

/** What the person must be told beside it. */
export type Told = 'kept' | 'overwrote' | 'apart';

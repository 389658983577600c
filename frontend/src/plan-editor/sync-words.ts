import { html, nothing, type TemplateResult } from 'lit';
import type { Sync, Told } from './peer.js';
import type { Texts } from './labels.js';

/** Detail of the event `sync`: where the text stands, in words. */
export interface SyncWords {
  readonly kind: Sync['kind'] | 'offline';
  /** Empty: as the page already says. */
  readonly words: string;
  /** Whether a person who cannot see the line must hear it now. */
  readonly isAlarm: boolean;
}

export function syncWords(sync: Sync, isOffline: boolean, texts: Texts): SyncWords {
  if (isOffline) {
    return { kind: 'offline', words: texts.get('sync-offline'), isAlarm: true };
  }
  const words = sync.kind === 'saved' ? saved(sync, texts) : sync.kind === 'stored' ? '' : texts.get(`sync-${sync.kind}`);
  return { kind: sync.kind, words, isAlarm: ['silent', 'forbidden', 'gone'].includes(sync.kind) };
}

function saved(sync: Extract<Sync, { kind: 'saved' }>, texts: Texts): string {
  return sync.by.length > 0 ? texts.get('sync-merged', sync.at, sync.by.join(', ')) : texts.get('sync-saved', sync.at);
}

/** What became of words that could not be merged, and the way to see them. */
export function toldNotice(told: Told | null, texts: Texts, see: () => void, close: () => void): TemplateResult | typeof nothing {
  return told
    ? html`<div class="notice warning" role="group" aria-labelledby="rosa-told">
        <p role="alert" id="rosa-told">${texts.get(`told-${told}`)}</p>
        <div class="form-buttons">
          <button type="button" class="button primary" @click=${see}>${texts.get('told-see')}</button>
          <button type="button" class="button" @click=${close}>${texts.get('told-close')}</button>
        </div>
      </div>`
    : nothing;
}

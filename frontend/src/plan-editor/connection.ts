interface ConnectionState {
  readonly state: string;
  addStateChangeListener(listener: () => void): void;
  removeStateChangeListener(listener: () => void): void;
}

const states = (): ConnectionState | undefined => (window as { Vaadin?: { connectionState?: ConnectionState } }).Vaadin?.connectionState;

/** Whether the server cannot be reached: no network, or the page has lost it. */
export function isOffline(): boolean {
  return !navigator.onLine || ['connection-lost', 'reconnecting'].includes(states()?.state ?? '');
}

/** Tells when that changes; the answer stops the telling. */
export function watchConnection(changed: () => void): () => void {
  window.addEventListener('offline', changed);
  window.addEventListener('online', changed);
  states()?.addStateChangeListener(changed);
  return () => {
    window.removeEventListener('offline', changed);
    window.removeEventListener('online', changed);
    states()?.removeStateChangeListener(changed);
  };
}

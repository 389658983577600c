import type { Answer, Peer } from './peer.js';

/** What Java's PlanEditor lets the page call. */
interface Server {
  commit(base: number, client: string, steps: string): Promise<string>;
  keep(document: string): Promise<boolean>;
  reload(): void;
}

/** The server of an editor; none where the text is only shown. */
export function peerOf(element: HTMLElement): Peer | null {
  const server = (element as { $server?: Server }).$server;
  return server
    ? {
        commit: async (base, client, steps) => JSON.parse(await server.commit(base, client, JSON.stringify(steps))) as Answer,
        keep: (document) => server.keep(JSON.stringify(document)),
        reload: () => {
          server.reload();
        },
      }
    : null;
}

import { collab } from 'prosemirror-collab';
import { history, undo } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Collaboration } from './collaboration.js';
import type { Sync, Told } from './peer.js';
import { outline, stateOf } from './testing.js';
import { Authority } from './testing-authority.js';

interface Author {
  readonly collaboration: Collaboration;
  readonly text: () => string;
  readonly type: (at: number, words: string) => void;
  readonly remove: (from: number, to: number) => void;
  readonly undo: () => void;
  readonly syncs: Sync[];
  readonly told: Told[];
}

function authorAt(server: Authority, text: string): Author {
  const syncs: Sync[] = [];
  const told: Told[] = [];
  let state: EditorState;
  const collaboration = new Collaboration({
    state: () => state,
    dispatch: (tr) => (state = state.apply(tr)),
    peer: () => server,
    maySend: () => true,
    show: (sync) => syncs.push(sync),
    tell: (what) => told.push(what),
  });
  state = EditorState.create({ doc: stateOf(text).doc, plugins: [collab({ clientID: collaboration.client }), history()] });
  collaboration.open(0);
  return {
    collaboration,
    text: () => outline(state.doc),
    type: (at, words) => {
      state = state.apply(state.tr.insertText(words, at));
      collaboration.changed();
    },
    remove: (from, to) => {
      state = state.apply(state.tr.delete(from, to));
      collaboration.changed();
    },
    undo: () => {
      undo(state, (tr) => (state = state.apply(tr)));
      collaboration.changed();
    },
    syncs,
    told,
  };
}

const kinds = (author: Author): string[] => author.syncs.map(({ kind }) => kind).filter((kind, index, all) => kind !== all[index - 1]);
const rest = async (ms = 600): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms);
};
const serverAt = (text: string): Authority => new Authority(stateOf(text).doc);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('writing with others', () => {
  it('says from the first key to the answer that nothing is saved yet', async () => {
    const server = serverAt('posti');
    const anna = authorAt(server, 'posti');

    anna.type(6, '!');
    expect(kinds(anna)).toEqual(['stored', 'unsaved']);
    await rest();

    expect(kinds(anna)).toEqual(['stored', 'unsaved', 'saving', 'saved']);
    expect([outline(server.doc), anna.collaboration.version, anna.collaboration.unsent.length]).toEqual(['p(posti!)', 1, 0]);
  });

  it('sends after at most two and a half seconds, however one goes on typing', async () => {
    const server = serverAt('x');
    const anna = authorAt(server, 'x');

    for (let key = 0; key < 14; key++) {
      anna.type(1, 'a');
      await rest(200);
    }

    expect(server.batches.length).toBeGreaterThan(0);
  });

  it('takes in what others wrote without touching what is being written', async () => {
    const server = serverAt('posti attivi');
    const anna = authorAt(server, 'posti attivi');
    server.write((state) => state.tr.insertText('I ', 1));

    anna.type(13, ' oggi');
    await rest();

    expect([anna.text(), outline(server.doc)]).toEqual(['p(I posti attivi oggi)', 'p(I posti attivi oggi)']);
    expect(anna.syncs.at(-1)).toEqual({ kind: 'saved', at: '10:45', by: ['Bruno'] });
  });

  it('fetches what others wrote when the bell rings, and not again', async () => {
    const server = serverAt('posti');
    const anna = authorAt(server, 'posti');
    server.write((state) => state.tr.insertText('I ', 1));
    const asked = vi.spyOn(server, 'commit');

    anna.collaboration.ring(server.head);
    await rest();
    anna.collaboration.ring(server.head);
    await rest();

    expect([anna.text(), asked.mock.calls.length]).toEqual(['p(I posti)', 1]);
  });

  it('undoes its own words only', async () => {
    const server = serverAt('posti');
    const anna = authorAt(server, 'posti');
    anna.type(6, ' attivi');
    await rest();
    server.write((state) => state.tr.insertText('I ', 1));
    anna.collaboration.ring(server.head);
    await rest();

    anna.undo();
    await rest();

    expect([anna.text(), outline(server.doc)]).toEqual(['p(I posti)', 'p(I posti)']);
  });

  it('sends again what got no answer, and nothing is written twice', async () => {
    const server = serverAt('posti');
    const anna = authorAt(server, 'posti');
    server.failures.push('mute', 'deaf');

    anna.type(6, '!');
    await rest();
    expect(kinds(anna)).toEqual(['stored', 'unsaved', 'saving', 'silent']);
    await rest(10_000);

    expect([anna.text(), outline(server.doc), kinds(anna).at(-1)]).toEqual(['p(posti!)', 'p(posti!)', 'saved']);
  });

  it('says that the server is silent when no answer comes at all', async () => {
    const server = serverAt('posti');
    const anna = authorAt(server, 'posti');
    vi.spyOn(server, 'commit').mockReturnValueOnce(new Promise(() => undefined));

    anna.type(6, '!');
    await rest(9_000);
    expect(kinds(anna).at(-1)).toBe('silent');
    anna.collaboration.retry();
    await rest();

    expect([outline(server.doc), kinds(anna).at(-1)]).toEqual(['p(posti!)', 'saved']);
  });

  it('tells of words that the server could not merge', async () => {
    const server = serverAt('posti attivi');
    const anna = authorAt(server, 'posti attivi');
    server.write((state) => state.tr.delete(1, 13));

    anna.type(6, ' finanziati');
    await rest();

    expect([anna.told, anna.text(), anna.collaboration.unsent.length]).toEqual([['kept'], 'p()', 0]);
  });

  it('keeps what was written during the request and lost its place by the answer', async () => {
    const server = serverAt('posti attivi');
    const anna = authorAt(server, 'posti attivi');
    anna.type(13, '!');
    anna.collaboration.flush();
    server.write((state) => state.tr.delete(1, 13));
    anna.collaboration.ring(server.head);
    anna.type(4, 'XX');
    await vi.advanceTimersByTimeAsync(0);
    expect(anna.told).toEqual([]);
    server.write((state) => state.tr.delete(1, state.doc.content.size - 1));

    await rest();

    expect([anna.told, anna.text()]).toEqual([['kept'], outline(server.doc)]);
  });

  it('puts its text into the history when nothing fits, and begins anew', async () => {
    const server = serverAt('posti');
    const anna = authorAt(server, 'posti');
    server.answers.push({ outcome: 'apart' });

    anna.type(6, '!');
    await rest();

    expect([server.reloads, anna.told, JSON.stringify(server.keptTexts)]).toEqual([1, ['apart'], expect.stringContaining('posti!')]);
  });

  it('does not trust steps of its own that came back as others', async () => {
    const server = serverAt('posti');
    const anna = authorAt(server, 'posti');
    anna.type(6, '!');
    const foreign = { first: 1, last: 1, steps: [{ stepType: 'replace', from: 1, to: 2 }], client: anna.collaboration.client, by: 'Anna', overwrote: false };
    server.answers.push({ outcome: 'taken', since: [foreign], kept: '', at: '' });

    await rest();

    expect([server.reloads, server.keptTexts.length]).toEqual([1, 1]);
  });

  it('brings back what was kept on this computer, over what others wrote since', async () => {
    const server = serverAt('posti');
    const before = authorAt(server, 'posti');
    before.type(6, ' attivi');
    const steps = before.collaboration.unsent.map((step) => step.toJSON() as unknown);
    before.collaboration.close();
    server.write((state) => state.tr.insertText('I ', 1));
    const again = authorAt(server, 'posti');

    const draft = { document: {}, docVersion: 0, client: before.collaboration.client, steps, at: 0 };
    const arrived = await again.collaboration.restore(draft);

    expect([arrived, again.text(), outline(server.doc)]).toEqual([true, 'p(I posti attivi)', 'p(I posti attivi)']);
  });

  it('ends with one text for all, whoever writes what when and whatever gets lost', async () => {
    let seed = 20_261_123;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const server = serverAt('Il piano di gestione');
    const authors = [0, 1, 2].map(() => authorAt(server, 'Il piano di gestione'));

    for (let turn = 0; turn < 150; turn++) {
      const author = authors[random(3)];
      const size = server.doc.content.size;
      const at = 1 + random(Math.max(1, Math.min(size, 15) - 2));
      try {
        if (random(3) === 0) {
          author?.remove(at, at + random(4));
        } else {
          author?.type(at, `p${String(turn)} `);
        }
      } catch {
        // The author's text is shorter than the server's: no such place.
      }
      if (random(6) === 0) {
        server.failures.push(random(2) === 0 ? 'mute' : 'deaf');
      }
      await rest(random(900));
      authors[random(3)]?.collaboration.ring(server.head);
    }
    server.failures.length = 0;
    await rest(60_000);
    for (const author of authors) {
      author.collaboration.ring(server.head);
    }
    await rest(5_000);

    expect(authors.map((author) => author.text())).toEqual(authors.map(() => outline(server.doc)));
    expect(server.head).toBeGreaterThan(80);
  });
});

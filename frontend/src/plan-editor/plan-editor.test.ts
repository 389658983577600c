import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Drafts } from './drafts.js';
import { stateOf } from './testing.js';
import './plan-editor.js';
import type { PlanEditor } from './plan-editor.js';
import { readDocument } from './manuscript.js';
import { Authority } from './testing-authority.js';
import type { SyncWords } from './sync-words.js';

const KEY = 'anna:contesto';
const text = (words: string): unknown => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });
const quota = { type: 'live_figure', attrs: { query: 'quota', params: { comune: '054040' }, density: 'number' } };
const withFigure = { type: 'doc', content: [{ type: 'paragraph', content: [quota, { type: 'text', text: ' posti' }, quota] }] };
const drafts = new Drafts(localStorage);

let server: Authority;
let heard: { name: string; detail: unknown }[] = [];
const details = (name: string): unknown[] => heard.filter((event) => event.name === name).map(({ detail }) => detail);

async function open(properties: Partial<PlanEditor> = {}): Promise<PlanEditor> {
  const editor = document.createElement('rosa-plan-editor');
  for (const name of ['sync', 'figure-open', 'figures-used', 'draft-offer', 'document-refused']) {
    editor.addEventListener(name, (event) => {
      heard.push({ name, detail: (event as CustomEvent<unknown>).detail });
    });
  }
  Object.assign(editor, { document: text('Salvato'), docVersion: 0, loads: 1, draftKey: KEY, peer: server, ...properties });
  document.body.append(editor);
  await settled(editor);
  return editor;
}

async function settled(editor: PlanEditor): Promise<void> {
  do {
    await editor.updateComplete;
    await editor.querySelector('rosa-plan-toolbar')?.updateComplete;
  } while (editor.isUpdatePending);
}

async function set(editor: PlanEditor, properties: Partial<PlanEditor>): Promise<void> {
  Object.assign(editor, properties);
  await settled(editor);
}

const paper = (editor: PlanEditor): HTMLElement => editor.querySelector<HTMLElement>('.paper') ?? editor;
const button = (editor: PlanEditor, name: string): HTMLButtonElement =>
  [...editor.querySelectorAll('button')].find((item) => item.getAttribute('aria-label') === name || item.textContent.trim() === name) ?? document.createElement('button');

const tables = (editor: PlanEditor): number => paper(editor).querySelectorAll('table').length;
const stored = (): string => JSON.stringify(server.doc.toJSON());
const lastSync = (): string => (details('sync') as SyncWords[]).at(-1)?.words ?? '';

/** The quickest way to change the text from outside: the toolbar's table. */
const write = (editor: PlanEditor): void => {
  button(editor, 'Inserisci tabella').click();
};

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
  server = new Authority(readDocument(text('Salvato')) ?? stateOf('').doc);
});

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
  vi.useRealTimers();
});

describe('the plan editor', () => {
  it('shows the document', async () => {
    const editor = await open();

    expect(paper(editor).textContent).toBe('Salvato');
    expect([lastSync(), tables(editor)]).toEqual(['', 0]);
  });

  it('sends what is written once the author pauses, and says in words where it stands', async () => {
    const editor = await open();

    write(editor);
    expect(lastSync()).toBe('Modifiche non ancora salvate');
    await vi.advanceTimersByTimeAsync(300);
    expect(stored()).not.toContain('"table"');
    await vi.advanceTimersByTimeAsync(200);

    expect(stored()).toContain('"table"');
    expect(lastSync()).toBe('Salvato alle 10:45');
    expect(drafts.find(KEY)).toBeNull();
  });

  it('says that the page is off line and keeps what is written on this computer', async () => {
    const editor = await open();
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    server.failures.push('deaf');
    window.dispatchEvent(new Event('offline'));

    write(editor);
    await vi.advanceTimersByTimeAsync(1_000);

    expect(lastSync()).toBe('Non in linea: quello che scrivi resta su questo computer');
    // The table, and the anchor by which texts refer to it.
    expect(drafts.find(KEY)?.steps).toHaveLength(2);
    vi.restoreAllMocks();
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect([lastSync(), drafts.find(KEY)]).toEqual(['Salvato alle 10:45', null]);
  });

  it('asks before unsaved words are left behind', async () => {
    const editor = await open();
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(true);

    write(editor);
    expect(leave()).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);

    expect(leave()).toBe(true);
  });

  it('names the figures of the text once each, and again only when they change', async () => {
    const editor = await open({ document: withFigure });
    expect(details('figures-used')).toEqual([{ figures: [{ query: 'quota', params: { comune: '054040' } }] }]);

    write(editor);
    expect(details('figures-used')).toHaveLength(1);

    await set(editor, { document: text('x'), docVersion: 0, loads: 2 });
    expect(details('figures-used')[1]).toEqual({ figures: [] });
  });

  it('never shows an old number: dots until the value is known, a word when there is none', async () => {
    const editor = await open({ document: withFigure });
    expect(paper(editor).textContent).toBe('… posti…');

    const reading = { text: '8', unit: 'posti', label: 'Quota', date: '', source: '', state: 'live' as const, explanation: '' };
    await set(editor, { values: { 'quota?comune=054040': reading } });
    expect(paper(editor).textContent).toBe('8 posti8');

    await set(editor, { values: { 'quota?comune=054040': { ...reading, state: 'failed' } } });
    expect(paper(editor).textContent).toBe('non disponibile✕ posti non disponibile✕'.replace('posti ', 'posti'));
  });

  it('takes in what somebody else wrote when it is told, and Annulla undoes the own words only', async () => {
    const editor = await open();
    write(editor);
    await vi.advanceTimersByTimeAsync(1_000);
    server.write((state) => state.tr.insertText('Di altri: ', 1));

    await set(editor, { head: server.head });
    await vi.advanceTimersByTimeAsync(1_000);
    expect([paper(editor).textContent.startsWith('Di altri: Salvato'), tables(editor)]).toEqual([true, 1]);
    expect(lastSync()).toBe('Salvato alle 10:45, con le modifiche di Bruno');

    button(editor, 'Annulla').click();
    expect([paper(editor).textContent, tables(editor)]).toEqual(['Di altri: Salvato', 0]);
  });

  it('brings unsaved words back when the section is opened again, over what was written since', async () => {
    const first = await open();
    server.failures.push('deaf');
    write(first);
    first.remove();
    expect(drafts.find(KEY)?.docVersion).toBe(0);
    server.write((state) => state.tr.insertText('Di altri: ', 1));

    const editor = await open({ document: server.doc.toJSON(), docVersion: 1 });
    await vi.advanceTimersByTimeAsync(1_000);

    expect([paper(editor).textContent.startsWith('Di altri: Salvato'), tables(editor)]).toEqual([true, 1]);
    expect([stored().includes('"table"'), drafts.find(KEY)]).toEqual([true, null]);
  });

  it('asks what to do with a draft of long ago', async () => {
    drafts.keep(KEY, { document: text('Bozza'), docVersion: 0, client: '', steps: [] });
    const editor = await open({ docVersion: 0 });
    expect(details('draft-offer')).toHaveLength(1);
    expect(editor.querySelector('rosa-plan-toolbar')).toBeNull();

    button(editor, 'Ripristina la bozza').click();
    await settled(editor);
    await vi.advanceTimersByTimeAsync(1_000);

    expect(stored()).toContain('Bozza');
  });

  it('forgets a draft that is discarded', async () => {
    drafts.keep(KEY, { document: text('Bozza'), docVersion: 0, client: '', steps: [] });
    const editor = await open();

    button(editor, 'Scarta').click();
    await settled(editor);

    expect([drafts.find(KEY), paper(editor).textContent]).toEqual([null, 'Salvato']);
    expect(editor.querySelector('rosa-plan-toolbar')).not.toBeNull();
  });

  it('keeps the draft of a section when another one is opened in its place', async () => {
    const editor = await open();
    write(editor);

    await set(editor, { document: text('Altra'), docVersion: 0, loads: 2, draftKey: 'anna:obiettivi' });

    expect(drafts.find(KEY)).not.toBeNull();
    expect([paper(editor).textContent, drafts.find('anna:obiettivi')]).toEqual(['Altra', null]);
  });

  it('leads to the history when words of its own could not be merged', async () => {
    const editor = await open();
    const asked = vi.fn();
    editor.addEventListener('history-open', asked);
    server.answers.push({ outcome: 'taken', since: [], kept: 'r1', at: '10:45' });
    write(editor);
    await vi.advanceTimersByTimeAsync(1_000);
    await settled(editor);

    expect(editor.textContent).toContain('Il tuo testo è nella cronologia');
    button(editor, 'Vedi la cronologia').click();
    await settled(editor);

    expect([asked.mock.calls.length, editor.textContent.includes('Il tuo testo')]).toEqual([1, false]);
  });

  it('shows the words of a text it cannot read and does not let it be overwritten', async () => {
    const editor = await open({ document: { type: 'doc', content: [{ type: 'video' }, ...(text('Resta') as { content: [] }).content] } });

    expect(details('document-refused')).toEqual([{ docVersion: 0 }]);
    expect([paper(editor).textContent, editor.querySelector('rosa-plan-toolbar')]).toEqual(['Resta', null]);
    expect(editor.textContent).toContain('si può solo leggere');
  });

  it('has no toolbar and no text box while it is only read', async () => {
    const editor = await open({ readonly: true, document: withFigure });

    expect(editor.querySelector('rosa-plan-toolbar')).toBeNull();
    expect([paper(editor).getAttribute('role'), editor.querySelector('.live-figure')?.getAttribute('role')]).toEqual(['article', 'button']);
  });

  it('is one stop for Tab in its toolbar', async () => {
    const editor = await open();

    const stops = [...editor.querySelectorAll<HTMLButtonElement>('.toolbar button')].map((item) => item.tabIndex);
    expect(stops.filter((stop) => stop === 0)).toHaveLength(1);
    expect(stops.length).toBeGreaterThan(10);
  });

  it('comes back with its text when it is moved in the page', async () => {
    const editor = await open();
    write(editor);

    document.body.append(editor);
    await settled(editor);
    await vi.advanceTimersByTimeAsync(1_000);

    expect([tables(editor), stored().includes('"table"')]).toEqual([1, true]);
    expect(editor.querySelectorAll('.figure-menu:not(.mention-menu)')).toHaveLength(1);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Drafts } from './drafts.js';
import './plan-editor.js';
import type { PlanEditor } from './plan-editor.js';
import type { ContentChange } from './plan-editor-properties.js';

const KEY = 'anna:contesto';
const text = (words: string): unknown => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });
const quota = { type: 'live_figure', attrs: { query: 'quota', params: { comune: '054040' }, density: 'number' } };
const withFigure = { type: 'doc', content: [{ type: 'paragraph', content: [quota, { type: 'text', text: ' posti' }, quota] }] };
const drafts = new Drafts(localStorage);

let heard: { name: string; detail: unknown }[] = [];
const details = (name: string): unknown[] => heard.filter((event) => event.name === name).map(({ detail }) => detail);

async function open(properties: Partial<PlanEditor> = {}): Promise<PlanEditor> {
  const editor = document.createElement('rosa-plan-editor');
  for (const name of ['content-change', 'save-request', 'figure-open', 'figures-used', 'draft-offer', 'document-refused']) {
    editor.addEventListener(name, (event) => {
      heard.push({ name, detail: (event as CustomEvent<unknown>).detail });
    });
  }
  Object.assign(editor, { document: text('Salvato'), docVersion: 3, loads: 1, draftKey: KEY, ...properties });
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

/** The quickest way to change the text from outside: the toolbar's table. */
const write = (editor: PlanEditor): void => {
  button(editor, 'Inserisci tabella').click();
};
const hasTable = (document: unknown): boolean => JSON.stringify(document).includes('"table"');

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
});

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
  vi.useRealTimers();
});

describe('the plan editor', () => {
  it('shows the document and gives it back', async () => {
    const editor = await open();

    expect(paper(editor).textContent).toBe('Salvato');
    expect(editor.flush()).toEqual(text('Salvato'));
  });

  it('tells of a change once the author pauses, with the version it was written on', async () => {
    const editor = await open();

    write(editor);
    vi.advanceTimersByTime(300);
    expect(details('content-change')).toEqual([]);
    vi.advanceTimersByTime(200);

    const [change] = details('content-change') as ContentChange[];
    expect([change?.docVersion, change?.dirty, hasTable(change?.document)]).toEqual([3, true, true]);
  });

  it('names the figures of the text once each, and again only when they change', async () => {
    const editor = await open({ document: withFigure });
    expect(details('figures-used')).toEqual([{ figures: [{ query: 'quota', params: { comune: '054040' } }] }]);

    write(editor);
    expect(details('figures-used')).toHaveLength(1);

    await set(editor, { document: text('x'), docVersion: 4, loads: 2 });
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
    expect(JSON.stringify(editor.flush())).not.toContain('8 posti');
  });

  it('goes on writing when its own text comes back saved', async () => {
    const editor = await open();
    write(editor);
    const saved = editor.flush();

    await set(editor, { document: saved, docVersion: 4 });
    write(editor);
    vi.advanceTimersByTime(500);

    expect(drafts.find(KEY)).toBeNull();
    expect(hasTable(editor.flush())).toBe(true);
  });

  it('takes the news of somebody else, and Annulla brings the own words back', async () => {
    const editor = await open();
    write(editor);

    await set(editor, { document: text('Di altri'), docVersion: 4 });
    expect(editor.flush()).toEqual(text('Di altri'));

    button(editor, 'Annulla').click();
    expect(hasTable(editor.flush())).toBe(true);
  });

  it('keeps unsaved words and offers them when the section is opened again', async () => {
    const first = await open();
    write(first);
    first.remove();
    expect(drafts.find(KEY)?.docVersion).toBe(3);

    const editor = await open({ docVersion: 4 });
    expect(details('draft-offer')).toHaveLength(1);
    expect(editor.textContent).toContain('Nel frattempo il testo salvato è cambiato');
    expect(editor.querySelector('rosa-plan-toolbar')).toBeNull();

    button(editor, 'Ripristina la bozza').click();
    await settled(editor);
    vi.advanceTimersByTime(500);
    const change = details('content-change').at(-1) as ContentChange;
    expect([change.docVersion, hasTable(change.document)]).toEqual([3, true]);
  });

  it('forgets a draft that is discarded', async () => {
    drafts.keep(KEY, text('Bozza'), 3);
    const editor = await open();

    button(editor, 'Scarta').click();
    await settled(editor);

    expect([drafts.find(KEY), paper(editor).textContent]).toEqual([null, 'Salvato']);
    expect(editor.querySelector('rosa-plan-toolbar')).not.toBeNull();
  });

  it('keeps the draft of a section when another one is opened in its place', async () => {
    const editor = await open();
    write(editor);

    await set(editor, { document: text('Altra'), docVersion: 1, loads: 2, draftKey: 'anna:obiettivi' });

    expect(drafts.find(KEY)).not.toBeNull();
    expect([paper(editor).textContent, drafts.find('anna:obiettivi')]).toEqual(['Altra', null]);
  });

  it('shows the words of a text it cannot read and does not let it be overwritten', async () => {
    const editor = await open({ document: { type: 'doc', content: [{ type: 'video' }, ...(text('Resta') as { content: [] }).content] } });

    expect(details('document-refused')).toEqual([{ docVersion: 3 }]);
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

    expect(hasTable(editor.flush())).toBe(true);
    expect(editor.querySelectorAll('.figure-menu:not(.mention-menu)')).toHaveLength(1);
  });
});

import { closeHistory, undo } from 'prosemirror-history';
import { Node } from 'prosemirror-model';
import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { insertPageBreak, toggleCallout } from './commands.js';
import { densityOf, setDensity } from './density.js';
import { plugins } from './editing.js';
import { FigureBook } from './figures.js';
import { insertNote, notesIn } from './footnotes.js';
import { beginUpload, deleteImage, endUpload, imageIn, leaveCaption, scaleImage, setImage, upload } from './images.js';
import { Texts } from './labels.js';
import { Mentions } from './mention-menu.js';
import { NoteForm } from './note-form.js';
import { ReferenceBook, ReferenceView } from './references.js';
import { schema } from './schema.js';
import { outline, press, stateOf, type, viewOf } from './testing.js';
import type { EditorView } from 'prosemirror-view';

const HASH = 'ab'.repeat(32);
const texts = new Texts();
const references = new ReferenceBook();

function editing(text: string): EditorView {
  const element = document.createElement('div');
  document.body.append(element);
  const mentions = new Mentions({ book: references, texts: () => texts, announce: () => undefined });
  return viewOf(
    stateOf(
      text,
      plugins({
        client: 'test',
    keys: { save: () => true, link: () => undefined, note: () => undefined, find: () => undefined, openSelected: () => false },
        menu: { book: new FigureBook(), picked: () => undefined, attributes: () => ({}), view: () => ({ update: () => undefined, destroy: () => undefined }) },
        mentions: mentions.plugin(element),
        uploading: () => 'Caricamento',
        placeholder: () => '',
      }),
    ),
  );
}

const run = (view: EditorView, command: (state: EditorState, dispatch: EditorView['dispatch']) => boolean): boolean => command(view.state, view.dispatch);
const shown = (view: EditorView): string => outline(view.state.doc);

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('a footnote', () => {
  it('stands behind the selection and is numbered by its place', () => {
    const view = editing('Primo|\nSecondo');
    run(view, insertNote);
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 1)));
    run(view, insertNote);

    expect(shown(view)).toBe('p(footnote()Primofootnote()) p(Secondo)');
    expect(notesIn(view.state.doc).map(({ number, pos }) => [number, pos])).toEqual([
      [1, 1],
      [2, 8],
    ]);
  });

  it('is written in a box of its own, every sign at once in the document', () => {
    const view = editing('Testo|');
    const host = document.createElement('div');
    document.body.append(host);
    run(view, insertNote);
    const form = new NoteForm(view, host, () => texts);
    view.setProps({
      dispatchTransaction: (tr) => {
        view.updateState(view.state.apply(tr));
        form.update(tr);
      },
    });
    form.open(6);
    const inner = host.querySelector<HTMLElement & { pmViewDesc?: unknown }>('.note-paper');
    expect(inner?.getAttribute('aria-label')).toBe('Testo della nota');
    view.dispatch(closeHistory(view.state.tr).insertText('Art. 11', 7));

    expect(shown(view)).toBe('p(Testofootnote(Art. 11))');
    expect(inner?.textContent).toBe('Art. 11');

    undo(view.state, view.dispatch);
    expect(inner?.textContent).toBe('');
    form.close(false);
    expect(shown(view)).toBe('p(Testo)');
  });
});

describe('guidance and page breaks', () => {
  it('puts a frame round a paragraph and takes it off again', () => {
    const view = editing('Scrivere qui|');
    run(view, toggleCallout);
    expect(shown(view)).toBe('callout(p(Scrivere qui))');

    run(view, toggleCallout);
    expect(shown(view)).toBe('p(Scrivere qui)');
  });

  it('breaks the page behind the block, and goes on below', () => {
    const view = editing('Uno|\nDue');
    run(view, insertPageBreak);
    expect(shown(view)).toBe('p(Uno) page_break() p(Due)');
    expect(view.state.selection.$from.parent.textContent).toBe('Due');
  });
});

describe('a picture', () => {
  it('takes the place it was sent from, whatever is written meanwhile', () => {
    const view = editing('Uno|\nDue');
    const id = {};
    beginUpload(view, id);
    view.dispatch(view.state.tr.insertText('Prima di ', 1));
    const pos = endUpload(view, id, HASH);

    expect(shown(view)).toBe('p(Prima di Uno) image() p(Due)');
    expect(pos).not.toBeNull();
    expect(imageIn(view.state)?.node.attrs).toMatchObject({ image: HASH, width: 100, alt: '' });
  });

  it('is scaled, described and deleted from the keyboard', () => {
    const view = editing('|');
    const id = {};
    beginUpload(view, id);
    endUpload(view, id, HASH);

    run(view, scaleImage(-1));
    run(view, setImage({ alt: 'Facciata' }));
    expect(imageIn(view.state)?.node.attrs).toMatchObject({ image: HASH, width: 75, alt: 'Facciata' });
    expect(scaleImage(1)(view.state)).toBe(true);

    run(view, deleteImage);
    expect(shown(view)).toBe('p()');
  });

  it('goes on below its caption with Enter', () => {
    const doc = Node.fromJSON(schema, { type: 'doc', content: [{ type: 'image', attrs: { image: HASH }, content: [{ type: 'text', text: 'Didascalia' }] }] });
    const view = viewOf(EditorState.create({ doc, selection: TextSelection.create(doc, 5) }));
    run(view, leaveCaption);

    expect(shown(view)).toBe('image(Didascalia) p()');
  });

  it('is refused before it is sent when it is no PNG or JPEG or too large', async () => {
    const send = vi.fn();
    vi.stubGlobal('fetch', send);

    expect(await upload(new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' }), '/su')).toEqual({ refused: 'image-refused-type' });
    expect(await upload(new File([new Uint8Array(10_000_001)], 'a.png', { type: 'image/png' }), '/su')).toEqual({ refused: 'image-refused-size' });
    expect(send).not.toHaveBeenCalled();
  });

  it.each([
    [{ hash: HASH }, { hash: HASH }],
    [{ refused: 'pixels' }, { refused: 'image-refused-pixels' }],
    [{ refused: 'constructor' }, { refused: 'image-refused-failed' }],
    [{ hash: '../x' }, { refused: 'image-refused-failed' }],
  ])('takes from the server only what it can be: %j', async (answer, result) => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(answer))));

    expect(await upload(new File(['x'], 'a.png', { type: 'image/png' }), '/su')).toEqual(result);
  });
});

describe('a mention', () => {
  it('is looked for after @ and chosen with Enter', () => {
    const view = editing('Il comune di |');
    const asked: string[] = [];
    references.ask = (filter): void => {
      asked.push(filter);
    };
    type(view, '@to');
    references.answer = { filter: 'to', items: [{ kind: 'comune', id: '054052', name: 'Todi', about: 'Perugia' }] };
    press(view, 'Enter');

    expect(asked.at(-1)).toBe('to');
    expect(shown(view)).toBe('p(Il comune di reference())');
    expect(references.reading({ kind: 'comune', id: '054052' })?.name).toBe('Todi');
  });

  it('says in the text whether a decision still holds, and of nothing else', () => {
    const doc = Node.fromJSON(schema, {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'reference', attrs: { kind: 'decision', id: 'd1' } },
            { type: 'reference', attrs: { kind: 'facility', id: 'f1' } },
          ],
        },
      ],
    });
    const view = viewOf(EditorState.create({ doc }));
    const book = new ReferenceBook();
    book.readings = {
      'decision:d1': { name: 'decisione n. 3/2026, «Posti»', about: '10/03/2026', href: '/decisioni/d1', state: 'revoked' },
      'facility:f1': { name: 'Casa Nuova', about: 'Todi', href: '/strutture/f1', state: 'closed' },
    };
    const [decision, facility] = [0, 1].map((at) => new ReferenceView(doc.child(0).child(at), view, book, () => texts).dom);

    expect(decision?.textContent).toBe('decisione n. 3/2026, «Posti»');
    expect(decision?.dataset.note).toBe('revocata');
    expect(decision?.title).toContain('revocata');
    expect(facility?.dataset.note).toBe('');
    expect(facility?.title).toContain('non più attivo');
  });

  it('leaves addresses of mail and what is not found alone', () => {
    const view = editing('mario|');
    type(view, '@comune.it ');
    expect(press(view, 'Enter')).toBe(true);

    expect(shown(view)).toBe('p(mario@comune.it ) p()');
  });
});

describe('a live figure', () => {
  it('shows more or less as it is told', () => {
    const doc = Node.fromJSON(schema, { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'live_figure', attrs: { query: 'places' } }] }] });
    const view = viewOf(EditorState.create({ doc, selection: NodeSelection.create(doc, 1) }));
    run(view, setDensity('card'));

    expect(densityOf(view.state)).toBe('card');
    expect(view.state.doc.firstChild?.firstChild?.attrs).toEqual({ query: 'places', params: {}, density: 'card' });
  });
});

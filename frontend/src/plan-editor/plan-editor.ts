import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Node } from 'prosemirror-model';
import { CoWriting } from './co-writing.js';
import { Desk } from './desk.js';
import type { DraftOffer } from './draft-desk.js';
import { FindBar } from './find-bar.js';
import { Texts, type LabelKey } from './labels.js';
import { Library } from './library.js';
import { readDocument, refusal, wordsOf } from './manuscript.js';
import { notice } from './notice.js';
import { NotesList } from './notes-list.js';
import type { Peer } from './peer.js';
import { PlanEditorProperties } from './plan-editor-properties.js';
import { adoptStyles } from './plan-editor.styles.js';
import './plan-toolbar.js';
import { peerOf } from './server-peer.js';
import type { SyncWords } from './sync-words.js';
import { contexts, textTools, type Tool, type ToolHost } from './tools.js';

let count = 0;

/**
 * Writes one section of the plan. Lives in the light DOM, because selections and ProseMirror do not
 * get along with shadow roots in every browser.
 *
 * What is written goes to the server step by step (Collaboration); `head` tells of what others wrote.
 *
 * Out: `sync` (SyncWords), `history-open`, `figure-open` (FigureRef), `figures-used` ({ figures }),
 * `references-used`, `blocks-used`, `mention-search` ({ filter }), `draft-offer`, `document-refused`.
 */
@customElement('rosa-plan-editor')
export class PlanEditor extends PlanEditorProperties {
  @state() private warning: LabelKey | null = null;
  @state() private announced = '';
  /** The server; set in tests and demos. */
  peer: Peer | null = null;

  readonly #library = new Library();
  readonly #notes = new NotesList();
  readonly #findBar = new FindBar({
    element: this,
    view: () => this.#desk?.view ?? null,
    announce: (text) => {
      this.#announce(text);
    },
    changed: () => {
      this.requestUpdate();
    },
  });
  #texts = new Texts();
  #desk: Desk | null = null;
  #unreadable = false;
  readonly #helpId = `rosa-editor-help-${++count}`;
  #left: Node | null = null;
  readonly #writing = new CoWriting({
    element: this,
    texts: () => this.#texts,
    state: () => this.#desk?.state ?? null,
    dispatch: (tr) => {
      this.#desk?.view.dispatch(tr);
    },
    peer: () => this.peer ?? peerOf(this),
    isFit: () => this.#isFit(),
    unkept: () => (this.warning = 'draft-failed'),
    changed: () => {
      this.requestUpdate();
      this.#desk?.refresh();
    },
  });
  readonly #toolHost: ToolHost = {
    link: () => this.#desk?.tools.link(),
    note: () => this.#desk?.tools.note(),
    image: () => this.#desk?.tools.image(),
    alt: () => this.#desk?.tools.alt(),
    find: () => {
      this.#findBar.open(false);
    },
  };
  readonly #tools = textTools(this.#toolHost);
  readonly #contexts = contexts(this.#toolHost);

  constructor() {
    super();
    this.#library.books.references.ask = (filter): boolean => this.#emit('mention-search', { filter });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode());
    if (this.hasUpdated) {
      this.#mount(this.#manuscriptDoc());
      this.#receive(true);
      this.#writing.collaboration.pull();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#left = this.#desk?.state.doc ?? null;
    this.#desk?.destroy();
    this.#desk = null;
  }

  /** Where the text stands, for who comes too late for the event. */
  get sync(): SyncWords {
    return this.#writing.words;
  }

  override focus(): void {
    this.#desk?.view.focus();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('labels')) {
      this.#texts = new Texts(this.labels);
    }
    this.#library.take(this, changed);
    if (changed.has('draftKey')) {
      this.#writing.keep();
    }
  }

  protected override render(): TemplateResult {
    const texts = this.#texts;
    return html`
      <p id=${this.#helpId} class="visually-hidden">${texts.get('help')}</p>
      <div class="visually-hidden" aria-live="polite">${this.announced}</div>
      <div class="tools-head">
        ${this.#isEditable()
          ? html`<rosa-plan-toolbar
              .editorState=${this.#desk?.state}
              .texts=${texts}
              .tools=${this.#tools}
              .contexts=${this.#contexts}
              .use=${(tool: Tool): void => this.#desk?.use(tool)}
              .setStyle=${(style: string): void => this.#desk?.setStyle(style)}
            ></rosa-plan-toolbar>`
          : nothing}
        ${this.#findBar.render(texts, this.#isEditable())}
      </div>
      ${this.readonly ? nothing : this.#writing.drafts.banner(texts, this.docVersion, this.#restore)}
      ${this.#writing.notice()}
      ${this.warning ? notice(texts.get(this.warning)) : nothing}
      <div class="desk">
        <div class="paper" lang=${this.contentLanguage}></div>
        ${this.#notes.render(this.#desk?.state.doc, texts, (pos) => this.#desk?.openNote(pos))}
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.isConnected) {
      return;
    }
    const isFirst = this.#desk === null;
    if (isFirst) {
      this.#mount(this.#manuscriptDoc());
    }
    if (isFirst || changed.has('loads') || changed.has('draftKey')) {
      this.#receive(isFirst || changed.has('draftKey'));
    }
    if (changed.has('head')) {
      this.#writing.collaboration.ring(this.head);
    }
    if (changed.has('readonly') || changed.has('labels') || changed.has('label') || changed.has('placeholder')) {
      this.#desk?.refresh();
    }
  }

  #announce(text: string): void {
    // The same words twice in a row are only heard twice if they differ.
    this.announced = this.announced === text ? `${text}\u00a0` : text;
  }

  #mount(doc: Node): void {
    const paper = this.querySelector<HTMLElement>('.paper');
    if (!paper) {
      return;
    }
    this.#desk = new Desk(paper, doc, {
      client: this.#writing.collaboration.client,
      element: this,
      helpId: this.#helpId,
      books: this.#library.books,
      texts: () => this.#texts,
      label: () => this.label || this.#texts.get('editor'),
      placeholder: () => this.placeholder || this.#texts.get('placeholder'),
      isEditable: () => this.#isEditable(),
      announce: (text) => {
        this.#announce(text);
      },
      warn: (key) => (this.warning = key),
      find: (replaces) => {
        this.#findBar.open(replaces);
      },
      imageAddress: (hash) => this.imageBase + hash,
      uploadAddress: () => this.getAttribute('image-upload') ?? '',
      changed: this.#changed,
      save: this.#writing.flush,
      openFigure: (figure) => this.#emit('figure-open', figure),
    });
    this.requestUpdate();
  }

  /** Takes what the server sent; `fresh`: a text just opened, of which there may be a draft. */
  #receive(fresh: boolean): void {
    const doc = readDocument(this.document);
    const loaded = doc ?? wordsOf(this.document);
    this.#unreadable = doc === null;
    this.warning = doc ? null : 'unreadable';
    this.#desk?.load(loaded, false);
    const offer = this.#writing.open(loaded, this.docVersion, fresh ? (doc ? this.draftKey : '') : null, !this.readonly);
    this.#reportUsed();
    if (!doc) {
      this.#emit('document-refused', { docVersion: this.docVersion });
    }
    if (offer) {
      this.#emit('draft-offer', { docVersion: this.docVersion, at: offer.at });
    }
    this.#desk?.refresh();
    this.requestUpdate();
  }

  readonly #changed = (docChanged: boolean): void => {
    this.requestUpdate();
    if (!docChanged) {
      return;
    }
    this.#reportUsed();
    this.#writing.written();
  };

  /** Whether the server would take the text; if not the author is told why. */
  #isFit(): boolean {
    const doc = this.#manuscriptDoc();
    const refused = refusal(doc, doc.toJSON());
    if (refused || this.warning?.startsWith('too-')) {
      this.warning = refused;
    }
    return !refused;
  }

  #manuscriptDoc(): Node {
    return this.#desk?.state.doc ?? this.#left ?? wordsOf(null);
  }

  #isEditable(): boolean {
    return !this.readonly && !this.#unreadable && !this.#writing.drafts.isOpen;
  }

  #reportUsed(): void {
    this.#library.report(this.#manuscriptDoc(), (name, detail) => {
      this.#emit(name, detail);
    });
  }

  #emit(name: string, detail: unknown): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  readonly #restore = (draft: DraftOffer): void => {
    if (draft.steps.length === 0) {
      this.#desk?.load(draft.text, true);
    } else {
      void this.#writing.collaboration.restore(draft).then(() => {
        this.#writing.drafts.settle();
      });
    }
    this.announced = this.#texts.get('draft-restored');
    this.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rosa-plan-editor': PlanEditor;
  }
}

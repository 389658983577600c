import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Node } from 'prosemirror-model';
import { Desk } from './desk.js';
import { DraftDesk } from './draft-desk.js';
import { FindBar } from './find-bar.js';
import { Texts, type LabelKey } from './labels.js';
import { Library } from './library.js';
import { LeavingGuard } from './leaving-guard.js';
import { Manuscript, readDocument, refusal, wordsOf } from './manuscript.js';
import { notice } from './notice.js';
import { NotesList } from './notes-list.js';
import { PlanEditorProperties, type ContentChange } from './plan-editor-properties.js';
import { adoptStyles } from './plan-editor.styles.js';
import './plan-toolbar.js';
import { contexts, textTools, type Tool, type ToolHost } from './tools.js';

const EMIT_AFTER = 400;
let count = 0;

/**
 * Writes one section of the plan. Lives in the light DOM, because selections and ProseMirror do not
 * get along with shadow roots in every browser.
 *
 * Out: `content-change` and `save-request` (ContentChange), `figure-open` (FigureRef), `figures-used`
 * ({ figures }), `references-used`, `blocks-used`, `mention-search` ({ filter }), `draft-offer`,
 * `document-refused`.
 */
@customElement('rosa-plan-editor')
export class PlanEditor extends PlanEditorProperties {
  @state() private warning: LabelKey | null = null;
  @state() private announced = '';

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
  #manuscript = new Manuscript(wordsOf(null), 0);
  #unreadable = false;
  #opened = false;
  #timer = 0;
  readonly #helpId = `rosa-editor-help-${++count}`;
  #left: Node | null = null;
  readonly #drafts = new DraftDesk(() => {
    this.requestUpdate();
    this.#desk?.refresh();
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
    new LeavingGuard(this, this.#keepDraft, () => this.#manuscript.isDirty(this.#manuscriptDoc()));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode());
    if (this.hasUpdated) {
      this.#mount(this.#manuscriptDoc());
      this.requestUpdate('docVersion');
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.#timer);
    this.#left = this.#desk?.state.doc ?? null;
    this.#desk?.destroy();
    this.#desk = null;
  }

  /** The document as it stands, at once; what is returned counts as given to the server. */
  flush(): unknown {
    window.clearTimeout(this.#timer);
    this.#keepDraft();
    return this.#manuscript.handOut(this.#manuscriptDoc());
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
      this.#keepDraft();
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
      ${this.readonly ? nothing : this.#drafts.banner(texts, this.docVersion, this.#restore)}
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
    if (isFirst || changed.has('document') || changed.has('docVersion') || changed.has('loads') || changed.has('draftKey')) {
      const fresh = isFirst || !this.#opened || changed.has('draftKey');
      this.#receive(fresh || changed.has('loads'), fresh);
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
      save: () => this.#emit('save-request', this.#change()),
      openFigure: (figure) => this.#emit('figure-open', figure),
    });
    this.requestUpdate();
  }

  /** Takes what the server sent. `force`: whatever stands on the paper; `fresh`: a text just opened. */
  #receive(force: boolean, fresh: boolean): void {
    const doc = readDocument(this.document);
    const current = this.#manuscriptDoc();
    this.#unreadable = doc === null;
    this.#opened = this.document !== null;
    if (doc && !force && this.#manuscript.acknowledges(doc, this.docVersion, current)) {
      this.#keepDraft();
      this.requestUpdate();
      return;
    }
    const undoable = !force && this.#manuscript.isDirty(current);
    const loaded = doc ?? wordsOf(this.document);
    this.#manuscript = new Manuscript(loaded, this.docVersion);
    this.warning = doc ? null : 'unreadable';
    window.clearTimeout(this.#timer);
    this.#desk?.load(loaded, undoable);
    this.#reportUsed();
    if (!doc) {
      this.#drafts.open('', loaded);
      this.#emit('document-refused', { docVersion: this.docVersion });
    } else if (fresh) {
      const offer = this.#drafts.open(this.draftKey, loaded);
      if (offer) {
        this.#emit('draft-offer', { docVersion: offer.docVersion, at: offer.at });
      }
    } else {
      this.#drafts.settle();
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
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const change = this.#change();
      const refused = refusal(this.#manuscriptDoc(), change.document);
      this.warning = refused ?? (this.#keepDraft() ? null : 'draft-failed');
      if (!refused) {
        this.#emit('content-change', change);
      }
    }, EMIT_AFTER);
  };

  #change(): ContentChange {
    return { document: this.flush(), docVersion: this.#manuscript.version, dirty: this.#manuscript.isDirty(this.#manuscriptDoc()) };
  }

  #manuscriptDoc(): Node {
    return this.#desk?.state.doc ?? this.#left ?? wordsOf(null);
  }

  #isEditable(): boolean {
    return !this.readonly && !this.#unreadable && !this.#drafts.offer;
  }

  #reportUsed(): void {
    this.#library.report(this.#manuscriptDoc(), (name, detail) => {
      this.#emit(name, detail);
    });
  }

  #emit(name: string, detail: unknown): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  readonly #restore = (document: Node, version: number): void => {
    this.#manuscript.continueFrom(version);
    this.#desk?.load(document, true);
    this.announced = this.#texts.get('draft-restored');
    this.focus();
  };

  /** True if there is nothing to lose. */
  readonly #keepDraft = (): boolean => {
    const doc = this.#manuscriptDoc();
    return this.#drafts.keep(doc, this.#manuscript.version, this.#manuscript.isDirty(doc));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rosa-plan-editor': PlanEditor;
  }
}

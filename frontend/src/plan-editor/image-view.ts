import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import type { Texts } from './labels.js';
import { still } from './plain-views.js';

export interface ImageHost {
  readonly texts: () => Texts;
  /** Where the picture with that hash is served. */
  readonly address: (hash: string) => string;
  /** Asks what the picture at `pos` shows. */
  readonly askAlt: (pos: number) => void;
}

/** A picture with its caption; until somebody has said what it shows, a button asks. */
export class ImageView implements NodeView {
  readonly dom = document.createElement('figure');
  readonly contentDOM = document.createElement('figcaption');
  readonly #frame = still('div', 'image-frame');
  readonly #image = document.createElement('img');
  readonly #missing = still('button', 'image-missing');
  readonly #view: EditorView;
  readonly #host: ImageHost;
  #node: Node;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, host: ImageHost) {
    this.#node = node;
    this.#view = view;
    this.#host = host;
    this.dom.className = 'image';
    this.#image.draggable = false;
    this.#missing.type = 'button';
    this.#missing.addEventListener('click', () => {
      const pos = getPos();
      if (pos !== undefined) {
        host.askAlt(pos);
      }
    });
    this.#image.addEventListener('error', () => {
      this.dom.dataset.broken = host.texts().get('image-broken');
    });
    this.#frame.append(this.#image);
    this.dom.append(this.#frame, this.#missing, this.contentDOM);
    this.#show();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) {
      return false;
    }
    this.#node = node;
    this.#show();
    return true;
  }

  #show(): void {
    const { image, width, alt } = this.#node.attrs as { image: string; width: number; alt: string };
    const texts = this.#host.texts();
    const address = this.#host.address(image);
    if (this.#image.getAttribute('src') !== address) {
      delete this.dom.dataset.broken;
      this.#image.src = address;
    }
    this.#image.alt = alt;
    this.#image.style.width = `${width}%`;
    this.#missing.textContent = texts.get('image-alt-missing');
    this.#missing.hidden = alt !== '' || !this.#view.editable;
    this.contentDOM.dataset.placeholder = this.#view.editable && this.#node.content.size === 0 ? texts.get('image-caption') : '';
  }

  selectNode(): void {
    this.dom.classList.add('ProseMirror-selectednode');
  }

  deselectNode(): void {
    this.dom.classList.remove('ProseMirror-selectednode');
  }

  stopEvent(event: Event): boolean {
    return this.#missing.contains(event.target as globalThis.Node);
  }

  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target);
  }
}

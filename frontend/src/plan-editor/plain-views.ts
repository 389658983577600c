import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import type { LabelKey, Texts } from './labels.js';

/** Guidance for whoever writes, told apart from the text by its frame and its first line. */
export class CalloutView implements NodeView {
  readonly dom = document.createElement('aside');
  readonly contentDOM = document.createElement('div');

  constructor(texts: () => Texts) {
    this.dom.className = 'callout';
    this.dom.setAttribute('aria-label', texts().get('callout-name'));
    this.dom.append(still('p', 'callout-label', texts().get('callout-name')), this.contentDOM);
  }

  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target);
  }
}

/** A line with words across the paper, where the document begins a page. */
export class PageBreakView implements NodeView {
  readonly dom = document.createElement('div');

  constructor(texts: () => Texts, name: LabelKey = 'page-break-name') {
    this.dom.className = 'page-break';
    this.dom.setAttribute('role', 'separator');
    this.dom.setAttribute('aria-label', texts().get(name));
    this.dom.append(still('span', 'page-break-label', texts().get(name)));
  }

  update(node: Node): boolean {
    return node.type.name === 'page_break';
  }

  ignoreMutation(): boolean {
    return true;
  }
}

/** An element of the page that is not text of the document. */
export function still<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.contentEditable = 'false';
  element.textContent = text;
  return element;
}

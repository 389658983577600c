import { DOMSerializer, type Slice } from 'prosemirror-model';
import { pastedNotes } from './paste-notes.js';
import { figureOf } from './figure-view.js';
import type { Books } from './node-views.js';
import { referenceOf } from './references.js';
import { schema } from './schema.js';

/** Without what no database stores: halves of signs and the zero character. */
export function storable(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\0/g, '');
}

/** Whether pictures stand in pasted HTML: they would be fetched from elsewhere, so they are left out. */
export function hasImages(html: string): boolean {
  return /<(img|v:imagedata|svg|picture)\b/i.test(html) && !html.includes('data-pm-slice');
}

/**
 * HTML from Word, LibreOffice, Google Docs or a web page, reduced to what the schema can take: the
 * schema drops styles and unknown elements, this repairs what means something else there.
 */
export function cleanHtml(pasted: string): string {
  const html = storable(pasted);
  if (html.includes('data-pm-slice')) {
    return html;
  }
  // Word's "if !supportLists" wraps the bullet of a paragraph that is a list item: keep it findable.
  const marked = html.replace(/<!--\[if !supportLists\]-->|<!\[if !supportLists\]>/gi, '<s data-bullet>').replace(/<!--\[endif\]-->|<!\[endif\]>/gi, '</s>').replace(/<\/?o:p\b[^>]*>/gi, '');
  const dom = new DOMParser().parseFromString(marked, 'text/html');
  const { body } = dom;
  body.querySelectorAll('style, script, meta, link, title, xml, template, iframe, object, img').forEach((element) => {
    element.remove();
  });
  body.querySelectorAll<HTMLElement>('[style*="mso-hide"], [hidden], tr[style*="display:none"]').forEach((element) => {
    element.remove();
  });
  body.querySelectorAll('p.MsoTitle').forEach((paragraph) => {
    rename(paragraph, 'h1');
  });
  body.querySelectorAll('[style*="mso-tab-count"]').forEach((tab) => {
    tab.replaceWith(' ');
  });
  wordLists(body);
  pastedNotes(body);
  body.querySelectorAll('thead td').forEach((cell) => {
    const head = rename(cell, 'th');
    for (const name of ['colspan', 'rowspan']) {
      const span = cell.getAttribute(name);
      if (span !== null) {
        head.setAttribute(name, span);
      }
    }
  });
  // A title is strong by being a title.
  body.querySelectorAll('h1, h2, h3, h4, h5, h6').forEach((title) => {
    title.querySelectorAll('b, strong').forEach(unwrap);
    title.querySelectorAll<HTMLElement>('[style]').forEach((element) => {
      element.removeAttribute('style');
    });
    title.removeAttribute('style');
  });
  cellsAndItems(body);
  // Word and LibreOffice space paragraphs with empty ones.
  body.querySelectorAll('p').forEach((paragraph) => {
    const isEmpty = paragraph.textContent.replace(/[\s\u00a0]/g, '') === '' && !paragraph.querySelector('data, [data-footnote], [data-reference], figure');
    if (isEmpty && !paragraph.closest('td, th, li')) {
      paragraph.remove();
    }
  });
  return body.innerHTML;
}

/** Cells and list items hold no titles and no tables: their words stay in place, strong or one below the other. */
function cellsAndItems(body: HTMLElement): void {
  body.querySelectorAll(':is(td, th) table').forEach((inner) => {
    inner.querySelectorAll('tr, td, th, tbody, thead, tfoot').forEach(unwrap);
    unwrap(inner);
  });
  body.querySelectorAll(':is(td, th, li) :is(h1, h2, h3, h4, h5, h6)').forEach((title) => {
    const strong = body.ownerDocument.createElement('strong');
    strong.append(...title.childNodes);
    title.append(strong);
    rename(title, 'p');
  });
  body.querySelectorAll(':is(td, th) blockquote').forEach(unwrap);
  body.querySelectorAll(':is(td, th) hr').forEach((line) => {
    line.remove();
  });
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function rename(element: Element, tag: string): HTMLElement {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** Word writes a list as paragraphs with a level and a bullet; here they become real lists. */
function wordLists(body: HTMLElement): void {
  let open: { list: HTMLElement; level: number }[] = [];
  let previous: Element | null = null;
  for (const paragraph of body.querySelectorAll<HTMLElement>('p[class*="MsoList"], p[style*="mso-list"]')) {
    const level = Number(/level(\d+)/.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 0);
    const bullet = paragraph.querySelector('s[data-bullet]');
    if (level === 0 || !bullet) {
      continue;
    }
    const number = /^\s*(\d+)[.)]/.exec(bullet.textContent);
    const isOrdered = /^[\s\u00a0]*(\d+|[a-z]|[ivx]+)[.)]/i.test(bullet.textContent);
    bullet.remove();
    if (open.length === 0 || paragraph.previousElementSibling !== previous || previous === null) {
      open = [];
    }
    open = open.filter((outer) => outer.level <= level);
    let current = open.at(-1);
    if (current?.level !== level) {
      const list = body.ownerDocument.createElement(isOrdered ? 'ol' : 'ul');
      if (isOrdered && number?.[1] && number[1] !== '1') {
        list.setAttribute('start', number[1]);
      }
      const parent = current?.list.lastElementChild;
      if (parent) {
        parent.append(list);
      } else {
        paragraph.before(list);
      }
      current = { list, level };
      open.push(current);
    }
    const item = body.ownerDocument.createElement('li');
    current.list.append(item);
    item.append(paragraph);
    paragraph.removeAttribute('class');
    paragraph.removeAttribute('style');
    previous = open[0]?.list ?? null;
  }
  body.querySelectorAll('s[data-bullet]').forEach(unwrap);
}

/** What goes to the clipboard: figures carry what they read now, for programs that don't know them. */
export function clipboardSerializer(books: Books): DOMSerializer {
  return new DOMSerializer(
    {
      ...DOMSerializer.nodesFromSchema(schema),
      live_figure: (node) => [
        'data',
        { 'data-figure': String(node.attrs.query), 'data-params': JSON.stringify(node.attrs.params), 'data-density': String(node.attrs.density) },
        books.figures.reading(figureOf(node))?.text ?? '',
      ],
      reference: (node) => [
        'span',
        { 'data-reference': String(node.attrs.kind), 'data-id': String(node.attrs.id) },
        books.references.reading(referenceOf(node))?.name ?? '',
      ],
    },
    DOMSerializer.marksFromSchema(schema),
  );
}

export function clipboardText(slice: Slice, books: Books): string {
  return slice.content.textBetween(0, slice.content.size, '\n\n', (leaf) => {
    if (leaf.type.name === 'live_figure') {
      return books.figures.reading(figureOf(leaf))?.text ?? '';
    }
    if (leaf.type.name === 'reference') {
      return books.references.reading(referenceOf(leaf))?.name ?? '';
    }
    return leaf.type.name === 'hard_break' ? '\n' : '';
  });
}

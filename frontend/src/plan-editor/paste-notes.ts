/**
 * Footnotes of Word, LibreOffice and Google Docs in pasted HTML: a link in the text to a paragraph
 * below it that links back. The paragraph's words go to where the link stands.
 */
export function pastedNotes(body: HTMLElement): void {
  for (const anchor of body.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const symbol = body.contains(anchor) ? symbolOf(anchor, body) : null;
    if (!symbol || precedes(symbol, anchor)) {
      continue;
    }
    const text = noteOf(symbol, body);
    const note = body.ownerDocument.createElement('span');
    note.dataset.footnote = '';
    symbol.remove();
    note.innerHTML = [...(text.matches('p') ? [text] : text.querySelectorAll('p'))].map((line) => line.innerHTML.trim()).join(' ');
    note.querySelectorAll('[data-bullet], br').forEach((element) => {
      element.replaceWith(' ');
    });
    if (note.firstChild?.nodeType === 3) {
      note.firstChild.textContent = (note.firstChild.textContent ?? '').trimStart();
    }
    text.remove();
    const raised = anchor.parentElement?.matches('sup') && anchor.parentElement.children.length === 1 ? anchor.parentElement : anchor;
    raised.replaceWith(note);
  }
  // What is left of the list they stood in: Word's line above it.
  body.querySelectorAll('[style*="mso-element:footnote-list"], [style*="mso-element:endnote-list"]').forEach((list) => {
    list.remove();
  });
}

const names = (element: Element): string[] => [element.getAttribute('name'), element.id].filter((name): name is string => Boolean(name));

/** The link beside the note that leads back to `anchor`. */
function symbolOf(anchor: HTMLAnchorElement, body: HTMLElement): HTMLAnchorElement | null {
  const target = (anchor.getAttribute('href') ?? '').slice(1);
  const own = new Set(names(anchor).map((name) => `#${name}`));
  const links = [...body.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  return links.find((link) => link !== anchor && names(link).includes(target) && own.has(link.getAttribute('href') ?? '')) ?? null;
}

/** A note stands below its number; of the two links the second is the note's. */
function precedes(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & 4) !== 0;
}

/** The box that holds the note alone, or its paragraph. */
function noteOf(symbol: HTMLAnchorElement, body: HTMLElement): Element {
  const box = symbol.closest('div, aside');
  const isAlone = box !== null && box !== body && [...box.querySelectorAll('a[href^="#"]')].length === 1;
  return isAlone ? box : (symbol.closest('p') ?? symbol);
}

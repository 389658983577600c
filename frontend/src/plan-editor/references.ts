import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { AnswerBook, AnswerView } from './answers.js';
import type { LabelKey, Texts } from './labels.js';

export interface ReferenceRef {
  readonly kind: 'comune' | 'facility' | 'organisation' | 'decision' | 'section' | 'passage';
  readonly id: string;
}

/** `gone`: there is no such thing any more; `hidden`: the reader may not see it; `superseded`, `revoked`: a decision that holds no more. */
export type ReferenceState = 'current' | 'closed' | 'superseded' | 'revoked' | 'gone' | 'hidden';

/** There, but no longer what it was: the reader is told in a word. */
const NOTED: ReadonlySet<ReferenceState> = new Set(['closed', 'superseded', 'revoked']);

/** What a mention is called today, and where its page is. */
export interface ReferenceReading {
  readonly name: string;
  readonly about: string;
  readonly href: string;
  readonly state: ReferenceState;
}

export interface ReferenceChoice extends ReferenceRef {
  readonly name: string;
  readonly about: string;
}

export interface ReferenceAnswer {
  readonly filter: string;
  readonly items: readonly ReferenceChoice[];
}

export const referenceKey = ({ kind, id }: ReferenceRef): string => `${kind}:${id}`;

export const referenceOf = (node: Node): ReferenceRef => ({ kind: node.attrs.kind as ReferenceRef['kind'], id: node.attrs.id as string });

/** The mentions of a text, each once. */
export function referencesIn(doc: Node): ReferenceRef[] {
  const found = new Map<string, ReferenceRef>();
  doc.descendants((node) => {
    if (node.type.name === 'reference') {
      found.set(referenceKey(referenceOf(node)), referenceOf(node));
    }
  });
  return [...found.values()];
}

/** What mentions are called, and what the server found for the words after `@`. */
export class ReferenceBook extends AnswerBook {
  #readings: Readonly<Record<string, ReferenceReading>> = {};
  #picked: Record<string, ReferenceReading> = {};
  #answer: ReferenceAnswer = { filter: '', items: [] };
  /** Asks the server; the answer comes as a property. */
  ask: (filter: string) => void = () => undefined;

  set readings(readings: Readonly<Record<string, ReferenceReading>>) {
    this.#readings = readings;
    this.changed();
  }

  set answer(answer: ReferenceAnswer) {
    this.#answer = answer;
    this.changed();
  }

  get answer(): ReferenceAnswer {
    return this.#answer;
  }

  /** Shown at once, before the server has named it. */
  pick(choice: ReferenceChoice): void {
    this.#picked[referenceKey(choice)] = { name: choice.name, about: choice.about, href: '', state: 'current' };
  }

  reading(reference: ReferenceRef): ReferenceReading | undefined {
    const key = referenceKey(reference);
    return this.#readings[key] ?? this.#picked[key];
  }
}

/** Only addresses of this program. */
const isOwn = (href: string): boolean => /^\/[^/\\]/.test(href);

export function openReference(reference: ReferenceRef, book: ReferenceBook): boolean {
  const href = book.reading(reference)?.href ?? '';
  if (!isOwn(href)) {
    return false;
  }
  window.open(href, '_blank', 'noopener');
  return true;
}

/** A mention in the line: the name of today, as a link while reading. */
export class ReferenceView extends AnswerView {
  readonly #view: EditorView;
  readonly #book: ReferenceBook;
  readonly #texts: () => Texts;

  constructor(node: Node, view: EditorView, book: ReferenceBook, texts: () => Texts) {
    super(document.createElement('span'), node, book);
    this.#view = view;
    this.#book = book;
    this.#texts = texts;
    this.dom.className = 'reference';
    this.show();
  }

  protected override show(): void {
    const reference = referenceOf(this.node);
    const texts = this.#texts();
    const reading = this.#book.reading(reference);
    const kind = texts.get(`reference-${reference.kind}` as LabelKey);
    const isLost = reading?.state === 'gone' || reading?.state === 'hidden';
    const name = !reading ? '…' : isLost ? texts.get(`reference-${reference.kind}-${reading.state}` as LabelKey) : reading.name;
    this.dom.dataset.state = reading?.state ?? 'loading';
    const note = reading && NOTED.has(reading.state) ? texts.get(`reference-${reading.state}` as LabelKey) : '';
    // Of a decision it matters in the text itself whether it holds.
    this.dom.dataset.note = reference.kind === 'decision' ? note : '';
    this.dom.title = [kind, reading?.about, note].filter(Boolean).join(' · ');
    const label = [name, ...(isLost ? [] : [kind]), note].filter(Boolean).join(', ');
    const href = reading?.href ?? '';
    if (!this.#view.editable && isOwn(href)) {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = name;
      this.dom.replaceChildren(link);
      this.dom.removeAttribute('role');
      this.dom.removeAttribute('aria-label');
    } else {
      this.dom.textContent = name;
      this.dom.setAttribute('role', 'img');
      this.dom.setAttribute('aria-label', label);
    }
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLAnchorElement;
  }
}

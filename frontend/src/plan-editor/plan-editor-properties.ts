import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { FigureChoice, FigureReading } from './figures.js';
import type { Labels } from './labels.js';
import type { BlockReading } from './live-blocks.js';
import type { ReferenceAnswer, ReferenceReading } from './references.js';

/** What goes into the plan editor. */
export class PlanEditorProperties extends LitElement {
  /** ProseMirror JSON, after `docVersion` steps. */
  @property({ attribute: false }) document: unknown = null;
  @property({ attribute: false }) docVersion = 0;
  /** After how many steps the server has the text by now: what is lacking is fetched. */
  @property({ attribute: false }) head = 0;
  /** Counted up to bring `document` to the paper whatever stands there. */
  @property({ attribute: false }) loads = 0;
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** The queries that may be asked from the text. */
  @property({ attribute: false }) figures: readonly FigureChoice[] = [];
  /** What they read now, by `figureKey`. */
  @property({ attribute: false }) values: Readonly<Record<string, FigureReading>> = {};
  /** What the text mentions is called today, by `referenceKey`. */
  @property({ attribute: false }) references: Readonly<Record<string, ReferenceReading>> = {};
  /** What the server found for the words after `@`. */
  @property({ attribute: false }) mentions: ReferenceAnswer = { filter: '', items: [] };
  /** What live tables and charts show now, by `blockKey`. */
  @property({ attribute: false }) blocks: Readonly<Record<string, BlockReading>> = {};
  /** Pictures are served under this and their hash; where they are sent is the attribute `image-upload`. */
  @property({ attribute: false }) imageBase = '/immagini/';
  @property({ attribute: false }) labels: Labels = {};
  /** The name of the text for screen readers, usually the section's title. */
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) placeholder = '';
  /** Under which name unsaved words are kept on this computer: person and section. Empty: they are not. */
  @property({ attribute: false }) draftKey = '';
  /** The language the text is written in, for hyphens and spelling. */
  @property({ attribute: false }) contentLanguage = 'it';
}

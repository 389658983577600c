import { css } from 'lit';

/** Footnotes, pictures, mentions, guidance, page breaks and live blocks on the paper. */
export const parts = css`
  rosa-plan-editor .paper .footnote {
    padding: 0 0.15em;
    border-radius: 2px;
    color: var(--accent);
    font-family: var(--rosa-font, system-ui, sans-serif);
    font-size: 0.7em;
    font-weight: 600;
    line-height: 1;
    vertical-align: super;
    cursor: pointer;
  }

  rosa-plan-editor .paper :is(.footnote, .reference):is(.ProseMirror-selectednode, :focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
    background: var(--accent-soft);
  }

  rosa-plan-editor .paper:has(+ .notes) {
    border-bottom: 0;
    box-shadow: none;
  }

  rosa-plan-editor .notes {
    box-sizing: border-box;
    max-width: 210mm;
    margin: -1px auto 0;
    padding: 12px clamp(16px, 6vw, 72px) 24px;
    border: 1px solid var(--line);
    border-top: 0;
    background: var(--sheet);
    font-family: var(--rosa-font-paper, Lora, Georgia, 'Times New Roman', serif);
    font-size: 0.9rem;
    line-height: 1.5;
  }

  rosa-plan-editor .notes ol {
    margin: 0;
    padding: 10px 0 0;
    border-top: 1px solid var(--line-strong);
    list-style: none;
  }

  rosa-plan-editor .notes li {
    display: flex;
    gap: 6px;
    overflow-wrap: anywhere;
  }

  rosa-plan-editor .notes button {
    flex: none;
    min-width: 28px;
    min-height: 24px;
    padding: 0 4px;
    border: 0;
    border-radius: var(--rosa-radius, 4px);
    background: none;
    color: var(--accent);
    font: 600 0.85rem/1.5 var(--rosa-font, system-ui, sans-serif);
    cursor: pointer;
  }

  rosa-plan-editor .notes button:hover {
    background: var(--accent-soft);
  }

  rosa-plan-editor .note-form {
    width: min(400px, 100vw - 16px);
  }

  rosa-plan-editor .note-form .note-title {
    font-weight: 600;
  }

  rosa-plan-editor .note-paper {
    min-height: 4.5em;
    max-height: 30vh;
    overflow-y: auto;
    padding: 8px 10px;
    border: 1px solid var(--line-strong);
    border-radius: var(--rosa-radius, 4px);
    background: var(--sheet);
    font-family: var(--rosa-font-paper, Georgia, serif);
    font-size: 1rem;
    line-height: 1.5;
    overflow-wrap: break-word;
    white-space: pre-wrap;
  }

  rosa-plan-editor .note-paper[contenteditable='false'] {
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
  }

  rosa-plan-editor .note-paper:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }

  rosa-plan-editor .paper .reference {
    border-radius: 2px;
    background: color-mix(in srgb, var(--accent) 8%, transparent);
    box-shadow: 0 1px 0 var(--accent);
  }

  rosa-plan-editor .paper .reference:is([data-state='gone'], [data-state='hidden']) {
    background: none;
    box-shadow: none;
    color: var(--danger);
    font-style: italic;
    text-decoration: underline dashed 1px;
    text-underline-offset: 0.22em;
  }

  rosa-plan-editor .paper .reference[data-state='hidden'] {
    color: var(--ink-muted);
  }

  rosa-plan-editor .paper .reference[data-state='closed'] {
    box-shadow: none;
    text-decoration: underline dotted var(--line-strong) 1px;
    text-underline-offset: 0.22em;
  }

  rosa-plan-editor .paper .reference a {
    text-decoration: none;
  }

  rosa-plan-editor .paper aside.callout {
    padding: 10px 16px;
    border: 1px dashed var(--line-strong);
    border-inline-start: 4px solid var(--rosa-warning, #8a5a00);
    border-radius: var(--rosa-radius, 4px);
    background: var(--rosa-warning-soft, light-dark(#fbf1e1, #33240d));
    font-size: 0.94em;
  }

  rosa-plan-editor .paper .callout .callout-label {
    margin: 0 0 4px;
    color: var(--ink-muted);
    font: 600 0.8125rem/1.4 var(--rosa-font, system-ui, sans-serif);
    user-select: none;
  }

  rosa-plan-editor .paper .callout > div > :is(p, ul, ol) {
    margin: 0 0 0.35em;
  }

  rosa-plan-editor .paper .callout > div > :last-child {
    margin-bottom: 0;
  }

  rosa-plan-editor .paper .page-break {
    display: flex;
    align-items: center;
    gap: 12px;
    margin: 1.4em 0;
    color: var(--ink-muted);
    font: 400 0.8125rem/1 var(--rosa-font, system-ui, sans-serif);
    user-select: none;
  }

  rosa-plan-editor .paper .page-break::before,
  rosa-plan-editor .paper .page-break::after {
    flex: 1;
    border-top: 2px dashed var(--line-strong);
    content: '';
  }

  rosa-plan-editor .paper :is(.page-break, .live-block, figure.image).ProseMirror-selectednode {
    outline: 2px solid var(--accent);
    outline-offset: 4px;
  }

  rosa-plan-editor .paper figure.image {
    margin: 1.2em 0;
    text-align: center;
  }

  rosa-plan-editor .paper .image-frame img {
    display: inline-block;
    max-width: 100%;
    min-height: 2em;
    height: auto;
    background: var(--ground);
  }

  rosa-plan-editor .paper figure.image[data-broken] .image-frame::before {
    display: block;
    padding: 1em;
    background: var(--ground);
    color: var(--danger);
    content: attr(data-broken);
  }

  rosa-plan-editor .paper figure.image[data-broken] img {
    display: none;
  }

  rosa-plan-editor .paper .image-missing {
    display: inline-block;
    min-height: 32px;
    margin: 6px 0;
    padding: 2px 12px;
    border: 1px solid var(--rosa-warning, #8a5a00);
    border-radius: var(--rosa-radius, 4px);
    background: var(--rosa-warning-soft, light-dark(#fbf1e1, #33240d));
    color: var(--ink);
    font: 600 0.875rem/1.3 var(--rosa-font, system-ui, sans-serif);
    cursor: pointer;
  }

  rosa-plan-editor .paper .image-missing[hidden] {
    display: none;
  }

  rosa-plan-editor .paper figcaption {
    min-height: 1.5em;
    margin-top: 4px;
    color: var(--ink-muted);
    font-size: 0.9em;
  }

  rosa-plan-editor .paper figcaption[data-placeholder]:not([data-placeholder=''])::before {
    content: attr(data-placeholder);
    opacity: 0.75;
    pointer-events: none;
  }

  rosa-plan-editor .paper .image-coming {
    padding: 1em;
    background: var(--ground);
    color: var(--ink-muted);
    text-align: center;
  }

  rosa-plan-editor .paper .live-block {
    margin: 1.2em 0;
    font-family: var(--rosa-font, system-ui, sans-serif);
    font-size: 0.9375rem;
    line-height: 1.4;
    white-space: normal;
  }

  rosa-plan-editor .paper .live-block:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 4px;
  }

  rosa-plan-editor .paper .live-block p {
    margin: 0 0 4px;
  }

  rosa-plan-editor .paper .live-block-label {
    font-weight: 600;
  }

  rosa-plan-editor .live-block-mark {
    color: var(--accent);
  }

  rosa-plan-editor .paper .live-block-note {
    margin-top: 4px;
    color: var(--ink-muted);
    font-size: 0.875rem;
  }

  rosa-plan-editor .paper .live-block-failed {
    color: var(--danger);
  }

  rosa-plan-editor .live-block img {
    display: block;
    width: 100%;
    height: auto;
    border: 1px solid var(--line);
    background: #fff;
  }

  rosa-plan-editor .live-block summary {
    padding: 4px 0;
    color: var(--accent);
    cursor: pointer;
  }

  rosa-plan-editor .live-block-table {
    overflow-x: auto;
  }

  rosa-plan-editor .paper .live-block table {
    table-layout: auto;
    font-variant-numeric: tabular-nums;
  }

  rosa-plan-editor .paper .live-block :is(td, th) {
    padding: 3px 8px;
    border-width: 0 0 1px;
    border-color: var(--line);
    background: none;
    font-weight: 400;
  }

  rosa-plan-editor .paper .live-block thead th {
    border-bottom-color: var(--line-strong);
    font-weight: 600;
  }

  rosa-plan-editor .paper .live-block .number {
    text-align: end;
  }

  rosa-plan-editor .paper .live-block td.number {
    white-space: nowrap;
  }

  rosa-plan-editor .paper .live-block tbody th {
    min-width: 9em;
  }

  rosa-plan-editor .paper .live-block .total :is(td, th) {
    border-top: 1px solid var(--line-strong);
    font-weight: 600;
  }

  rosa-plan-editor .live-block-more {
    min-height: 32px;
    padding: 0 8px;
    border: 0;
    background: none;
    color: var(--accent);
    font: 600 0.9375rem/1 var(--rosa-font, system-ui, sans-serif);
    cursor: pointer;
  }

  rosa-plan-editor .paper .found {
    background: light-dark(#ffe9a8, #5c4a12);
  }

  rosa-plan-editor .paper .found-current {
    background: light-dark(#ffc53d, #8a6a00);
    box-shadow: 0 0 0 1px var(--ink);
  }

  rosa-plan-editor .live-figure-label:not(:empty)::after {
    content: ': ';
  }

  rosa-plan-editor .live-figure-label {
    color: var(--ink-muted);
  }

  rosa-plan-editor .live-figure:is([data-density='label'], [data-density='card']) {
    white-space: normal;
  }

  rosa-plan-editor .live-figure-about:empty {
    display: none;
  }

  rosa-plan-editor .live-figure[data-density='card'] {
    display: inline-block;
    max-width: 100%;
    box-sizing: border-box;
    margin: 2px 4px 2px 0;
    padding: 6px 12px;
    border: 1px solid var(--line);
    border-inline-start: 3px solid var(--accent);
    border-radius: var(--rosa-radius, 4px);
    font-family: var(--rosa-font, system-ui, sans-serif);
    line-height: 1.3;
    text-decoration: none;
    vertical-align: top;
  }

  rosa-plan-editor .live-figure[data-density='card'] :is(.live-figure-label, .live-figure-about) {
    display: block;
    color: var(--ink-muted);
    font-size: 0.8125rem;
  }

  rosa-plan-editor .live-figure[data-density='card'] .live-figure-label::after {
    content: none;
  }

  rosa-plan-editor .live-figure[data-density='card'] .live-figure-text {
    font-size: 1.375rem;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }

  rosa-plan-editor .find-bar {
    padding: 8px 12px;
    border-block-end: 1px solid var(--line);
    background: var(--rosa-surface-raised, var(--sheet));
  }

  rosa-plan-editor .find-line {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 6px 10px;
  }

  rosa-plan-editor .find-line + .find-line {
    margin-top: 6px;
  }

  rosa-plan-editor .find-field {
    flex: 1 1 180px;
    max-width: 320px;
    font-size: 0.875rem;
    font-weight: 600;
  }

  rosa-plan-editor .find-field input,
  rosa-plan-editor .link-form textarea {
    display: block;
    box-sizing: border-box;
    width: 100%;
    min-height: 36px;
    padding: 4px 10px;
    border: 1px solid var(--line-strong);
    border-radius: var(--rosa-radius, 4px);
    background: var(--sheet);
    color: var(--ink);
    font: 400 1rem/1.4 var(--rosa-font, system-ui, sans-serif);
  }

  rosa-plan-editor .find-count {
    min-width: 6.5em;
    padding-block: 8px;
    font-variant-numeric: tabular-nums;
  }

  rosa-plan-editor .find-check {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 36px;
  }

  rosa-plan-editor .find-check input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--accent);
  }

  rosa-plan-editor .button:disabled {
    border-color: var(--line-strong);
    color: var(--ink-muted);
    cursor: default;
  }

  @media print {
    rosa-plan-editor .paper :is(aside.callout, .image-missing, .live-block-more, details),
    rosa-plan-editor .find-bar {
      display: none;
    }
  }
`;

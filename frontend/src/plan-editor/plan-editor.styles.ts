import { css } from 'lit';
import { boxes } from './boxes.styles.js';
import { figure } from './figure.styles.js';
import { findStyles } from './find.styles.js';
import { live } from './live.styles.js';
import { parts } from './parts.styles.js';
import { table } from './table.styles.js';
import { toolbar } from './toolbar.styles.js';

const paper = css`
  rosa-plan-editor {
    --ink: var(--rosa-text, light-dark(#1a1a1a, #eef0f2));
    --ink-muted: var(--rosa-text-muted, light-dark(#455a70, #b3bcc6));
    --line: var(--rosa-border, light-dark(#d6dce3, #38424d));
    --line-strong: var(--rosa-border-strong, light-dark(#5c6f82, #8793a0));
    --sheet: var(--rosa-surface, light-dark(#fff, #14181d));
    --ground: var(--rosa-surface-muted, light-dark(#f5f7f9, #1b2027));
    --accent: var(--rosa-primary, light-dark(#06c, #6aaaeb));
    --accent-soft: var(--rosa-primary-soft, light-dark(#ebf4ff, #14283d));
    --danger: var(--rosa-danger, light-dark(#b3002d, #ff8095));
    --focus: var(--rosa-focus, light-dark(#1a1a1a, #fff));
    display: block;
    color: var(--ink);
    font-family: var(--rosa-font, 'Titillium Web', system-ui, sans-serif);
    font-size: 1rem;
    line-height: 1.5;
  }

  rosa-plan-editor .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  rosa-plan-editor .desk {
    padding: clamp(0px, 2.5vw, 24px);
    background: var(--ground);
  }

  rosa-plan-editor .paper {
    box-sizing: border-box;
    max-width: 210mm;
    min-height: 24rem;
    margin: 0 auto;
    padding: clamp(20px, 5vw, 64px) clamp(16px, 6vw, 72px);
    border: 1px solid var(--line);
    background: var(--sheet);
    box-shadow: var(--rosa-shadow-low, 0 1px 3px rgb(23 50 77 / 14%));
    font-family: var(--rosa-font-paper, Lora, Georgia, 'Times New Roman', serif);
    font-size: 1.0625rem;
    font-variant-numeric: lining-nums;
    line-height: 1.65;
    overflow-wrap: break-word;
    white-space: pre-wrap;
    font-variant-ligatures: none;
    hyphens: manual;
    position: relative;
  }

  rosa-plan-editor[readonly] .paper {
    min-height: 0;
    hyphens: auto;
  }

  rosa-plan-editor .paper:focus {
    outline: none;
  }

  rosa-plan-editor .paper:focus-visible {
    border-color: var(--accent);
  }

  rosa-plan-editor .paper > * {
    margin: 0 0 0.75em;
  }

  rosa-plan-editor .paper :is(h1, h2, h3, h4) {
    margin: 1.4em 0 0.5em;
    color: var(--ink);
    font-family: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
    hyphens: none;
  }

  rosa-plan-editor .paper > :first-child {
    margin-top: 0;
  }

  rosa-plan-editor .paper h1 {
    font-size: 1.6em;
  }

  rosa-plan-editor .paper h2 {
    font-size: 1.3em;
  }

  rosa-plan-editor .paper h3 {
    font-size: 1.1em;
  }

  rosa-plan-editor .paper h4 {
    font-size: 1em;
    font-style: italic;
  }

  rosa-plan-editor .paper :is(ul, ol) {
    padding-inline-start: 1.6em;
  }

  rosa-plan-editor .paper :is(li, td, th, blockquote) > :is(p, ul, ol) {
    margin: 0 0 0.35em;
  }

  rosa-plan-editor .paper :is(li, td, th, blockquote) > :last-child {
    margin-bottom: 0;
  }

  rosa-plan-editor .paper blockquote {
    margin-inline: 0;
    padding-inline-start: 1.1em;
    border-inline-start: 3px solid var(--line-strong);
    color: var(--ink-muted);
  }

  rosa-plan-editor .paper hr {
    margin: 1.6em auto;
    border: 0;
    border-top: 1px solid var(--line-strong);
  }

  rosa-plan-editor .paper a {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  rosa-plan-editor .paper .is-empty::before {
    float: left;
    height: 0;
    color: var(--ink-muted);
    content: attr(data-placeholder);
    pointer-events: none;
  }

  rosa-plan-editor .drop-cursor {
    background: var(--accent);
  }

  rosa-plan-editor .link-target {
    background: var(--accent-soft);
    box-shadow: 0 0 0 1px var(--accent);
  }

  rosa-plan-editor .ProseMirror-hideselection {
    caret-color: transparent;
  }

  rosa-plan-editor .ProseMirror-hideselection ::selection {
    background: transparent;
  }

  rosa-plan-editor .ProseMirror-gapcursor {
    position: absolute;
    display: none;
    pointer-events: none;
  }

  rosa-plan-editor .ProseMirror-focused .ProseMirror-gapcursor,
  rosa-plan-editor .ProseMirror-focused.ProseMirror-gapcursor {
    display: block;
  }

  rosa-plan-editor .ProseMirror-gapcursor::after {
    position: absolute;
    top: -2px;
    display: block;
    width: 24px;
    border-top: 2px solid var(--ink);
    content: '';
  }

  @media (width < 600px) {
    rosa-plan-editor .desk {
      padding: 0;
    }

    rosa-plan-editor .paper {
      border-inline: 0;
    }
  }

  @media print {
    rosa-plan-editor :is(rosa-plan-toolbar, .notice, .rosa-popup) {
      display: none;
    }

    rosa-plan-editor .desk,
    rosa-plan-editor .paper {
      padding: 0;
      border: 0;
      background: none;
      box-shadow: none;
    }
  }
`;

/** Light DOM has no style of its own: the sheet goes to whatever document or shadow root it stands in. */
export function adoptStyles(root: Node): void {
  if (!(root instanceof Document || root instanceof ShadowRoot)) {
    return;
  }
  for (const { styleSheet } of [paper, table, toolbar, boxes, figure, parts, live, findStyles]) {
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    }
  }
}

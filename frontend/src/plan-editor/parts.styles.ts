import { css } from 'lit';

/** Footnotes, pictures, mentions, guidance and page breaks on the paper. */
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

  rosa-plan-editor .paper .reference[data-note]:not([data-note='']):after {
    content: ' (' attr(data-note) ')';
    color: var(--ink-muted);
    font-style: italic;
  }

  rosa-plan-editor .paper .reference:is([data-state='closed'], [data-state='superseded'], [data-state='revoked']) {
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

  @media print {
    rosa-plan-editor .paper :is(aside.callout, .image-missing, .live-block-more, details),
    rosa-plan-editor .find-bar {
      display: none;
    }
  }
`;

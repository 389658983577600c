import { css } from 'lit';

/** Notices, forms and the boxes that open over the paper. */
export const boxes = css`
  rosa-plan-editor :is(button, input):focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }

  rosa-plan-editor .notice {
    display: flow-root;
    padding: 12px 16px;
    border-block-end: 1px solid var(--line);
    border-inline-start: 4px solid var(--accent);
    background: var(--accent-soft);
  }

  rosa-plan-editor .notice.warning {
    border-inline-start-color: var(--rosa-warning, #8a5a00);
    background: var(--rosa-warning-soft, light-dark(#fbf1e1, #33240d));
  }

  rosa-plan-editor :is(.notice, .rosa-popup) p {
    margin: 0 0 4px;
  }

  rosa-plan-editor .form-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 10px;
  }

  rosa-plan-editor .button {
    min-height: 36px;
    padding: 0 14px;
    border: 1px solid var(--accent);
    border-radius: var(--rosa-radius, 4px);
    background: none;
    color: var(--accent);
    font: 600 1rem/1 var(--rosa-font, system-ui, sans-serif);
    cursor: pointer;
  }

  rosa-plan-editor .button.primary {
    background: var(--accent);
    color: var(--rosa-on-primary, light-dark(#fff, #0b1622));
  }

  rosa-plan-editor .rosa-popup {
    position: fixed;
    z-index: 10;
    inset: auto;
    box-sizing: border-box;
    max-width: min(400px, 100vw - 16px);
    margin: 0;
    padding: 12px 14px;
    border: 1px solid var(--line);
    border-radius: var(--rosa-radius-large, 8px);
    background: var(--rosa-surface-raised, var(--sheet));
    box-shadow: var(--rosa-shadow-high, 0 8px 24px rgb(23 50 77 / 18%));
    color: var(--ink);
    font-size: 0.9375rem;
    line-height: 1.4;
  }

  rosa-plan-editor .rosa-popup[hidden] {
    display: none;
  }

  rosa-plan-editor .rosa-popup.tooltip {
    padding: 4px 8px;
    border-radius: var(--rosa-radius, 4px);
    border-color: var(--ink);
    background: var(--ink);
    color: var(--sheet);
    font-size: 0.875rem;
    pointer-events: none;
  }

  rosa-plan-editor .style-menu {
    padding: 4px;
  }

  rosa-plan-editor .style-menu button {
    display: block;
    width: 100%;
    min-height: 36px;
    padding: 4px 28px 4px 12px;
    border: 0;
    border-radius: var(--rosa-radius, 4px);
    background: none;
    color: var(--ink);
    font: 400 1rem/1.3 var(--rosa-font-paper, Georgia, serif);
    text-align: start;
    cursor: pointer;
  }

  rosa-plan-editor .style-menu button:is(:hover, :focus) {
    background: var(--ground);
  }

  rosa-plan-editor .style-menu button[aria-checked='true'] {
    background: var(--accent-soft);
    color: var(--accent);
  }

  rosa-plan-editor .style-menu button[data-style='1'] {
    font-size: 1.375rem;
    font-weight: 600;
  }

  rosa-plan-editor .style-menu button[data-style='2'] {
    font-size: 1.1875rem;
    font-weight: 600;
  }

  rosa-plan-editor .style-menu button[data-style='3'] {
    font-weight: 600;
  }

  rosa-plan-editor .link-form {
    width: min(380px, 100vw - 16px);
  }

  rosa-plan-editor .link-form label {
    display: block;
    margin-bottom: 8px;
    font-weight: 600;
  }

  rosa-plan-editor .link-form input {
    display: block;
    box-sizing: border-box;
    width: 100%;
    height: 40px;
    margin-top: 4px;
    padding: 0 10px;
    border: 1px solid var(--line-strong);
    border-radius: var(--rosa-radius, 4px);
    background: var(--sheet);
    color: var(--ink);
    font: 400 1rem var(--rosa-font, system-ui, sans-serif);
  }

  rosa-plan-editor .link-form input[aria-invalid='true'] {
    border-color: var(--danger);
  }

  rosa-plan-editor .form-help {
    color: var(--ink-muted);
    font-size: 0.875rem;
  }

  rosa-plan-editor .form-error {
    color: var(--danger);
    font-size: 0.875rem;
  }
`;

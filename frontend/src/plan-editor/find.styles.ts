import { css } from 'lit';

/** The bar that looks for words, what it found, and the fields of forms. */
export const findStyles = css`
  rosa-plan-editor .paper .found {
    background: light-dark(#ffe9a8, #5c4a12);
  }

  rosa-plan-editor .paper .found-current {
    background: light-dark(#ffc53d, #8a6a00);
    box-shadow: 0 0 0 1px var(--ink);
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
`;

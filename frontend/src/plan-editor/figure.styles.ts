import { css } from 'lit';

/** A live figure looks like text; its states differ by line and mark. */
export const figure = css`
  rosa-plan-editor .live-figure {
    border-radius: 2px;
    text-decoration: underline dotted var(--line-strong) 1px;
    text-underline-offset: 0.22em;
    white-space: nowrap;
    cursor: pointer;
  }

  rosa-plan-editor .live-figure:hover {
    background: var(--accent-soft);
  }

  rosa-plan-editor .live-figure:is(.ProseMirror-selectednode, :focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
    background: var(--accent-soft);
  }

  rosa-plan-editor .live-figure[data-state='frozen'] {
    text-decoration-style: solid;
  }

  rosa-plan-editor .live-figure[data-state='changed'] {
    text-decoration: underline double var(--rosa-warning, light-dark(#8a5a00, #ffb84d)) 1px;
  }

  rosa-plan-editor .live-figure[data-state='failed'] {
    color: var(--danger);
    text-decoration: underline dashed var(--danger) 1px;
    font-style: italic;
  }

  rosa-plan-editor .live-figure-mark:empty {
    display: none;
  }

  rosa-plan-editor .live-figure-mark {
    display: inline-block;
    margin-inline-start: 0.15em;
    font-family: var(--rosa-font, system-ui, sans-serif);
    font-size: 0.6em;
    font-style: normal;
    vertical-align: super;
    line-height: 1;
  }

  rosa-plan-editor .live-figure[data-state='changed'] .live-figure-mark {
    color: var(--rosa-warning, light-dark(#8a5a00, #ffb84d));
  }

  rosa-plan-editor .figure-menu {
    display: flex;
    flex-direction: column;
    width: min(400px, 100vw - 16px);
    max-height: min(380px, 60vh);
    padding: 8px 0 0;
  }

  rosa-plan-editor .figure-menu[hidden] {
    display: none;
  }

  rosa-plan-editor .figure-menu :is(.figure-menu-title, .figure-menu-none, .figure-menu-hint) {
    margin: 0;
    padding: 4px 14px;
    color: var(--ink-muted);
  }

  rosa-plan-editor .figure-menu-title {
    font-weight: 600;
  }

  rosa-plan-editor .figure-menu .figure-menu-hint {
    padding-block: 6px;
    border-block-start: 1px solid var(--line);
    font-size: 0.8125rem;
  }

  rosa-plan-editor .figure-menu ul {
    flex: 1;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }

  rosa-plan-editor .figure-menu li {
    padding: 6px 14px;
    border-inline-start: 3px solid transparent;
    cursor: pointer;
  }

  rosa-plan-editor .figure-menu li:hover {
    background: var(--ground);
  }

  rosa-plan-editor .figure-menu li[aria-selected='true'] {
    border-inline-start-color: var(--accent);
    background: var(--accent-soft);
  }

  rosa-plan-editor .figure-menu :is(.figure-menu-label, .figure-menu-about) {
    display: block;
  }

  rosa-plan-editor .figure-menu-label {
    font-weight: 600;
  }

  rosa-plan-editor .figure-menu-about {
    color: var(--ink-muted);
    font-size: 0.875rem;
  }

  rosa-plan-editor .figure-card-label {
    color: var(--ink-muted);
    font-weight: 600;
  }

  rosa-plan-editor .figure-card .figure-card-value {
    font-size: 1.5rem;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    line-height: 1.2;
  }

  rosa-plan-editor .figure-card-value span {
    font-size: 1rem;
    font-weight: 400;
  }

  rosa-plan-editor .figure-card-value[data-state='failed'] {
    color: var(--danger);
  }

  rosa-plan-editor .figure-card-state[data-state='changed'] {
    color: var(--rosa-warning, light-dark(#8a5a00, #ffb84d));
  }

  rosa-plan-editor .figure-card :is(.figure-card-why, .figure-card-hint) {
    color: var(--ink-muted);
    font-size: 0.875rem;
  }

  @media (hover: none) and (pointer: coarse) {
    rosa-plan-editor .figure-menu .figure-menu-hint {
      display: none;
    }
  }
`;

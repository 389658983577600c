import { css } from 'lit';

/** Tables on the paper. */
export const table = css`
  rosa-plan-editor .paper .tableWrapper {
    overflow-x: auto;
  }

  rosa-plan-editor .paper table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-size: 0.94em;
    line-height: 1.45;
  }

  rosa-plan-editor .paper :is(td, th) {
    position: relative;
    box-sizing: border-box;
    min-width: 48px;
    padding: 6px 9px;
    border: 1px solid var(--line-strong);
    text-align: start;
    vertical-align: top;
  }

  rosa-plan-editor .paper th {
    background: var(--ground);
    font-weight: 600;
  }

  rosa-plan-editor .paper .selectedCell::after {
    position: absolute;
    inset: 0;
    background: color-mix(in srgb, var(--accent) 18%, transparent);
    content: '';
    pointer-events: none;
  }

  rosa-plan-editor .paper .column-resize-handle {
    position: absolute;
    top: 0;
    bottom: 0;
    right: -2px;
    width: 4px;
    background: var(--accent);
    pointer-events: none;
  }

  rosa-plan-editor .paper.resize-cursor {
    cursor: col-resize;
  }
`;

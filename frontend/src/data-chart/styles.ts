import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    height: 320px;
    color: var(--rosa-text, #1a1a1a);
    font-family: var(--rosa-font, system-ui, sans-serif);
    font-size: 14px;
    line-height: 1.35;
  }
  :host([hidden]) {
    display: none;
  }
  figure {
    display: flex;
    flex-direction: column;
    height: 100%;
    margin: 0;
  }
  figcaption {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 16px;
    min-height: 32px;
    margin-bottom: 4px;
  }
  .title {
    font-weight: 600;
    font-size: 16px;
  }
  button {
    flex: none;
    min-height: 28px;
    padding: 2px 10px;
    border: 1px solid var(--rosa-border-strong, #768594);
    border-radius: var(--rosa-radius, 4px);
    background: none;
    color: var(--rosa-primary, #06c);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: var(--rosa-primary-soft, #f2f7fc);
  }
  button:focus-visible,
  .table:focus-visible {
    outline: 3px solid var(--rosa-focus, #1a1a1a);
    outline-offset: 1px;
  }
  .chart,
  .table {
    flex: 1;
    min-height: 0;
  }
  .chart {
    overflow: hidden;
  }
  .table {
    overflow: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 4px 8px;
    border-bottom: 1px solid var(--rosa-border, #d9dadb);
    text-align: end;
    white-space: nowrap;
  }
  th:first-child {
    text-align: start;
  }
  tbody th {
    font-weight: 400;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--rosa-surface, #fff);
    font-weight: 600;
    white-space: normal;
  }
  .empty {
    flex: 1;
    display: grid;
    place-content: center;
    margin: 0;
    color: var(--rosa-text-muted, #455b71);
  }
  .source {
    margin: 4px 0 0;
    color: var(--rosa-text-muted, #455b71);
    font-size: 12px;
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
  }
`;

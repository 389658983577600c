import { css } from 'lit';

/** Live tables and charts, and figures that show more than their number. */
export const live = css`
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

  /* Wider than the text, into the paper's margins: its letters are those of print. A phone shows a
     part of it at a time, large enough to be read. */
  rosa-plan-editor .live-block-picture {
    margin-inline: calc(-1 * clamp(12px, 5vw, 56px));
    overflow-x: auto;
  }

  rosa-plan-editor .live-block img {
    display: block;
    width: 100%;
    min-width: 34rem;
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
`;

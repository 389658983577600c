import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 320px;
    color: var(--rosa-text, #1a1a1a);
    background: var(--rosa-surface, #fff);
    font-family: var(--rosa-font, system-ui, sans-serif);
    font-size: 14px;
    line-height: 1.35;
    container-type: inline-size;
  }
  /* Also against a height set from outside: the legend has to unfold under the map. */
  :host([narrow]) {
    height: auto !important;
  }
  :host([hidden]) {
    display: none;
  }
  .body {
    flex: 1;
    min-height: 0;
    display: flex;
  }
  .frame {
    position: relative;
    flex: 1;
    min-width: 0;
    min-height: 320px;
  }
  .map {
    position: absolute;
    inset: 0;
    overflow: hidden;
    border-radius: var(--rosa-radius, 4px);
  }
  .map:focus-visible {
    outline: 3px solid var(--rosa-focus, #1a1a1a);
    outline-offset: -3px;
  }
  .zoom {
    position: absolute;
    top: 8px;
    right: 8px;
    display: flex;
    flex-direction: column;
    border-radius: var(--rosa-radius, 4px);
    box-shadow: var(--rosa-shadow-low, 0 1px 3px rgb(0 0 0 / 20%));
    overflow: hidden;
  }
  button {
    font: inherit;
    color: var(--rosa-primary, #06c);
    background: var(--rosa-surface-raised, #fff);
    border: 0;
    cursor: pointer;
  }
  .zoom button {
    width: 36px;
    height: 36px;
    padding: 0;
    display: grid;
    place-items: center;
  }
  .zoom button + button {
    border-top: 1px solid var(--rosa-border, #d9dadb);
  }
  button:hover {
    background: var(--rosa-primary-soft, #f2f7fc);
  }
  button:focus-visible,
  summary:focus-visible {
    outline: 3px solid var(--rosa-focus, #1a1a1a);
    outline-offset: -3px;
  }
  .tooltip {
    position: absolute;
    z-index: 2;
    max-width: 240px;
    padding: 6px 10px;
    border-radius: var(--rosa-radius, 4px);
    background: var(--rosa-surface-raised, #fff);
    box-shadow: var(--rosa-shadow-high, 0 8px 24px rgb(0 0 0 / 20%));
    pointer-events: none;
  }
  .tooltip strong,
  .tooltip span {
    display: block;
  }
  .message {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 12px;
    padding: 24px;
    text-align: center;
    color: var(--rosa-text-muted, #455b71);
  }
  .message button {
    padding: 8px 16px;
    border: 1px solid currentcolor;
    border-radius: var(--rosa-radius, 4px);
    font-weight: 600;
  }
  details {
    flex: none;
    width: 244px;
    padding: 4px 0 4px 16px;
    overflow: auto;
  }
  summary {
    padding: 4px 0;
    font-weight: 600;
    cursor: pointer;
  }
  section + section {
    margin-top: 16px;
  }
  h3 {
    display: flex;
    justify-content: space-between;
    align-items: end;
    gap: 8px;
    margin: 4px 0;
    padding-bottom: 4px;
    border-bottom: 1px solid var(--rosa-border, #d9dadb);
    font-size: 14px;
    font-weight: 600;
  }
  h3 .count {
    font-weight: 400;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 24px;
  }
  li svg {
    flex: none;
  }
  .count {
    margin-inline-start: auto;
    color: var(--rosa-text-muted, #455b71);
    font-variant-numeric: tabular-nums;
  }
  .swatch {
    stroke: var(--rosa-border-strong, #768594);
    stroke-width: 0.8;
  }
  .unknown {
    fill: var(--rosa-neutral-soft, #ebeced);
  }
  .hatching {
    stroke: var(--rosa-border-strong, #768594);
    stroke-width: 1.4;
  }
  .sizes {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    margin-top: 8px;
  }
  .sizes li {
    gap: 4px;
  }
  .size {
    fill: none;
    stroke: var(--rosa-text-muted, #455b71);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    padding-top: 6px;
    font-size: 12px;
    color: var(--rosa-text-muted, #455b71);
  }
  .schematic {
    font-weight: 600;
  }
  .schematic::before {
    content: '◇ ';
  }
  .offscreen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :host([narrow]) .body {
    flex-direction: column;
  }
  :host([narrow]) .frame {
    flex: none;
    height: clamp(340px, 110cqi, 560px);
  }
  :host([narrow]) details {
    /* Above the page's bottom bar. */
    scroll-margin-block-end: 5rem;
    width: auto;
    padding: 4px 0 0;
    border-top: 1px solid var(--rosa-border, #d9dadb);
  }
  :host([narrow]) summary {
    padding: 0;
    line-height: 40px;
  }
  @media (pointer: coarse) {
    .zoom button {
      width: 44px;
      height: 44px;
    }
  }
  @media print {
    .zoom {
      display: none;
    }
  }
`;

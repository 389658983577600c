import { css } from 'lit';

/** The toolbar: a row of buttons, a second one while the caret is in a table, picture or figure. */
export const toolbar = css`
  rosa-plan-editor .tools-head {
    position: sticky;
    z-index: 2;
    top: var(--rosa-plan-toolbar-top, 0);
  }

  rosa-plan-editor .tools-head:has(.find-bar) .context-tools {
    position: static;
  }

  rosa-plan-toolbar {
    display: block;
    container-type: inline-size;
  }

  rosa-plan-toolbar .toolbar-main {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 0;
  }

  rosa-plan-toolbar .toolbar {
    position: relative;
    padding: 4px 8px;
    border-block: 1px solid var(--line);
    background: var(--rosa-surface-raised, var(--sheet));
  }

  rosa-plan-toolbar .toolbar-group {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px;
    padding-inline: 6px;
    border-inline-end: 1px solid var(--line);
  }

  rosa-plan-toolbar .toolbar-group:first-child {
    padding-inline-start: 0;
  }

  rosa-plan-toolbar .toolbar-group:nth-child(6) {
    border-inline-end: 0;
  }

  /* Lies over the paper, so that a click into a table does not move the table. */
  rosa-plan-toolbar .context-tools {
    position: absolute;
    top: 100%;
    right: 0;
    left: 0;
    padding: 4px 8px;
    border: solid var(--line);
    border-width: 1px 0;
    background: inherit;
  }

  @container (width > 1040px) {
    rosa-plan-toolbar .toolbar {
      display: flex;
    }

    rosa-plan-toolbar .context-tools {
      position: static;
      padding-block: 0;
      border-width: 0 0 0 1px;
    }
  }

  rosa-plan-toolbar .context-tools-label {
    padding-inline: 8px;
    color: var(--ink-muted);
    font-size: 0.875rem;
  }

  rosa-plan-toolbar .tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: 36px;
    height: 36px;
    padding: 0 6px;
    border: 1px solid transparent;
    border-radius: var(--rosa-radius, 4px);
    background: none;
    color: var(--ink);
    font: 600 1rem/1 var(--rosa-font, system-ui, sans-serif);
    cursor: pointer;
    transition: background var(--rosa-motion, 160ms);
  }

  rosa-plan-toolbar .tool:hover {
    background: var(--ground);
  }

  rosa-plan-toolbar .tool[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
  }

  rosa-plan-toolbar .tool[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }

  rosa-plan-toolbar .style-tool {
    justify-content: space-between;
    min-width: 104px;
    padding-inline: 10px 6px;
    border-color: var(--line);
    font-weight: 400;
  }

  rosa-plan-toolbar .letter-em {
    font-style: italic;
  }

  rosa-plan-toolbar .letter-underline {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  @media (width < 600px) {
    rosa-plan-toolbar .toolbar {
      padding: 4px;
    }

    rosa-plan-toolbar :is(.toolbar-main, .toolbar-group) {
      flex-wrap: nowrap;
    }

    rosa-plan-toolbar :is(.toolbar-main, .context-tools) {
      overflow-x: auto;
      scrollbar-width: thin;
    }

    rosa-plan-toolbar :is(.tool, .toolbar-group) {
      flex: none;
    }

    rosa-plan-toolbar .tool {
      min-width: 44px;
      height: 44px;
    }
  }
`;

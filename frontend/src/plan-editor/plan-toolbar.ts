import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EditorState } from 'prosemirror-state';
import { blockStyle } from './commands.js';
import { icon, isIcon } from './icons.js';
import type { LabelKey, Texts } from './labels.js';
import { StyleMenu } from './style-menu.js';
import { Popup } from './popup.js';
import type { Tool, ToolContext } from './tools.js';

const TOOLTIP_AFTER = 400;

/** The toolbar: one stop for Tab, arrows inside (ARIA pattern "toolbar"). Part of the plan editor. */
@customElement('rosa-plan-toolbar')
export class PlanToolbar extends LitElement {
  @property({ attribute: false }) editorState?: EditorState;
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) tools: readonly (readonly Tool[])[] = [];
  @property({ attribute: false }) contexts: readonly ToolContext[] = [];
  @property({ attribute: false }) use!: (tool: Tool) => void;
  @property({ attribute: false }) setStyle!: (style: string) => void;
  @state() private current = 0;
  #tooltip: Popup | null = null;
  #menu: StyleMenu | null = null;
  #timer = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.#timer);
    this.#tooltip?.destroy();
    this.#menu?.destroy();
    this.#tooltip = null;
    this.#menu = null;
  }

  protected override render(): TemplateResult {
    const { editorState, texts } = this;
    if (!editorState) {
      return html``;
    }
    const style = blockStyle(editorState);
    const styleName = texts.get(`style-${style === 'text' ? 'text' : `heading-${style}`}` as LabelKey);
    return html`
      <div
        class="toolbar"
        role="toolbar"
        aria-label=${texts.get('toolbar')}
        @keydown=${this.#moved}
        @focusin=${this.#focused}
        @focusout=${this.#hideTooltip}
        @pointerover=${this.#hovered}
        @pointerleave=${this.#hideTooltip}
        @mousedown=${(event: Event): void => {
          event.preventDefault();
        }}
      >
        <div class="toolbar-main"><div class="toolbar-group">
          <button
            type="button"
            class="tool style-tool"
            aria-haspopup="menu"
            aria-expanded="false"
            aria-label="${texts.get('style')}: ${styleName}"
            data-tooltip=${texts.get('style')}
            @click=${this.#openStyles}
          >
            <span>${styleName}</span>${icon('chevron')}
          </button>
        </div>
        ${this.tools.map((group) => html`<div class="toolbar-group">${group.map((tool) => this.#button(tool, editorState))}</div>`)}</div>
        ${this.contexts
          .filter(({ when }) => when(editorState))
          .map(
            ({ name, tools }) => html`<div class="toolbar-group context-tools" role="group" aria-label=${texts.get(name)}>
              <span class="context-tools-label" aria-hidden="true">${texts.get(name)}</span>
              ${tools.map((tool) => this.#button(tool, editorState))}
            </div>`,
          )}
      </div>
    `;
  }

  protected override updated(): void {
    const buttons = this.#buttons();
    this.current = Math.min(this.current, Math.max(0, buttons.length - 1));
    buttons.forEach((button, index) => {
      button.tabIndex = index === this.current ? 0 : -1;
    });
  }

  #button(tool: Tool, editorState: EditorState): TemplateResult {
    const name = this.texts.get(tool.id);
    const modifier = /Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl+';
    const letter = tool.id === 'strong' || tool.id === 'em' || tool.id === 'underline' ? tool.id : null;
    return html`<button
      type="button"
      class="tool"
      aria-label=${name}
      aria-pressed=${tool.isOn ? tool.isOn(editorState) : nothing}
      aria-disabled=${!tool.run(editorState)}
      data-tooltip=${tool.shortcut ? `${name} (${modifier}${tool.shortcut})` : name}
      @click=${(): void => {
        this.#hideTooltip();
        if (tool.run(editorState)) {
          this.use(tool);
        }
      }}
    >
      ${letter ? html`<span class="letter letter-${letter}" aria-hidden="true">${this.texts.get(`${letter}-letter`)}</span>` : nothing}
      ${isIcon(tool.id) ? icon(tool.id) : nothing}
    </button>`;
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('.toolbar button')];
  }

  readonly #moved = (event: KeyboardEvent): void => {
    const buttons = this.#buttons();
    const last = buttons.length - 1;
    const target = { ArrowRight: this.current + 1, ArrowLeft: this.current - 1, Home: 0, End: last }[event.key];
    if (event.key === 'Escape') {
      this.#hideTooltip();
    }
    if (target !== undefined) {
      event.preventDefault();
      buttons[target > last ? 0 : target < 0 ? last : target]?.focus();
    }
  };

  readonly #focused = (event: FocusEvent): void => {
    const button = (event.target as Element).closest('button');
    if (button) {
      this.current = this.#buttons().indexOf(button);
      if (button.matches(':focus-visible')) {
        this.#showTooltip(button);
      }
    }
  };

  readonly #hovered = (event: PointerEvent): void => {
    window.clearTimeout(this.#timer);
    const button = (event.target as Element).closest('button');
    if (button && event.pointerType === 'mouse') {
      this.#timer = window.setTimeout(() => {
        this.#showTooltip(button);
      }, TOOLTIP_AFTER);
    } else {
      this.#hideTooltip();
    }
  };

  #showTooltip(button: HTMLElement): void {
    if (this.#menu?.isOpen) {
      return;
    }
    this.#tooltip ??= new Popup(this, 'tooltip');
    this.#tooltip.dom.setAttribute('aria-hidden', 'true');
    this.#tooltip.dom.textContent = button.dataset.tooltip ?? '';
    this.#tooltip.show(button.getBoundingClientRect());
  }

  readonly #hideTooltip = (): void => {
    window.clearTimeout(this.#timer);
    this.#tooltip?.hide();
  };

  readonly #openStyles = (event: Event): void => {
    this.#hideTooltip();
    this.#menu ??= new StyleMenu(this, (style) => {
      this.setStyle(style);
    });
    this.#menu.toggle(event.currentTarget as HTMLElement, this.texts, this.editorState ? blockStyle(this.editorState) : 'text');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rosa-plan-toolbar': PlanToolbar;
  }
}

/** What a popup is placed beside, in viewport coordinates. */
export interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const MARGIN = 8;
const GAP = 6;

/** A box above everything else (top layer where the browser has one) that never leaves the window. */
export class Popup {
  readonly dom: HTMLElement;
  #open = false;

  constructor(host: HTMLElement, className: string) {
    this.dom = document.createElement('div');
    this.dom.className = `rosa-popup ${className}`;
    this.dom.hidden = true;
    if ('popover' in this.dom) {
      this.dom.popover = 'manual';
    }
    host.append(this.dom);
  }

  get isOpen(): boolean {
    return this.#open;
  }

  show(anchor: Anchor): void {
    if (!this.#open) {
      this.#open = true;
      this.dom.hidden = false;
      // Firefox before 125 has no popovers: the box is then positioned like any other.
      if ('showPopover' in this.dom) {
        this.dom.showPopover();
      }
    }
    const { offsetWidth: width, offsetHeight: height } = this.dom;
    // On a phone the keyboard takes half of the window.
    const bottom = Math.min(window.innerHeight, window.visualViewport?.height ?? window.innerHeight) - MARGIN;
    const left = Math.max(MARGIN, Math.min(anchor.left, window.innerWidth - width - MARGIN));
    const below = anchor.bottom + GAP;
    const above = anchor.top - GAP - height;
    const top = below + height <= bottom || above < MARGIN ? below : above;
    this.dom.style.left = `${left}px`;
    this.dom.style.top = `${Math.max(MARGIN, Math.min(top, bottom - height))}px`;
  }

  hide(): void {
    if (this.#open) {
      this.#open = false;
      if ('hidePopover' in this.dom && this.dom.isConnected) {
        this.dom.hidePopover();
      }
      this.dom.hidden = true;
    }
  }

  destroy(): void {
    this.hide();
    this.dom.remove();
  }
}

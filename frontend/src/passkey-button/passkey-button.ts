import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  belongsTo,
  creationAnswer,
  creationOptions,
  requestAnswer,
  requestOptions,
  type CreationJson,
  type RequestJson,
} from './codec.js';

export interface PasskeyLabels {
  action: string;
  waiting: string;
  cancelled: string;
  exists: string;
  failed: string;
  unavailable: string;
}

/**
 * A button that asks the device for a passkey: to make one (`mode="create"`) or to enter with one (`mode="get"`).
 *
 * A press fires `asked`; the page answers by calling `ask` with fresh options (JSON text). What the device then
 * says goes out as `answered` when one is made, and as a form to `action`, with the page's CSRF token, to enter.
 * Where the page's address has nothing to do with `host`, or the browser knows no passkeys, it says so
 * (`mode="create"`) or is not there (`mode="get"`).
 */
@customElement('rosa-passkey-button')
export class PasskeyButton extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    /* As the page's other buttons: the same tokens of the theme. */
    button {
      width: 100%;
      padding: 6px 11px;
      border: 1px solid var(--aura-accent-border-color, var(--rosa-border));
      border-radius: var(--vaadin-radius-m, 9px);
      background: var(--aura-accent-surface, transparent) padding-box;
      box-shadow: var(--vaadin-button-shadow, none);
      color: var(--aura-accent-text-color, var(--rosa-primary));
      font: inherit;
      font-weight: var(--aura-font-weight-medium, 500);
      cursor: pointer;
    }
    button:hover:enabled {
      background: var(--rosa-surface-muted);
    }
    button:focus-visible {
      outline: 2px solid var(--rosa-primary);
      outline-offset: 2px;
    }
    button:disabled {
      opacity: 0.6;
      cursor: default;
    }
    p {
      margin: 6px 0 0;
      color: var(--rosa-text-muted);
    }
  `;

  @property() mode: 'create' | 'get' = 'get';
  @property() host = '';
  @property() action = '';
  @property({ attribute: false }) labels: PasskeyLabels = {
    action: 'Entra con una passkey',
    waiting: 'In attesa del dispositivo…',
    cancelled: 'Operazione annullata.',
    exists: 'Questo dispositivo ha già una passkey per il tuo account.',
    failed: 'Il dispositivo non ha risposto: riprova.',
    unavailable: 'Questo browser non può usare passkey su questo indirizzo.',
  };

  @state() private busy = false;
  @state() private message = '';

  override willUpdate(): void {
    this.hidden = this.mode === 'get' && !this.#isAvailable();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.#isAvailable()) {
      return this.mode === 'create' ? html`<p>${this.labels.unavailable}</p>` : nothing;
    }
    return html`<button type="button" ?disabled=${this.busy} @click=${this.#press}>${this.labels.action}</button>
      <p role="status" ?hidden=${this.message === ''}>${this.message}</p>`;
  }

  #isAvailable(): boolean {
    return 'PublicKeyCredential' in window && this.host !== '' && belongsTo(location.hostname, this.host);
  }

  #press = (): void => {
    this.busy = true;
    this.message = this.labels.waiting;
    this.dispatchEvent(new CustomEvent('asked'));
  };

  /** Puts the server's question to the device. */
  async ask(question: string): Promise<void> {
    try {
      if (this.mode === 'create') {
        await this.#create(JSON.parse(question) as CreationJson);
      } else {
        await this.#get(JSON.parse(question) as RequestJson);
      }
    } catch (failure) {
      this.message = this.#words(failure);
    } finally {
      this.busy = false;
    }
  }

  async #create(json: CreationJson): Promise<void> {
    const made = await navigator.credentials.create({ publicKey: creationOptions(json) });
    this.message = '';
    this.dispatchEvent(
      new CustomEvent('answered', { detail: { answer: creationAnswer(made as PublicKeyCredential) } }),
    );
  }

  async #get(json: RequestJson): Promise<void> {
    const found = await navigator.credentials.get({ publicKey: requestOptions(json) });
    submit(this.action, requestAnswer(found as PublicKeyCredential));
  }

  #words(failure: unknown): string {
    const name = failure instanceof DOMException ? failure.name : '';
    if (name === 'NotAllowedError' || name === 'AbortError') {
      return this.labels.cancelled;
    }
    return name === 'InvalidStateError' ? this.labels.exists : this.labels.failed;
  }
}

/** Sends the answer as the sign-in form is sent, so that the browser goes where the server says. */
export function submit(action: string, credential: string): void {
  const form = document.createElement('form');
  form.method = 'POST';
  form.action = action;
  const add = (name: string, value: string): void => {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  };
  add('credential', credential);
  const token = document.querySelector<HTMLMetaElement>('meta[name=_csrf]');
  const parameter = document.querySelector<HTMLMetaElement>('meta[name=_csrf_parameter]');
  if (token && parameter) {
    add(parameter.content, token.content);
  }
  document.body.append(form);
  form.submit();
}

declare global {
  interface HTMLElementTagNameMap {
    'rosa-passkey-button': PasskeyButton;
  }
}

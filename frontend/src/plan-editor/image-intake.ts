import type { EditorView } from 'prosemirror-view';
import { beginUpload, endUpload, IMAGE_TYPES, upload, type ImageRefusal } from './images.js';

export interface IntakeHost {
  /** Where pictures are sent; empty where none may be added. */
  readonly uploadAddress: () => string;
  readonly isEditable: () => boolean;
  readonly refuse: (why: ImageRefusal | 'files-refused') => void;
  readonly taken: (pos: number) => void;
}

/** Takes pictures into the text: from the file dialog, by drop, from the clipboard. */
export class ImageIntake {
  readonly #view: () => EditorView;
  readonly #host: IntakeHost;

  constructor(view: () => EditorView, host: IntakeHost) {
    this.#view = view;
    this.#host = host;
  }

  readonly choose = (): void => {
    if (!this.#mayTake()) {
      this.#host.refuse('image-refused-forbidden');
      return;
    }
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = IMAGE_TYPES.join(',');
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) {
        void this.#take(file);
      }
    });
    input.click();
  };

  /** Whether what was dropped or pasted is files alone, which are then taken or refused. */
  readonly takes = (data: DataTransfer | null): boolean => {
    const hasText = data?.types.some((type) => type === 'text/html' || type === 'text/plain') ?? true;
    if (hasText || !data?.files.length) {
      return false;
    }
    const images = [...data.files].filter((file) => IMAGE_TYPES.includes(file.type));
    if (images.length < data.files.length || !this.#mayTake()) {
      this.#host.refuse('files-refused');
    }
    if (this.#mayTake()) {
      void images.reduce((before, file) => before.then(() => this.#take(file)), Promise.resolve());
    }
    return true;
  };

  #mayTake(): boolean {
    return this.#host.isEditable() && this.#host.uploadAddress() !== '';
  }

  async #take(file: File): Promise<void> {
    const id = {};
    beginUpload(this.#view(), id);
    const answer = await upload(file, this.#host.uploadAddress());
    const view = this.#view();
    if (view.isDestroyed) {
      return;
    }
    const pos = endUpload(view, id, 'hash' in answer ? answer.hash : null);
    if ('refused' in answer) {
      this.#host.refuse(answer.refused);
    } else if (pos !== null) {
      this.#host.taken(view.state.selection.from);
    }
  }
}

import { html, LitElement } from 'lit';
import type { VoiceController } from './voice.ts';

/** `<kr-talk-button>`: one big button. `.load` gives the voice when it is first pressed. */
export class TalkButton extends LitElement {
  load: (() => Promise<VoiceController>) | undefined;

  override render() {
    return html`<button type="button" aria-label="Talk">Talk</button>`;
  }
}

if (customElements.get('kr-talk-button') === undefined) customElements.define('kr-talk-button', TalkButton);

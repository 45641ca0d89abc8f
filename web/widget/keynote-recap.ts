import { html, LitElement } from 'lit';

/** The widget. */
export class KeynoteRecap extends LitElement {
  override render() {
    return html`<p>Keynote Recap</p>`;
  }
}

if (customElements.get('keynote-recap') === undefined) customElements.define('keynote-recap', KeynoteRecap);
